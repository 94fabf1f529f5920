import Foundation
import Testing

/// Defaults from a file and from the environment.
@Suite struct DefaultsTests {
    private static let text = "澜州市统计局公布，前三季度进出口4511亿元，同比增长12.4%。澜州市出口增长。进出口总额居前。\n"

    /// Runs a command in a folder that has a text and a configuration.
    private func run(
        _ arguments: [String], config: String = "{}", environment: [String: String] = [:]
    ) throws -> WenProcess.Outcome {
        let files = ["a.txt": Self.text, "b.txt": Self.text, "in/config.json": config, "in/words.txt": "总额居前\n"]
        var outcome = WenProcess.Outcome()
        try TemporaryFolder.with(files) { folder in
            outcome = try WenProcess.run(arguments, in: folder.root, environment: environment)
        }
        return outcome
    }

    @Test(
        "the command line wins over the environment, and that over the file",
        arguments: [
            (#"{"top": 3}"#, [:], [], 3),
            (#"{"top": 3, "keywords": {"top": 4}}"#, [:], [], 4),
            (#"{"top": 3}"#, ["WEN_TOP": "2"], [], 2),
            (#"{"top": 3}"#, ["WEN_TOP": "2"], ["--top", "1"], 1),
            ("{ /* a comment */ 'top': 1, }", [:], [], 1),
            (#"{"top": "3", "entities": {"offsets": "utf8"}, "corpus": {"trend": {"per": "year"}}}"#, [:], [], 3),
            // For the subcommands that take it; this one does not.
            (#"{"top": 1, "format": "markdown"}"#, ["WEN_FORMAT": "svg"], [], 1),
            (#"{"top": 1}"#, ["WEN_TOP": "", "WEN_OTHER": "x"], [], 1),
        ] as [(String, [String: String], [String], Int)])
    func precedence(_ config: String, _ environment: [String: String], _ arguments: [String], _ count: Int) throws {
        let outcome = try run(
            ["keywords", "a.txt", "--config", "in/config.json"] + arguments, config: config, environment: environment)
        #expect(outcome.errors == "" && outcome.status == 0)
        #expect(outcome.output.split(separator: "\n").count == count)
    }

    @Test("a configuration works like the options, for the command without a name too")
    func equivalence() throws {
        let config = #"{"format": "jsonl", "top": 2, "numbers": false, "user-dictionary": "words.txt", "strict": true}"#
        let options = ["-f", "jsonl", "--top", "2", "--no-numbers", "--user-dictionary", "in/words.txt", "--strict"]
        for command in [[], ["keywords"]] {
            let expected = try run(command + ["a.txt"] + options)
            #expect(expected.status == 0 && expected.output.count > 100)
            #expect(
                try run(command + ["a.txt"], config: config, environment: ["WEN_CONFIG": "in/config.json"]) == expected)
            #expect(try run(["--config", "in/config.json"] + command + ["a.txt"], config: config) == expected)
        }
    }

    @Test("lists: those of the command line take the place of the default's")
    func lists() throws {
        let config = #"{"include": ["b.*", "*.json"], "format": "jsonl"}"#
        func ids(_ arguments: [String]) throws -> [String] {
            let outcome = try run(["quantities", ".", "--config", "in/config.json"] + arguments, config: config)
            return outcome.output.split(separator: "\n").map { String($0.prefix { $0 != "," }) }
        }
        #expect(try ids([]) == [#"{"id":"./b.txt""#, #"{"id":"./in/config.json""#])
        #expect(try ids(["--include", "a.*"]) == [#"{"id":"./a.txt""#])
    }

    @Test(
        "what cannot be taken is told with file, key and what is allowed",
        arguments: [
            (
                #"{"corpus": {"trend": {"per": 5}}}"#,
                "'corpus.trend.per' in in/config.json takes day, month or year, not '5'."
            ),
            (#"{"threads": true}"#, "'threads' in in/config.json takes a number, not true."),
            (#"{"strict": "si"}"#, "'strict' in in/config.json takes true or false, not 'si'."),
            (
                #"{"include": [1, {}]}"#,
                "'include' in in/config.json takes a text or a list of them, not null or a list of such values."
            ),
            (#"{"top": {"a": 1}}"#, "'top' in in/config.json takes a number, not an object."),
            (#"{"format": "xml"}"#, "'format' in in/config.json takes text, json, jsonl, csv or tsv, not 'xml'."),
            (
                #"{"keywords": {"format": "html"}}"#,
                "'keywords.format' in in/config.json takes text, json, jsonl, csv or tsv, not 'html'."
            ),
            (
                #"{"threads": 0}"#,
                "'threads' in in/config.json cannot be taken. --threads takes a number from 1 to 1024."
            ),
            (
                #"{"threads": "all"}"#,
                "'threads' in in/config.json cannot be taken. The value 'all' is invalid for '--threads <number>'"
            ),
            (
                #"{"input": "csv", "by": "line"}"#,
                "'by' in in/config.json, 'input' in in/config.json cannot be taken together. With --input csv each record is a document already; leave out --by line."
            ),
            (
                #"{"corpus": {"frequency": {"per": "day"}}}"#,
                "'corpus.frequency.per' in in/config.json is not known. Known there are by, color, encoding, engine, extra-stopwords, format, id-field, include, input, latin, match-case, merge-counts, min-characters, min-count, min-documents, no-latin, no-numbers, no-recursive, no-stopwords, numbers, offsets, recursive, save-counts, stopwords, tags, text-field, threads, title-field, top, user-dictionary, words."
            ),
            (#"{"top": 3"#, "in/config.json is no JSON. Check its quotation marks, commas and braces."),
            ("[3]", #"in/config.json is no JSON object: it takes the form {"threads": 2}."#),
        ])
    func faults(_ config: String, _ sentence: String) throws {
        let outcome = try run(["keywords", "a.txt", "--config", "in/config.json"], config: config)
        #expect(outcome == WenProcess.Outcome(errors: "wen: \(sentence)\n", status: 64))
    }

    @Test(
        "unknown keys: at the top the objects are named too",
        arguments: ["output", "benchmark", "文"])
    func unknown(_ key: String) throws {
        let outcome = try run(["a.txt", "--config", "in/config.json"], config: #"{"\#(key)": "x"}"#)
        #expect(
            outcome.errors.hasPrefix("wen: '\(key)' in in/config.json is not known. Known there are background, by, "))
        #expect(
            outcome.errors.hasSuffix(
                "and the objects analyze, segment, keywords, entities, quantities, report, corpus.\n"))
        #expect(outcome.output == "" && outcome.status == 64)
    }

    @Test(
        "variables that cannot be taken",
        arguments: [
            (["WEN_THREADS": "0"], "WEN_THREADS cannot be taken. --threads takes a number from 1 to 1024."),
            (["WEN_STRICT": "maybe"], "WEN_STRICT takes true or false, not 'maybe'."),
            (["WEN_FORMAT": "xml"], "WEN_FORMAT takes text, json, jsonl, csv or tsv, not 'xml'."),
            (["WEN_CONFIG": "no.json"], "no.json does not exist. Check the path."),
        ])
    func variables(_ environment: [String: String], _ sentence: String) throws {
        let outcome = try run(["keywords", "a.txt"], environment: environment)
        #expect(outcome == WenProcess.Outcome(errors: "wen: \(sentence)\n", status: 64))
    }

    @Test("commands whose outcome others repeat take no defaults, and help is as ever")
    func untouched() throws {
        let environment = ["WEN_FORMAT": "jsonl", "WEN_TOP": "0", "WEN_CONFIG": "no.json"]
        for arguments in [
            ["benchmark", "--help"], ["help", "keywords"], ["--generate-completion-script", "bash"], ["--version"],
        ] {
            let expected = try run(arguments)
            #expect(expected.status == 0)
            if arguments[0].hasPrefix("--") { continue }
            #expect(try run(arguments, environment: environment) == expected)
        }
        #expect(try run(["--generate-completion-script", "bash"], environment: ["WEN_TOP": "2"]).status == 0)
        #expect(
            try run(["benchmark", "--config", "in/config.json"]).errors.hasPrefix("Error: Unknown option '--config'"))
        #expect(
            try run(["keywords", "a.txt", "--config"])
                == WenProcess.Outcome(errors: "wen: --config takes a file of defaults.\n", status: 64))
    }
}

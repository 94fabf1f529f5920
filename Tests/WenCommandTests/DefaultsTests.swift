import Foundation
import Testing

@testable import WenCommand

/// Defaults from a file and from the environment.
@Suite struct DefaultsTests {
    /// It is the command's own, and takes a while.
    private static let outline = Result { try CommandOutline.outline(of: WenCommand.self) }

    /// The command line with its defaults; `CONFIG` stands for the path of the configuration.
    private func arguments(
        _ words: String, config: String, environment: [String: String] = [:]
    ) throws -> (arguments: [String], fault: String?) {
        var found: (arguments: [String], fault: String?) = ([], nil)
        try TemporaryFolder.with(["config.json": config]) { folder in
            let (path, root) = (folder.url("config.json").path, folder.root.path + "/")
            let given = words.split(separator: " ").map { String($0).replacing("CONFIG", with: path) }
            do {
                var defaults = try Defaults(
                    arguments: given, environment: environment.mapValues { $0.replacing("CONFIG", with: path) },
                    outline: Self.outline.get(),
                    branch: { try CommandOutline.outline(of: WenCommand.self, namedBy: $0) })
                defaults.yieldToStronger(in: WenCommand.self)
                let fault = defaults.fault(of: WenCommand.self)
                found = (defaults.arguments.map { $0.replacing(root, with: "/") }, fault?.description)
            } catch {
                found.fault = "\(error)"
            }
            found.fault = found.fault?.replacing(root, with: "")
        }
        return found
    }

    @Test(
        "the command line wins over the environment, and that over the file",
        arguments: [
            (#"{"top": 3}"#, [:], "keywords a.txt", "keywords --top=3 a.txt"),
            (#"{"top": 3, "keywords": {"top": 4}}"#, [:], "keywords a.txt", "keywords --top=4 a.txt"),
            (#"{"top": 3}"#, ["WEN_TOP": "2"], "keywords a.txt", "keywords --top=2 a.txt"),
            (#"{"top": 3}"#, ["WEN_TOP": "2"], "keywords --top 1 a.txt", "keywords --top 1 a.txt"),
            (#"{"top": 3, "offsets": "utf8"}"#, [:], "keywords --top=1", "keywords --offsets=utf8 --top=1"),
            ("{ /* a comment */ 'top': 1, }", [:], "a.txt", "--top=1 a.txt"),
            (#"{"top": "3", "entities": {"offsets": "utf8"}}"#, [:], "analyze", "analyze --top=3"),
            (
                #"{"per": "year", "corpus": {"per": "day", "trend": {"per": "month"}}}"#, [:], "corpus trend a",
                "corpus trend --per=month a"
            ),
            // For the subcommands that take it; this one does not.
            (#"{"top": 1, "format": "markdown"}"#, ["WEN_FORMAT": "svg"], "keywords", "keywords --top=1"),
            (#"{"format": "markdown"}"#, [:], "report a.txt", "report --format=markdown a.txt"),
            (
                #"{"strict": true, "numbers": false, "latin": true}"#, [:], "keywords",
                "keywords --latin --no-numbers --strict"
            ),
            (#"{"strict": true}"#, ["WEN_STRICT": "off"], "keywords", "keywords"),
            (
                #"{"strict": false}"#, ["WEN_STRICT": "1", "WEN_NUMBERS": "no"], "keywords",
                "keywords --strict --no-numbers"
            ),
            // What a stronger option excludes is no default; what goes together with it stays.
            ("{}", ["WEN_STOPWORDS": "s"], "keywords --no-stopwords a", "keywords --no-stopwords a"),
            (#"{"no-stopwords": true}"#, [:], "keywords --stopwords s a", "keywords --stopwords s a"),
            ("{}", ["WEN_MODEL": "m", "WEN_TOP": "2"], "keywords --engine icu", "keywords --top=2 --engine icu"),
            ("{}", ["WEN_MODEL": "m"], "segment --engine model", "segment --model=m --engine model"),
            ("{}", ["WEN_ENGINE": "lattice"], "segment --model=m a", "segment --model=m a"),
            (#"{"engine": "icu", "by": "line"}"#, ["WEN_MODEL": "m"], "segment a", "segment --by=line --model=m a"),
            (#"{"by": "line"}"#, [:], "segment --input jsonl a", "segment --input jsonl a"),
            (
                #"{"model": "/m"}"#, [:], "corpus concordance --query x --engine icu a",
                "corpus concordance --query x --engine icu a"
            ),
            ("{}", ["WEN_TOP": "", "WEN_OTHER": "x", "TOP": "2"], "keywords", "keywords"),
            ("{}", ["WEN_RESUME": "1"], "corpus frequency", "corpus frequency"),
            // Paths begin at the file; of a list, all are taken, or those of the command line.
            (
                #"{"user-dictionary": "w.txt", "gazetteer": "/g"}"#, [:], "entities",
                "entities --gazetteer=/g --user-dictionary=/w.txt"
            ),
            (
                #"{"text-column": "body"}"#, ["WEN_USER_DICTIONARY": "w.txt"], "segment",
                "segment --text-field=body --user-dictionary=w.txt"
            ),
            (#"{"include": ["*.md", "*.text"]}"#, [:], "segment d", "segment --include=*.md --include=*.text d"),
            (#"{"include": ["*.md", "*.text"]}"#, [:], "segment d --include *", "segment d --include *"),
            (#"{"include": "*.md"}"#, [:], "segment -- --include", "segment --include=*.md -- --include"),
            // Commands whose outcome others repeat, help and completions.
            (#"{"top": 1}"#, ["WEN_FORMAT": "json"], "benchmark a.txt", "benchmark a.txt"),
            (#"{"top": 1}"#, ["WEN_ENGINE": "icu"], "evaluate segmentation g", "evaluate segmentation g"),
            (#"{"top": 1}"#, ["WEN_TOP": "2"], "help keywords", "help keywords"),
            (#"{"top": 1}"#, ["WEN_TOP": "2"], "---completion x", "---completion x"),
        ] as [(String, [String: String], String, String)])
    func merging(_ config: String, _ environment: [String: String], _ words: String, _ expected: String) throws {
        let named = environment.merging(["WEN_CONFIG": "CONFIG"]) { $1 }
        let found = try arguments(words, config: config, environment: named)
        #expect(found.arguments.joined(separator: " ") == expected)
        #expect(found.fault == nil)
    }

    @Test(
        "what cannot be taken is told with file, key and what is allowed",
        arguments: [
            (
                #"{"corpus": {"trend": {"per": 5}}}"#,
                "'corpus.trend.per' in config.json takes day, month or year, not '5'."
            ),
            (#"{"threads": true}"#, "'threads' in config.json takes a number, not true."),
            (#"{"strict": "si"}"#, "'strict' in config.json takes true or false, not 'si'."),
            (
                #"{"include": [1, {}]}"#,
                "'include' in config.json takes a text or a list of them, not null or a list of such values."
            ),
            (#"{"top": {"a": 1}}"#, "'top' in config.json takes a number, not an object."),
            (#"{"format": "xml"}"#, "'format' in config.json takes text, json, jsonl, csv or tsv, not 'xml'."),
            (
                #"{"keywords": {"format": "html"}}"#,
                "'keywords.format' in config.json takes text, json, jsonl, csv or tsv, not 'html'."
            ),
            (#"{"threads": 0}"#, "'threads' in config.json cannot be taken. --threads takes a number from 1 to 1024."),
            (
                #"{"threads": "all"}"#,
                "'threads' in config.json cannot be taken. The value 'all' is invalid for '--threads <number>'"
            ),
            (
                #"{"input": "csv", "by": "line"}"#,
                "'by' in config.json, 'input' in config.json cannot be taken together. With --input csv each record is a document already; leave out --by line."
            ),
            (
                #"{"corpus": {"frequency": {"per": "day"}}}"#,
                "'corpus.frequency.per' in config.json is not known. Known there are by, color, encoding, engine, extra-stopwords, format, id-field, include, input, latin, match-case, merge-counts, min-characters, min-count, min-documents, model, no-latin, no-numbers, no-recursive, no-stopwords, numbers, recursive, save-counts, stopwords, tags, text-field, threads, title-field, top, user-dictionary, words."
            ),
            (#"{"top": 3"#, "config.json is no JSON. Check its quotation marks, commas and braces."),
            ("[3]", #"config.json is no JSON object: it takes the form {"threads": 2}."#),
        ])
    func faults(_ config: String, _ sentence: String) throws {
        #expect(try arguments("keywords a.txt --config CONFIG", config: config).fault == sentence)
    }

    @Test("unknown keys: at the top the objects are named too", arguments: ["output", "benchmark", "文"])
    func unknown(_ key: String) throws {
        let fault = try #require(try arguments("a.txt --config=CONFIG", config: #"{"\#(key)": "x"}"#).fault)
        #expect(fault.hasPrefix("'\(key)' in config.json is not known. Known there are background, by, "))
        #expect(fault.hasSuffix("; and the objects analyze, segment, keywords, entities, quantities, report, corpus."))
    }

    @Test(
        "variables that cannot be taken",
        arguments: [
            (["WEN_THREADS": "0"], "WEN_THREADS cannot be taken. --threads takes a number from 1 to 1024."),
            (["WEN_STRICT": "maybe"], "WEN_STRICT takes true or false, not 'maybe'."),
            (["WEN_FORMAT": "xml"], "WEN_FORMAT takes text, json, jsonl, csv or tsv, not 'xml'."),
            (
                ["WEN_OUTPUT": "a.txt"],
                "WEN_OUTPUT cannot be a default: --output belongs to one run. Name it on the command line."
            ),
            (
                ["WEN_RESUME": "1"],
                "WEN_RESUME cannot be a default: --resume belongs to one run. Name it on the command line."
            ),
            (
                ["WEN_ENGINE": "icu", "WEN_MODEL": "m"],
                "WEN_ENGINE, WEN_MODEL cannot be taken together. --model is for the engine model, not for icu."
            ),
            (["WEN_CONFIG": "no.json"], "no.json does not exist. Check the path."),
        ])
    func variables(_ environment: [String: String], _ sentence: String) throws {
        #expect(try arguments("keywords a.txt", config: "{}", environment: environment).fault == sentence)
    }

    @Test("the command takes them")
    func command() throws {
        let text = "澜州市统计局公布，前三季度进出口4511亿元，同比增长12.4%。澜州市出口增长。进出口总额居前。\n"
        let config = #"{"format": "jsonl", "top": 2, "user-dictionary": "words.txt"}"#
        try TemporaryFolder.with(["a.txt": text, "in/c.json": config, "in/words.txt": "总额居前\n"]) { folder in
            let options = ["-f", "jsonl", "--top", "2", "--user-dictionary", "in/words.txt"]
            let expected = try WenProcess.run(["keywords", "a.txt"] + options, in: folder.root)
            #expect(expected.status == 0 && expected.output.count > 100)
            let before = try WenProcess.run(["--config", "in/c.json", "keywords", "a.txt"], in: folder.root)
            #expect(before == expected)
            let named = try WenProcess.run(
                ["keywords", "a.txt"], in: folder.root, environment: ["WEN_CONFIG": "in/c.json"])
            #expect(named == expected)
            let unknown = try WenProcess.run(["benchmark", "--config", "in/c.json"], in: folder.root)
            #expect(unknown.errors.hasPrefix("Error: Unknown option '--config'") && unknown.status == 64)
            for words in [["a.txt", "--config"], ["--config=", "a.txt"]] {
                let nothing = try WenProcess.run(words, in: folder.root)
                #expect(nothing == WenProcess.Outcome(errors: "wen: --config takes a file of defaults.\n", status: 64))
            }
        }
    }
}

import Foundation
import Testing
import Wen

@Suite struct SegmentTests {
    private func segment(_ text: String, _ arguments: String...) throws -> WenProcess.Outcome {
        try WenProcess.run(["segment", "--engine", "icu"] + arguments, input: Data(text.utf8))
    }

    @Test(
        "one line of words for each line of text",
        arguments: [
            ("今天天气好。\n我们去北京。\n", "今天 天气 好 。\n我们 去 北京 。\n"),
            ("你好世界", "你好 世界\n"),
            ("\n\n你好\r\n\n", "\n\n你好\n\n"),
            ("  你好 and\t世界\u{3000} \n \n", "你好 and 世界\n\n"),
            (" ", "\n"),
            ("", ""),
            ("🚀😀 emoji\n", "🚀 😀 emoji\n"),
        ])
    func lines(_ text: String, _ expected: String) throws {
        #expect(try segment(text) == WenProcess.Outcome(output: expected))
        #expect(try segment(text, "--by", "line") == WenProcess.Outcome(output: expected))
    }

    @Test("a model of one's own")
    func ownModel() throws {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Dictionaries")
            .standardized.path
        let input = Data("成都欧林公司上市。\n".utf8)
        let outcome = try WenProcess.run(["segment", "--model", "\(path)/segmenter.bin"], input: input)
        #expect(outcome == (try WenProcess.run(["segment"], input: input)))
        let other = try WenProcess.run(["keywords", "--model", "\(path)/tagger.bin"], input: input)
        #expect(
            other.errors
                == "wen: Opening \(path)/tagger.bin failed: it has no section \"unigrams\", so it is a model of another kind.\n"
        )
        #expect(other.output.isEmpty && other.status == 1)
    }

    @Test(
        "a file that is no model",
        arguments: [
            ("text.txt", "it is no model file of Wen. Name a file that `wen train` has made."),
            ("empty.bin", "it is no model file of Wen. Name a file that `wen train` has made."),
            (".", "it is no model file of Wen. Name a file that `wen train` has made."),
            ("missing.bin", "No such file or directory. Name a model file that you may read."),
        ])
    func noModel(_ path: String, _ reason: String) throws {
        try TemporaryFolder.with(["text.txt": "这不是模型。一个句子,比文件头长。", "empty.bin": ""]) { folder in
            let outcome = try WenProcess.run(["segment", "--model", path], input: Data("你好".utf8), in: folder.root)
            #expect(
                outcome == WenProcess.Outcome(errors: "wen: Opening \(path) failed: \(reason)\n", status: 1))
        }
    }

    @Test("files follow one another, and each ends its last line")
    func files() throws {
        try TemporaryFolder.with(["a.txt": "中国", "b.txt": "", "c.txt": "世界\n"]) { folder in
            let outcome = try WenProcess.run(["segment", "c.txt", "b.txt", "a.txt", "-"], in: folder.root)
            #expect(outcome == WenProcess.Outcome(output: "世界\n中国\n"))
        }
    }

    @Test(
        "words as JSON lines, in the unit that was asked for",
        arguments: [
            ("scalar", "[0,1]", "[1,3]"), ("utf16", "[0,2]", "[2,4]"), ("utf8", "[0,4]", "[4,10]"),
        ])
    func offsets(_ unit: String, _ first: String, _ second: String) throws {
        func place(_ range: String) -> String {
            let ends = range.dropFirst().dropLast().split(separator: ",")
            return "\"start\":\(ends[0]),\"end\":\(ends[1])"
        }
        let line =
            #"{"id":"stdin","tokens":[{"text":"🀄",\#(place(first)),"kind":"punctuation","tag":"w"},"#
            + #"{"text":"中国",\#(place(second)),"kind":"word","tag":"ns"}]}"#
        let outcome = try segment("🀄中国\n", "--format", "jsonl", "--offsets", unit)
        #expect(outcome == WenProcess.Outcome(output: line + "\n"))
    }

    @Test("words as tables", arguments: [("csv", ","), ("tsv", "\t")])
    func tables(_ format: String, _ separator: String) throws {
        let rows = [
            ["id", "text", "start", "end", "kind", "tag"], ["1", "你好", "0", "2", "word", "l"],
            ["2", "世界", "1", "3", "word", "n"],
        ]
        let expected = rows.map { $0.joined(separator: separator) + "\n" }.joined()
        #expect(try segment("你好\n 世界\n", "--by", "line", "-f", format) == WenProcess.Outcome(output: expected))
    }

    @Test("a line of JSON lines is one line, whatever its text, and where it is no record")
    func records() throws {
        let records = #"{"text":"你好\n世界"}"# + "\n \n" + #"{"text":""}"# + "\r\n[\n" + #"{"text":"再见"}"#
        let outcome = try segment(records, "--input", "jsonl")
        #expect(outcome.output == "你好 世界\n\n\n\n再见\n")
        let json = try segment(records, "--input", "jsonl", "-f", "jsonl")
        #expect(json.output.split(separator: "\n").count == 4)
    }

    @Test("the charset of each input is told where that is asked for", arguments: ["text", "jsonl"])
    func verbose(_ format: String) throws {
        try TemporaryFolder.with(["a.txt": "abc", "b.txt": "你好"]) { folder in
            let outcome = try WenProcess.run(["segment", "-v", "-f", format, "a.txt", "b.txt"], in: folder.root)
            let told = "wen: a.txt: UTF-8, as its bytes tell.\nwen: b.txt: UTF-8, as its bytes tell.\n"
            #expect(outcome.errors == told)
            try folder.write("c.jsonl", #"{"text":"你好"}"#)
            for (options, reason) in [([], "as JSON is"), (["--encoding", "UTF-8"], "as you say")] {
                let records = try WenProcess.run(
                    ["segment", "-v", "-f", format, "c.jsonl"] + options, in: folder.root)
                #expect(records.errors == "wen: c.jsonl: UTF-8, \(reason).\n")
            }
            try folder.write("d.txt", "\u{FEFF}你好")
            let marked = try WenProcess.run(
                ["segment", "-v", "-f", format, "--encoding", "GBK", "d.txt"], in: folder.root)
            #expect(marked.errors == "wen: d.txt: UTF-8, as its byte order mark says.\n")
            #expect(marked.output.contains("你好"))
        }
    }

    @Test(
        "charsets are told from the bytes or named",
        arguments: [
            ([0xC4, 0xE3, 0xBA, 0xC3, 0xCA, 0xC0, 0xBD, 0xE7, 0x0A], "GBK"),
            ([0xA7, 0x41, 0xA6, 0x6E, 0x0A], "big5"),
            ([0xFF, 0xFE, 0x60, 0x4F, 0x7D, 0x59, 0x0A, 0x00], "utf-16"),
            ([0xEF, 0xBB, 0xBF, 0xE4, 0xBD, 0xA0, 0xE5, 0xA5, 0xBD, 0x0A], "UTF8"),
        ] as [([UInt8], String)])
    func charsets(_ bytes: [UInt8], _ name: String) throws {
        let outcome = try WenProcess.run(["segment", "--encoding", name], input: Data(bytes))
        #expect(outcome.output.filter { $0 != " " }.hasPrefix("你好"))
        #expect(outcome.errors == "" && outcome.status == 0)
    }

    @Test("invalid bytes are repaired, not refused")
    func repairs() throws {
        let bytes = Data("我们".utf8) + [0xFF] + Data("世界\n".utf8)
        let outcome = try WenProcess.run(["segment", "--encoding", "utf-8"], input: bytes)
        #expect(outcome.output == "我们 \u{FFFD} 世界\n" && outcome.status == 0)
    }

    @Test(
        "a long line is cut for memory's sake without a trace, also where nothing ends a sentence",
        arguments: [
            (["。", "今天", "天气", "好"], 100_000), (["、", "今天", "天气", "好"], 250_000),
        ])
    func longLine(_ words: [String], _ count: Int) throws {
        try TemporaryFolder.with(["long.txt": String(repeating: words.joined(), count: count) + "\n完"]) { folder in
            let line = """
                $WEN segment --engine icu long.txt > words.txt
                tr -d ' ' < words.txt | cmp - <(cat long.txt; echo)
                head -n 1 words.txt | tr ' ' '\\n' | sort -u
                tail -n 1 words.txt
                """
            let outcome = try WenProcess.shell(line, in: folder.root)
            #expect(outcome == WenProcess.Outcome(output: (words + ["完"]).joined(separator: "\n") + "\n"))
        }
    }

    @Test("a user dictionary's words come out whole")
    func userDictionary() throws {
        try TemporaryFolder.with(["a.txt": "江海智能上市\n", "own.txt": "江海智能 nz\n", "bad.txt": "江海 x y z\n"]) { folder in
            let arguments = ["segment", "a.txt", "--user-dictionary"]
            for engine in Engine.allCases {
                let whole = try WenProcess.run(arguments + ["own.txt", "--engine", engine.rawValue], in: folder.root)
                #expect(whole == WenProcess.Outcome(output: "江海智能 上市\n"))
            }
            let bad = try WenProcess.run(arguments + ["bad.txt"], in: folder.root)
            #expect(bad.output == "" && bad.status == 1)
            #expect(bad.errors.hasPrefix("wen: Reading bad.txt failed at line 1: 4 fields, at most 3 are read."))
            let missing = try WenProcess.run(arguments + ["no.txt"], in: folder.root)
            #expect(missing == WenProcess.Outcome(errors: "wen: no.txt does not exist. Check the path.\n", status: 1))
        }
    }

    @Test(
        "words are as long as was asked for", arguments: Engine.allCases,
        [("word", "1998年"), ("fine", "1998 年"), ("search", "1998 1998年")])
    func granularity(_ engine: Engine, _ expected: (name: String, words: String)) throws {
        let outcome = try WenProcess.run(
            ["segment", "--engine", engine.rawValue, "--granularity", expected.name], input: Data("1998年\n".utf8))
        // ICU's own words part numbers from what is counted.
        #expect(outcome == WenProcess.Outcome(output: (engine == .icu ? "1998 年" : expected.words) + "\n"))
    }

    @Test("the lines are the same with any number of threads")
    func threads() throws {
        let lines = (0..<3000).map { "第\($0)行，今天天气好。\n" + ($0 % 7 == 0 ? "\n" : "") }.joined()
        let long = String(repeating: "研究生命起源，", count: 20_000)
        let files = ["a.txt": lines, "b.txt": long, "c.txt": "", "d.txt": "完\n\n"]
        try TemporaryFolder.with(files) { folder in
            let outcomes = try ["1", "2", "7"].map {
                try WenProcess.run(
                    ["segment", "a.txt", "b.txt", "no.txt", "c.txt", "d.txt", "--threads", $0], in: folder.root)
            }
            #expect(outcomes[0].output.split(separator: "\n").count == 3002)
            #expect(outcomes[0].output.filter { !$0.isWhitespace } == (lines + long + "完").filter { !$0.isWhitespace })
            #expect(outcomes[1] == outcomes[0] && outcomes[2] == outcomes[0])
        }
    }

    @Test("NUL is a character like any other where the charset is named")
    func nul() throws {
        let outcome = try segment("你好\u{0}世界\n", "--encoding", "utf-8")
        #expect(outcome == WenProcess.Outcome(output: "你好 \u{0} 世界\n"))
    }

    @Test("answers come while standard input is still open")
    func interactive() throws {
        let process = Process()
        process.executableURL = WenProcess.executable
        process.arguments = ["segment", "--engine", "icu"]
        let input = Pipe()
        let output = Pipe()
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        for (line, words) in [("今天天气好。\n", "今天 天气 好 。\n"), ("你好\n", "你好\n")] {
            try input.fileHandleForWriting.write(contentsOf: Data(line.utf8))
            #expect(output.fileHandleForReading.availableData == Data(words.utf8))
        }
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }
}

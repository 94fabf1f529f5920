import Foundation
import Testing

@Suite struct InputTests {
    /// The identifiers of the documents that a command reads.
    private func ids(_ arguments: [String], input: String = "", in folder: TemporaryFolder) throws -> [String] {
        let outcome = try WenProcess.run(
            ["quantities", "--format", "jsonl"] + arguments, input: Data(input.utf8), in: folder.root)
        #expect(outcome.errors == "" && outcome.status == 0)
        return try outcome.output.split(separator: "\n").map { line in
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            return try #require(object?["id"] as? String)
        }
    }

    @Test("a folder gives its text files, sorted, without hidden ones and links to folders")
    func folders() throws {
        let files = [
            "d/b.txt": "", "d/B.TXT": "", "d/a/z.txt": "", "d/a.txt": "", "d/.h.txt": "", "d/.git/x.txt": "",
            "d/c.md": "", "d/文.txt": "",
        ]
        try TemporaryFolder.with(files) { folder in
            try FileManager.default.createSymbolicLink(atPath: folder.url("d/loop").path, withDestinationPath: "..")
            #expect(mkfifo(folder.url("d/pipe.txt").path, 0o600) == 0)
            #expect(try ids(["d"], in: folder) == ["d/B.TXT", "d/a/z.txt", "d/a.txt", "d/b.txt", "d/文.txt"])
            #expect(try ids(["d/c.md", "d/a/"], in: folder) == ["d/c.md", "d/a/z.txt"])
        }
    }

    @Test("names in a folder that are no UTF-8 are opened by their bytes, and shown with U+FFFD")
    func foreignNames() throws {
        try TemporaryFolder.with(["d/b.txt": ""]) { folder in
            let made = try WenProcess.shell(#"echo 一 > $'d/\xd6\xd0.txt'"#, in: folder.root)
            #expect(made == WenProcess.Outcome())
            let shown = "d/\u{FFFD}\u{FFFD}.txt"
            #expect(try ids(["d"], in: folder) == ["d/b.txt", shown])
            #expect(try ids(["--include", "[!b]*", "d"], in: folder) == [shown])
        }
    }

    @Test("by line, each line is a document, empty ones too")
    func lines() throws {
        try TemporaryFolder.with(["a.txt": "一\n\n三", "b.txt": "一\r\n"]) { folder in
            let files = try ids(["--by", "line", "a.txt", "b.txt"], in: folder)
            #expect(files == ["a.txt:1", "a.txt:2", "a.txt:3", "b.txt:1"])
            let lines = try ids(["--by", "line"], input: "一\n二\n", in: folder)
            #expect(lines == ["1", "2"])
        }
    }

    @Test("standard input is read where no file is named, and for -")
    func standardInput() throws {
        try TemporaryFolder.with(["a.txt": "一"]) { folder in
            let alone = try ids([], input: "一", in: folder)
            #expect(alone == ["stdin"])
            let among = try ids(["a.txt", "-"], input: "一", in: folder)
            #expect(among == ["a.txt", "stdin"])
        }
    }

    @Test("JSON lines: fields by name, identifiers of any kind")
    func records() throws {
        try TemporaryFolder.with { folder in
            try folder.write(
                "d/a.jsonl", #"{"id":"x","text":"一"}"# + "\n" + #"{"id":12,"text":"二"}"# + "\n\n" + #"{"text":""}"#)
            try folder.write("d/b.ndjson", #"{"key":1.5,"body":"一"}"#)
            let named = ["--input", "jsonl", "--text-field", "body", "--id-field", "key"]
            #expect(try ids(["--input", "jsonl", "d/a.jsonl"], in: folder) == ["x", "12", "d/a.jsonl:4"])
            #expect(try ids(named + ["d/b.ndjson"], in: folder) == ["1.5"])
        }
    }

    @Test("a record that is none becomes an error in its place, and the run goes on")
    func failedRecords() throws {
        let lines = [
            #"{"id":"a","text":"你好"}"#, "{", "[]", #"{"id":"b"}"#, #"{"id":"c","text":5}"#, #"{"id":"d","text":"好"}"#,
        ]
        let input = Data(lines.joined(separator: "\n").utf8)
        let outcome = try WenProcess.run(
            ["segment", "--engine", "icu", "--input", "jsonl", "-f", "jsonl"], input: input)
        let expected = #"""
            {"id":"a","tokens":[{"text":"你好","start":0,"end":2,"kind":"word","tag":"l"}]}
            {"id":"2","line":2,"error":"Line 2 of standard input is no JSON object. Put one in each line."}
            {"id":"3","line":3,"error":"Line 3 of standard input is no JSON object. Put one in each line."}
            {"id":"b","line":4,"error":"Line 4 of standard input has no field 'text'. Name the field of the text (--text-field)."}
            {"id":"c","line":5,"error":"Line 5 of standard input has a field 'text' that is no string. Put the text in quotation marks, or name another field (--text-field)."}
            {"id":"d","tokens":[{"text":"好","start":0,"end":1,"kind":"word","tag":"a"}]}

            """#
        #expect(
            outcome == WenProcess.Outcome(output: expected, errors: "wen: 4 of 6 records failed.\n", status: 1))
        let text = try WenProcess.run(["segment", "--engine", "icu", "--input", "jsonl"], input: input)
        let sentences = expected.split(separator: "\n").compactMap { line in
            line.firstRange(of: #""error":""#).map { "wen: " + line[$0.upperBound...].dropLast(2) + "\n" }
        }
        #expect(
            text
                == WenProcess.Outcome(
                    output: "你好\n\n\n\n\n好\n", errors: sentences.joined() + "wen: 4 of 6 records failed.\n", status: 1))
    }

    @Test("a title is shown in place of the identifier")
    func titles() throws {
        let input = Data(#"{"id":"x","title":"快讯","text":"好"}"#.utf8)
        let outcome = try WenProcess.run(["quantities", "--input", "jsonl"], input: input)
        #expect(outcome == WenProcess.Outcome(output: "快讯\n"))
    }

    @Test("an invalid byte counts as a repair")
    func repairs() throws {
        let bytes = Data("好".utf8) + [0xFF] + Data("好".utf8)
        let outcome = try WenProcess.run(["--encoding", "utf8"], input: bytes)
        #expect(outcome.output.hasPrefix("stdin  3 characters · 2 words · 1 sentence · 1 repair\n"))
        #expect(
            outcome.errors.hasPrefix("wen: standard input: 1 byte sequence was no text in UTF-8 and became U+FFFD."))
        #expect(outcome.status == 0)
    }

    @Test(
        "half an emoji in JSON is repaired, a whole one stays",
        arguments: [
            (#"转发\ud83d 北京"#, "转发\u{FFFD} 北京"), (#"\uD83D\uDE00\uDE00"#, "😀\u{FFFD}"), (#"a\\ud83d"#, #"a\ud83d"#),
        ])
    func loneSurrogates(_ escaped: String, _ text: String) throws {
        let outcome = try WenProcess.run(
            ["segment", "--engine", "icu", "--input", "jsonl"], input: Data(#"{"text":"\#(escaped)"}"#.utf8))
        #expect(outcome.status == 0)
        let words = outcome.output.filter { !$0.isWhitespace }
        #expect(words == text.filter { !$0.isWhitespace })
    }
}

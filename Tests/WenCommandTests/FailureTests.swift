import Foundation
import Testing

/// Whatever goes wrong: a clear sentence, the right exit code, and the other inputs still done.
@Suite struct FailureTests {
    private let good = ["good.txt": "你好世界\n"]

    private func segment(_ arguments: [String], in folder: TemporaryFolder) throws -> WenProcess.Outcome {
        try WenProcess.run(["segment", "--engine", "icu"] + arguments, in: folder.root)
    }

    private func failed(_ sentence: String) -> WenProcess.Outcome {
        WenProcess.Outcome(
            output: "你好 世界\n", errors: "wen: \(sentence)\nwen: 1 of 2 inputs failed.\n", status: 1)
    }

    @Test func missingFile() throws {
        try TemporaryFolder.with(good) { folder in
            let outcome = try segment(["missing.txt", "good.txt"], in: folder)
            #expect(outcome == failed("missing.txt does not exist. Check the path."))
            let odd = try segment(["missing\u{1B}[2J.txt", "good.txt"], in: folder)
            #expect(odd == failed("missing [2J.txt does not exist. Check the path."))
            let inside = try segment(["good.txt/missing.txt", "good.txt"], in: folder)
            #expect(
                inside
                    == failed("good.txt/missing.txt does not exist: a part of the path is no folder. Check the path."))
        }
    }

    @Test func folderWithoutText() throws {
        try TemporaryFolder.with(good.merging(["empty/.hidden.txt": "x", "empty/picture.png": "x"]) { $1 }) { folder in
            let outcome = try segment(["empty", "good.txt"], in: folder)
            #expect(outcome == failed("empty has no .txt files. Name the files themselves."))
            let records = try WenProcess.run(["keywords", "--input", "jsonl", "empty"], in: folder.root)
            #expect(
                records
                    == WenProcess.Outcome(
                        errors: """
                            wen: empty has no .jsonl or .ndjson or .json files. Name the files themselves.
                            wen: 1 of 1 input failed.

                            """, status: 1))
        }
    }

    @Test func linkToItself() throws {
        try TemporaryFolder.with(good) { folder in
            try FileManager.default.createSymbolicLink(
                atPath: folder.url("loop.txt").path, withDestinationPath: "loop.txt")
            let outcome = try segment(["loop.txt", "good.txt"], in: folder)
            #expect(outcome == failed("loop.txt is a link that leads back to itself. Name the file itself."))
        }
    }

    @Test func unreadableFile() throws {
        try TemporaryFolder.with(good) { folder in
            // Opens, but its first byte cannot be read, not even by root.
            let outcome = try segment(["/proc/self/mem", "good.txt"], in: folder)
            #expect(outcome == failed("/proc/self/mem could not be read (Input/output error)."))
        }
    }

    @Test func forbiddenFile() throws {
        try TemporaryFolder.with(good.merging(["locked.txt": "x"]) { $1 }) { folder in
            try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: folder.url("locked.txt").path)
            // Root may read everything.
            guard !FileManager.default.isReadableFile(atPath: folder.url("locked.txt").path) else { return }
            let outcome = try segment(["locked.txt", "good.txt"], in: folder)
            #expect(outcome == failed("locked.txt may not be read. Check its permissions."))
        }
    }

    @Test(arguments: ["segment", "analyze", "keywords", "entities", "quantities"])
    func binaryFile(_ subcommand: String) throws {
        try TemporaryFolder.with { folder in
            try folder.write("picture.txt", Data([0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13] + Array(0...255)))
            let outcome = try WenProcess.run([subcommand, "picture.txt"], in: folder.root)
            let sentence = "picture.txt is not text but binary data. If it is text, name its charset (--encoding)."
            #expect(
                outcome == WenProcess.Outcome(errors: "wen: \(sentence)\nwen: 1 of 1 input failed.\n", status: 1))
        }
    }

    @Test(
        "empty input is no failure",
        arguments: [
            ("analyze", "text", "stdin  0 characters · 0 words · 0 sentences\n"),
            (
                "analyze", "jsonl",
                #"{"id":"stdin","characters":0,"words":0,"sentences":0,"encoding":"UTF-8","repairs":0,"#
                    + #""keywords":[],"entities":[],"quantities":[]}"# + "\n"
            ),
            ("segment", "text", ""),
            ("keywords", "text", ""),
            ("entities", "jsonl", "{\"id\":\"stdin\",\"entities\":[]}\n"),
            (
                "quantities", "csv",
                "id,text,start,end,kind,value,low,high,unit,unit_canon,base_value,base_low,base_high,base_unit,approx,bound,change,iso,full_start,full_end\n"
            ),
        ])
    func emptyInput(_ subcommand: String, _ format: String, _ expected: String) throws {
        let outcome = try WenProcess.run([subcommand, "--format", format])
        #expect(outcome == WenProcess.Outcome(output: expected))
    }

    @Test(
        "what is not understood ends with status 64 and says what is",
        arguments: [
            (["segment", "--engine", "none"], "The value 'none' is invalid for '--engine <engine>'"),
            (["analyze", "--format", "xml"], "The value 'xml' is invalid for '--format <format>'"),
            (["benchmark", "--engines", "icu,none"], "The engine 'none' is not known."),
            (
                ["segment", "--encoding", "klingon"],
                "The charset 'klingon' is not known. Known are UTF-8, UTF-16LE, UTF-16BE, GB18030, GBK, Big5."
            ),
            (["segment", "--by", "line", "--input", "jsonl"], "leave out --by line"),
            (["keywords", "--top", "0"], "--top takes a number from 1."),
            (["benchmark", "--rounds", "0"], "--rounds takes a number from 1."),
            (["--unknown"], "Unknown option '--unknown'"),
        ])
    func usage(_ arguments: [String], _ sentence: String) throws {
        let outcome = try WenProcess.run(arguments)
        #expect(outcome.status == 64)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains(sentence))
    }

    @Test("a named pipe that nobody writes to is waited for until a signal comes")
    func silentPipe() throws {
        try TemporaryFolder.with { folder in
            let line = "mkfifo p; timeout --preserve-status -k 30 -s TERM 1 $WEN segment p"
            let outcome = try WenProcess.shell(line, in: folder.root)
            #expect(
                outcome
                    == WenProcess.Outcome(errors: "wen: Stopped; the results up to here are whole.\n", status: 143))
        }
    }

    @Test("who reads may stop: no word, status 0")
    func closedPipe() throws {
        let line = """
            yes 今天天气好。 | head -n 100000 | $WEN segment --engine icu | head -n 1; echo ${PIPESTATUS[2]}
            """
        #expect(try WenProcess.shell(line) == WenProcess.Outcome(output: "今天 天气 好 。\n0\n"))
    }

    @Test(
        "a full disk", arguments: ["segment", "segment --format jsonl --by line", "benchmark --size 0.01 --rounds 1"])
    func fullDisk(_ command: String) throws {
        let input = command.hasPrefix("benchmark") ? "" : "yes 今天天气好。 | head -n 10000 | "
        let outcome = try WenProcess.shell("\(input)$WEN \(command) > /dev/full")
        let sentence = "The results could not be written to standard output: no space is left. Make room."
        #expect(outcome == WenProcess.Outcome(errors: "wen: \(sentence)\n", status: 1))
    }

    @Test("a full disk and a small output: the failure shows at the end")
    func fullDiskAtTheEnd() throws {
        let outcome = try WenProcess.shell("echo 好 | $WEN segment -o /dev/full")
        let sentence = "The results could not be written to /dev/full: no space is left. Make room."
        #expect(outcome == WenProcess.Outcome(errors: "wen: \(sentence)\n", status: 1))
    }

    @Test func outputPlace() throws {
        try TemporaryFolder.with(good) { folder in
            let written = try segment(["good.txt", "-o", "out.txt"], in: folder)
            #expect(written == WenProcess.Outcome())
            #expect(try String(contentsOf: folder.url("out.txt"), encoding: .utf8) == "你好 世界\n")
            let nowhere = try segment(["good.txt", "-o", "no/out.txt"], in: folder)
            #expect(
                nowhere
                    == WenProcess.Outcome(
                        errors: "wen: no/out.txt cannot be made: its folder does not exist. Check the path.\n",
                        status: 1))
            let onFolder = try segment(["good.txt", "-o", "."], in: folder)
            #expect(
                onFolder == WenProcess.Outcome(errors: "wen: . is a folder. Name a file for the results.\n", status: 1))
        }
    }

    @Test(
        "what fails before it has results leaves those that are there",
        arguments: [
            "keywords --terms no.txt", "keywords --background no.bin", "corpus frequency --stopwords no.txt",
            "corpus frequency --engine model --model no.bin", "corpus keyness --reference-counts no.tsv",
            "report --gazetteer no.txt", "report -f svg --chart trends", "train words no.txt",
        ])
    func earlierResults(_ command: String) throws {
        try TemporaryFolder.with(good.merging(["out.txt": "earlier"]) { $1 }) { folder in
            let words = command.split(separator: " ").map(String.init)
            let files = words[0] == "train" ? [] : ["good.txt"]
            let outcome = try WenProcess.run(words + files + ["-o", "out.txt"], in: folder.root)
            #expect(outcome.errors.hasPrefix("wen: ") && outcome.status == 1, "\(outcome)")
            #expect(try String(contentsOf: folder.url("out.txt"), encoding: .utf8) == "earlier")
        }
    }

    @Test("a dash is standard output, but nothing that a run can go on with")
    func standardOutput() throws {
        try TemporaryFolder.with(good) { folder in
            #expect(try segment(["good.txt", "-o", "-"], in: folder) == WenProcess.Outcome(output: "你好 世界\n"))
            let resumed = try segment(["good.txt", "-f", "jsonl", "-o", "-", "--resume"], in: folder)
            #expect(resumed.status == 64 && resumed.errors.contains("--resume goes on with a file of JSON lines"))
            #expect(!FileManager.default.fileExists(atPath: folder.url("-").path))
        }
    }

    @Test("results that are shorter than what is there leave nothing of it", arguments: ["out.txt", "/dev/null"])
    func shorterResults(_ path: String) throws {
        try TemporaryFolder.with(good.merging(["out.txt": "earlier and longer"]) { $1 }) { folder in
            #expect(try segment(["good.txt", "-o", path], in: folder) == WenProcess.Outcome())
            let kept = try String(contentsOf: folder.url("out.txt"), encoding: .utf8)
            #expect(kept == (path == "out.txt" ? "你好 世界\n" : "earlier and longer"))
        }
    }

    @Test("an input is never overwritten")
    func outputOverInput() throws {
        try TemporaryFolder.with(good) { folder in
            for line in [
                "$WEN segment . -o ./good.txt", "$WEN segment -o good.txt < good.txt",
                "$WEN corpus frequency good.txt --save-counts good.txt",
                "echo 好 | $WEN corpus keyness --reference good.txt -o good.txt",
                "echo 好 | $WEN corpus keyness --reference . --save-counts good.txt",
            ] {
                let outcome = try WenProcess.shell(line, in: folder.root)
                #expect(outcome.status == 64)
                #expect(outcome.errors.contains("good.txt is an input too and would be lost."))
                #expect(try String(contentsOf: folder.url("good.txt"), encoding: .utf8) == "你好世界\n")
            }
        }
    }
}

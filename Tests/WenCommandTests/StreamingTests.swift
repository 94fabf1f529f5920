import Foundation
import Testing

@testable import WenCommand

/// Many documents on many threads.
@Suite struct StreamingTests {
    /// Records of many sizes, some of which are none.
    private static let records: String = (1...40).map { number in
        switch number {
        case 10: "{"
        case 30: #"{"id":"none"}"#
        default:
            #"{"id":"r\#(number)","title":"第\#(number)期","text":""#
                + String(repeating: "澜州市进出口\(number)亿元，同比增长12.4%。市长罗亦真说。", count: number % 7 * 4) + #""}"#
        }
    }.joined(separator: "\n")

    @Test(
        "the same bytes with any number of threads",
        arguments: [
            ("analyze", "text"), ("analyze", "json"), ("analyze", "jsonl"), ("entities", "csv"), ("keywords", "text"),
            ("quantities", "jsonl"), ("segment", "text"),
        ])
    func threads(_ subcommand: String, _ format: String) throws {
        let arguments = [subcommand, "--input", "jsonl", "--format", format, "--threads"]
        let input = Data(Self.records.utf8)
        let one = try WenProcess.run(arguments + ["1"], input: input)
        #expect(one.status == 1)
        #expect(one.errors.hasSuffix("wen: 2 of 40 records failed.\n"))
        #expect(one.output.utf8.count > 1000)
        #expect(try WenProcess.run(arguments + ["3"], input: input) == one)
    }

    @Test("files and lines keep their order, and failures their place")
    func order() throws {
        var files: [String: String] = [:]
        for number in 10..<40 {
            files["d/\(number).txt"] = String(repeating: "一共\(number)家企业。\n", count: 41 - number)
        }
        try TemporaryFolder.with(files) { folder in
            try folder.write("d/30.txt", Data([0, 1, 2, 3, 0xFF, 0xFE, 0xFD, 0]))
            for unit in ["file", "line"] {
                let arguments = ["quantities", "-f", "jsonl", "--by", unit, "d", "--threads"]
                let one = try WenProcess.run(arguments + ["1"], in: folder.root)
                #expect(one.errors.hasSuffix("wen: 1 of 30 inputs failed.\n"))
                #expect(try WenProcess.run(arguments + ["4"], in: folder.root) == one)
            }
        }
    }

    @Test("--strict stops at the first failure; what came before it is there")
    func strict() throws {
        for threads in ["1", "2"] {
            let outcome = try WenProcess.run(
                ["quantities", "--input", "jsonl", "-f", "jsonl", "--strict", "--threads", threads],
                input: Data(Self.records.utf8))
            #expect(outcome.errors == "wen: Stopped at the first failure (--strict).\n")
            #expect(outcome.status == 1)
            let lines = outcome.output.split(separator: "\n")
            #expect(lines.count == 10)
            #expect(
                lines.last
                    == #"{"id":"10","line":10,"error":"Line 10 of standard input is no JSON object. Put one in each line."}"#
            )
        }
        try TemporaryFolder.with(["a.txt": "一家"]) { folder in
            let outcome = try WenProcess.run(["quantities", "--strict", "no.txt", "a.txt"], in: folder.root)
            #expect(
                outcome
                    == WenProcess.Outcome(
                        errors: """
                            wen: no.txt does not exist. Check the path.
                            wen: Stopped at the first failure (--strict).

                            """, status: 1))
        }
    }

    @Test("who waits for more input sees what is done", arguments: ["1", "2"])
    func interactive(_ threads: String) throws {
        let line = """
            coproc $WEN quantities --by line -f jsonl --threads \(threads)
            echo 一家 >&${COPROC[1]}; read -t 20 -r first <&${COPROC[0]}; echo "$first"
            """
        let outcome = try WenProcess.shell(line)
        #expect(outcome.output.hasPrefix(#"{"id":"1","quantities":[{"text":"一家","#))
    }

    private static let hasScript = FileManager.default.isExecutableFile(atPath: "/usr/bin/script")

    @Test("on a terminal, how far a long run is shows in a line that is wiped away", .enabled(if: hasScript))
    func progress() throws {
        let line = """
            command='(echo 一家; until [ -s out ]; do sleep 0.05; done; sleep 1.2; echo 二家) | $WEN quantities --by line -f jsonl -o out'
            script -qec "$command" /dev/null < /dev/null; wc -l < out
            """
        try TemporaryFolder.with { folder in
            let outcome = try WenProcess.shell(line, in: folder.root)
            #expect(
                outcome.output.contains(/^\r\e\[K0.0 MB · 0.0 MB\/s(\r\e\[K0.0 MB · 0.0 MB\/s)*\r\e\[K2\n$/),
                "\(outcome)")
            #expect(outcome.errors == "" && outcome.status == 0)
        }
    }

    @Test("a line of progress tells what is done, how fast, and how long the rest takes")
    func progressLine() {
        #expect(
            Progress.line(bytes: 135_000_000, of: 300_000_000, seconds: 26)
                == "45 % · 135.0 MB of 300.0 MB · 5.2 MB/s · 0:32 left")
        #expect(Progress.line(bytes: 135_000_000, of: nil, seconds: 26) == "135.0 MB · 5.2 MB/s")
        // What an ended run has done does not make this one faster.
        #expect(
            Progress.line(bytes: 160_000_000, of: 300_000_000, skipped: 150_000_000, seconds: 10)
                == "53 % · 160.0 MB of 300.0 MB · 1.0 MB/s · 2:20 left")
        #expect(Progress.line(bytes: 0, of: 0, seconds: 0) == "0.0 MB · 0.0 MB/s")
    }

    @Test("a request to end leaves whole lines", arguments: ["1", "2"])
    func interrupted(_ threads: String) throws {
        let line = """
            yes '{"text":"澜州市进出口4511亿元，同比增长12.4%。"}' \\
                | $WEN quantities --input jsonl -f jsonl --threads \(threads) -o out & wen=$!
            until [ -s out ]; do sleep 0.05; done
            kill -TERM $wen; wait $wen; echo $?; tail -c 1 out | od -An -c
            """
        try TemporaryFolder.with { folder in
            let outcome = try WenProcess.shell(line, in: folder.root)
            let told = "wen: Stopped; the results up to here are whole.\n"
            #expect(outcome == WenProcess.Outcome(output: "143\n  \\n\n", errors: told))
            let text = try String(contentsOf: folder.url("out"), encoding: .utf8)
            for line in text.split(separator: "\n") { #expect(line.hasPrefix("{") && line.hasSuffix("}")) }
        }
    }

    @Test("a request to end makes an answer about many documents a partial one", arguments: ["1", "2"])
    func interruptedAnswer(_ threads: String) throws {
        // The request comes when most of a pipe that holds little was read.
        let line = """
            record='{"text":"澜州市进出口4511亿元，同比增长12.4%。"}'
            mkfifo in; $WEN corpus frequency --input jsonl -f jsonl --threads \(threads) -o out < in & wen=$!
            { yes "$record" | head -n 20000; kill -TERM $wen; yes "$record" 2>/dev/null; } > in
            wait $wen; echo $?; head -n 1 out
            """
        try TemporaryFolder.with { folder in
            let outcome = try WenProcess.shell(line, in: folder.root)
            #expect(
                outcome.errors.contains(
                    /^wen: Stopped; the results are partial: of the first [1-9][0-9]* documents alone.\n$/),
                "\(outcome)")
            #expect(outcome.output.contains(/^143\n\{.*\}\n$/), "\(outcome)")
        }
    }

    @Test("a request to end while a reference is counted leaves no answer")
    func interruptedReference() throws {
        let line = """
            record='{"text":"澜州市进出口4511亿元，同比增长12.4%。"}'
            echo "$record" > a.jsonl; mkfifo b.jsonl
            $WEN corpus keyness a.jsonl --reference b.jsonl -f jsonl -o out & wen=$!
            { yes "$record" | head -n 20000; kill -TERM $wen; yes "$record" 2>/dev/null; } > b.jsonl
            wait $wen; echo $?; cat out
            """
        try TemporaryFolder.with { folder in
            let outcome = try WenProcess.shell(line, in: folder.root)
            let told = "wen: Stopped before all was read; there are no results.\n"
            #expect(outcome == WenProcess.Outcome(output: "143\n", errors: told), "\(outcome)")
        }
    }
}

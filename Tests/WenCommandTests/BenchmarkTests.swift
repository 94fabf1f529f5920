import Foundation
import Testing
import Wen

@Suite struct BenchmarkTests {
    @Test("every engine is measured on the same text")
    func json() throws {
        try TemporaryFolder.with(["a.txt": "今天天气好。\n"]) { folder in
            let outcome = try WenProcess.run(
                ["benchmark", "a.txt", "--size", "0.01", "--rounds", "3", "--format", "json"], in: folder.root)
            #expect(outcome.errors == "" && outcome.status == 0)
            let result = try #require(
                try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
            #expect(result["source"] as? String == "a.txt")
            // 19 bytes repeated up to 10,000.
            #expect(result["documents"] as? Int == 527)
            #expect(result["bytes"] as? Int == 527 * 19)
            #expect(result["characters"] as? Int == 527 * 7)
            let engines = try #require(result["engines"] as? [[String: Any]])
            #expect(engines.compactMap { $0["engine"] as? String } == Engine.allCases.map(\.rawValue))
            for engine in engines {
                let seconds = try #require(engine["cpu_seconds"] as? [Double])
                let speed = try #require(engine["megabytes_per_second"] as? Double)
                #expect(seconds.count == 3)
                #expect(abs(speed * seconds.sorted()[1] - 527 * 19 / 1e6) < 0.01 * 527 * 19 / 1e6)
                #expect(try #require(engine["tokens"] as? Int) >= 527 * 2)
                #expect(try #require(engine["peak_memory_bytes"] as? Int) > 1_000_000)
                #expect(try #require(engine["load_seconds"] as? Double) > 0)
            }
        }
    }

    @Test("without files there is a text built in, and the table says so")
    func table() throws {
        try TemporaryFolder.with { folder in
            let outcome = try WenProcess.run(
                ["benchmark", "--size", "0.01", "--rounds", "1", "--engines", "icu"], in: folder.root)
            let lines = outcome.output.split(separator: "\n")
            #expect(lines.count == 4)
            #expect(lines[0].hasSuffix("a text built into wen"))
            #expect(lines[1].hasPrefix("1 round after a warm-up, one thread"))
            #expect(
                lines[2].split(separator: " ") == [
                    "engine", "MB/s", "spread", "characters/s", "tokens/s", "load", "memory",
                ])
            #expect(lines[3].hasPrefix("icu "))
            #expect(outcome.errors == "" && outcome.status == 0)
        }
    }

    @Test func failures() throws {
        try TemporaryFolder.with(["empty.txt": ""]) { folder in
            let missing = try WenProcess.run(["benchmark", "missing.txt"], in: folder.root)
            #expect(
                missing == WenProcess.Outcome(errors: "wen: missing.txt does not exist. Check the path.\n", status: 1))
            let empty = try WenProcess.run(["benchmark", "empty.txt"], in: folder.root)
            #expect(empty == WenProcess.Outcome(errors: "wen: empty.txt has no text. Name other files.\n", status: 1))
        }
    }
}

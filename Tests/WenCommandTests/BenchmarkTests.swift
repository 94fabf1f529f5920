import Foundation
import Testing
import Wen

@Suite struct BenchmarkTests {
    @Test("every engine is measured on the same text")
    func json() throws {
        try TemporaryFolder.with(["a.txt": "今天天气好。\n"]) { folder in
            let outcome = try WenProcess.run(
                ["benchmark", "--size", "0.01", "--rounds", "3", "--format", "json", "--", "a.txt"], in: folder.root)
            #expect(outcome.errors == "" && outcome.status == 0)
            let result = try #require(
                try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
            #expect(result["source"] as? String == "a.txt")
            // 19 bytes repeated up to 10,000.
            #expect(result["documents"] as? Int == 527)
            #expect(result["bytes"] as? Int == 527 * 19)
            #expect(result["characters"] as? Int == 527 * 7)
            #expect((result["machine"] as? [String: Any])?["cores"] as? Int ?? 0 > 0)
            #expect((result["machine"] as? [String: Any])?["load_average"] is Double)
            let rows = try #require(result["results"] as? [[String: Any]])
            #expect(rows.compactMap { $0["engine"] as? String } == Engine.allCases.map(\.rawValue))
            for row in rows {
                #expect(row["task"] as? String == "segment" && row["threads"] as? Int == 1)
                for clock in ["cpu", "wall"] {
                    let seconds = try #require(row["\(clock)_seconds"] as? [Double])
                    let speed = try #require(row["\(clock)_megabytes_per_second"] as? Double)
                    #expect(seconds.count == 3)
                    #expect(abs(speed * seconds.sorted()[1] - 527 * 19 / 1e6) < 0.01 * 527 * 19 / 1e6)
                }
                let latency = try #require(row["latency"] as? [String: Any])
                let percentiles = try ["p50", "p99"].map { try #require(latency[$0] as? Double) }
                #expect(percentiles[0] > 0 && percentiles[0] <= percentiles[1])
                #expect(latency["sentences"] as? Int == 527)
                #expect(try #require(row["tokens"] as? Int) >= 527 * 2)
                #expect(try #require(row["peak_memory_bytes"] as? Int) > 1_000_000)
                #expect(try #require(row["load_seconds"] as? Double) > 0)
            }
        }
    }

    @Test("tasks and threads have a row each, do the same work, and are drawn")
    func tasks() throws {
        let text = String(repeating: "北京市去年进出口4511亿元,同比增长12.4%。\n", count: 40)
        try TemporaryFolder.with(["a.txt": text]) { folder in
            let outcome = try WenProcess.run(
                [
                    "benchmark", "a.txt", "--tasks", "segment,pos,quantities,entities,keywords,analyze", "--threads",
                    "1,3",
                    "--engines", "lattice", "--rounds", "2", "--document-size", "200", "--format", "csv", "--chart",
                    "chart.svg",
                ], in: folder.root)
            #expect(outcome.errors == "" && outcome.status == 0)
            let lines = outcome.output.split(separator: "\n").map {
                $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            }
            let header = try #require(lines.first)
            let rows = lines.dropFirst().map { Dictionary(zip(header, $0)) { first, _ in first } }
            #expect(
                rows.map { "\($0["task"] ?? "") \($0["threads"] ?? "")" }
                    == ["segment", "pos", "quantities", "entities", "keywords", "analyze"]
                    .flatMap { ["\($0) 1", "\($0) 3"] })
            // Quantities alone need no words of the whole text.
            #expect(Set(rows.filter { $0["task"] != "quantities" }.map { $0["tokens"] }).count == 1)
            #expect(Set(rows.filter { $0["task"] == "quantities" }.map { $0["tokens"] }) == ["0"])
            // Over 50 bytes a line: four lines a document.
            #expect(Set(rows.map { $0["documents"] }) == ["10"])
            for row in rows {
                for name in ["cpu_megabytes_per_second", "wall_characters_per_second", "latency_p99"] {
                    #expect(Double(row[name] ?? "") ?? 0 > 0, "\(name)")
                }
            }
            let drawing = try String(contentsOf: folder.url("chart.svg"), encoding: .utf8)
            #expect(drawing.hasPrefix("<svg ") && drawing.hasSuffix("</svg>\n"))
            #expect(drawing.contains(">analyze</text>") && drawing.contains(">lattice, 3 threads</text>"))
        }
    }

    @Test("an earlier run of the same text is compared, one of another text is refused")
    func comparison() throws {
        let line = "今天天气好。\n"
        try TemporaryFolder.with(["a.txt": line, "b.txt": "明天天气好。\n", "none.json": "{}"]) { folder in
            func run(_ arguments: String...) throws -> WenProcess.Outcome {
                try WenProcess.run(
                    ["benchmark", "--size", "0.01", "--rounds", "2", "--engines"] + arguments, in: folder.root)
            }
            let old = try run("icu", "a.txt", "--format", "json")
            try folder.write("old.json", old.output)

            let same = try run("icu,lattice", "a.txt", "--compare", "old.json")
            #expect(same.errors == "" && same.status == 0)
            let rows = same.output.split(separator: "\n").suffix(3)
            #expect(rows.first?.split(separator: " ") == ["engine", "CPU", "wall"])
            #expect(rows.dropFirst().first?.firstMatch(of: /^icu .* \d+\.\d\d \(\d+\.\d\d–\d+\.\d\d\)$/) != nil)
            #expect(rows.last?.hasSuffix("not there") == true)

            let json = try run("icu", "a.txt", "--compare", "old.json", "--format", "json")
            let result = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
            let row = try #require((result["results"] as? [[String: Any]])?.first)
            let before = try #require(
                try JSONSerialization.jsonObject(with: Data(old.output.utf8)) as? [String: Any])
            let seconds = try [before, result].map { outcome in
                let row = try #require((outcome["results"] as? [[String: Any]])?.first)
                return try #require(row["cpu_seconds"] as? [Double]).reduce(0, +) / 2
            }
            #expect(abs(try #require(row["cpu_ratio"] as? Double) - seconds[0] / seconds[1]) < 1e-6)

            let other = try run("icu", "b.txt", "--compare", "old.json")
            #expect(other.status == 1 && other.output == "")
            #expect(other.errors.hasPrefix("wen: old.json measured another text (checksum "))
            #expect(other.errors.hasSuffix("Compare runs on the same text.\n"))
            let none = try run("icu", "a.txt", "--compare", "none.json")
            #expect(none.status == 1 && none.errors.hasPrefix("wen: none.json is no outcome of a benchmark."))
            let missing = try run("icu", "a.txt", "--compare", "missing.json")
            #expect(missing.status == 1 && missing.errors == "wen: missing.json does not exist. Check the path.\n")
        }
    }

    @Test(
        "what cannot be measured is refused",
        arguments: [
            ("--tasks rhymes", "The task 'rhymes' is not known."),
            ("--size 0", "--size takes a size up to 4GB, such as 20MB."),
            ("--size 5GB", "--size takes a size up to 4GB, such as 20MB."),
            ("--size 20XB", "The value '20XB' is invalid for '--size <size>'"),
            ("--scaling --up-to 100B", "--up-to takes a size from 1KB to 4GB, such as 64MB."),
            ("--scaling --threads 2", "--scaling chooses sizes and threads by itself"),
            ("--scaling --compare old.json", "--scaling chooses sizes and threads by itself"),
            ("--threads 0", "The number of threads '0' is not known. Known are 1 to 64."),
            ("--threads ,", "There is no number of threads in ','."),
            ("--document-size 0", "--document-size takes a number from 1."),
        ])
    func misuse(arguments: String, message: String) throws {
        let outcome = try WenProcess.run(["benchmark"] + arguments.split(separator: " ").map(String.init))
        #expect(outcome.status == 64 && outcome.errors.contains(message))
    }

    @Test("without files there is a text built in, and the table says so")
    func table() throws {
        try TemporaryFolder.with { folder in
            let outcome = try WenProcess.run(
                ["benchmark", "--size", "0.01", "--rounds", "1", "--engines", "icu"], in: folder.root)
            let lines = outcome.output.split(separator: "\n")
            #expect(lines.count == 5)
            #expect(lines[0].hasSuffix("a text built into wen"))
            #expect(lines[1].hasPrefix("1 round after a warm-up, one thread"))
            #expect(
                lines[2].firstMatch(of: /\d+ cores?, .*Swift \d.*, \d{4}-\d\d-\d\d$/) != nil, "\(lines[2])")
            #expect(
                lines[3].split(separator: " ") == [
                    "engine", "MB/s", "spread", "characters/s", "tokens/s", "p50", "p99", "load", "memory",
                ])
            #expect(lines[4].hasPrefix("icu "))
            #expect(outcome.errors == "" && outcome.status == 0)
        }
    }

    @Test("a size is taken with its unit", arguments: [("20KB", 20_000), ("0.02", 20_000), ("20000b", 20_000)])
    func size(size: String, bytes: Int) throws {
        try TemporaryFolder.with(["a.txt": "今天天气好。\n"]) { folder in
            let outcome = try WenProcess.run(
                ["benchmark", "a.txt", "--size", size, "--rounds", "1", "--engines", "icu", "-f", "json"],
                in: folder.root)
            let result = try #require(
                try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
            // Whole documents of 19 bytes.
            #expect(result["bytes"] as? Int == (bytes + 18) / 19 * 19)
        }
    }

    @Test("scaling has a curve for each task and thing that grows, each input four times the one before")
    func scaling() throws {
        let text = String(repeating: "北京市去年进出口4511亿元,同比增长12.4%。\n", count: 40)
        try TemporaryFolder.with(["a.txt": text]) { folder in
            func run(_ arguments: String...) throws -> WenProcess.Outcome {
                try WenProcess.run(
                    ["benchmark", "--scaling", "a.txt", "--up-to", "80KB", "--engines", "icu"] + arguments,
                    in: folder.root)
            }
            let json = try run("--tasks", "segment,quantities", "--format", "json", "--chart", "chart.svg")
            #expect(json.errors == "" && json.status == 0)
            let result = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
            let curves = try #require(result["curves"] as? [[String: Any]])
            #expect(
                curves.map { "\($0["task"] ?? "") \($0["axis"] ?? "")" }
                    == ["segment", "quantities"].flatMap { ["\($0) size", "\($0) documents", "\($0) threads"] })
            let sizes = try #require(curves[0]["points"] as? [[String: Any]])
            #expect(sizes.compactMap { $0["count"] as? Int } == [1000, 4000, 16000, 64000, 80000])
            for point in sizes {
                let (count, bytes) = try (
                    #require(point["count"] as? Int), #require(point["bytes"] as? Int)
                )
                // No character is cut.
                #expect((count - 3...count).contains(bytes))
                #expect(try #require(point["seconds"] as? Double) > 0)
            }
            #expect(curves[0]["growth"] is Double && curves[2]["growth"] == nil)
            let drawing = try String(contentsOf: folder.url("chart.svg"), encoding: .utf8)
            #expect(drawing.hasPrefix("<svg ") && drawing.contains(">quantities</text>"))

            let table = try run("--tasks", "segment").output.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(table.first == "a.txt, repeated up to 80 KB")
            #expect(table.contains { $0.split(separator: "  ").last?.hasSuffix("growth") == true })
            #expect(table.contains { $0.contains("grow") && $0.hasSuffix(".") })
            let csv = try run("--tasks", "segment", "--format", "csv").output.split(separator: "\n")
            #expect(csv.first == "axis,task,engine,count,bytes,seconds,growth")
            #expect(csv.count > 6)
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

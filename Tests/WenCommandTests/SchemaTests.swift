import Foundation
import Testing

/// The JSON that the command prints is what the schemas say.
@Suite struct SchemaTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")

    private func schema(_ name: String) throws -> JSONSchema {
        try JSONSchema(contentsOf: Self.root.appending(path: "Schemas/\(name).schema.json"))
    }

    @Test(
        "real output keeps to its schema",
        arguments: [
            ("segment", ["segment"]), ("keywords", ["keywords"]), ("entities", ["entities"]),
            ("quantities", ["quantities"]), ("indicators", ["quantities", "--indicators"]), ("analyze", ["analyze"]),
        ])
    func output(_ name: String, _ command: [String]) throws {
        let file = Self.root.appending(path: "Examples/economic-news.txt").path
        let outcome = try WenProcess.run(command + ["-f", "jsonl", file])
        let value = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
        let schema = try schema(name)
        #expect(schema.faults(of: value) == [])
        #expect(outcome.output.utf8.count > 500)
        // The validator sees what is wrong.
        var broken = try #require(value as? [String: Any])
        broken["id"] = 5
        #expect(schema.faults(of: broken) == [#"$.id: no ["string"]"#])
        broken["id"] = nil
        #expect(schema.faults(of: broken) == ["$: id is missing"])
    }

    @Test func error() throws {
        let outcome = try WenProcess.run(["keywords", "--input", "jsonl", "-f", "jsonl"], input: Data("{\n".utf8))
        let value = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
        let (error, keywords) = (try schema("error"), try schema("keywords"))
        #expect(error.faults(of: value) == [])
        #expect(!keywords.faults(of: value).isEmpty)
    }

    @Test(
        "answers about a corpus keep to their schemas",
        arguments: [
            ("frequency", "--top 5"), ("keyness", "--group-field kind --top 5 --min-count 1"),
            ("trend", "--date-field date --per month"),
            ("cooccurrence", "--min-count 1 --top 5"), ("concordance", "--query 风电"),
            ("new-words", "--min-count 2 --min-cohesion 0 --min-entropy 0"),
        ])
    func corpus(_ question: String, _ options: String) throws {
        let texts = ["高铁列车运行平稳。高铁列车提速，高铁线路开通。", "海上风电场并网，风电装机增长。风电场运行平稳。"]
        let records = (1...4).map { number in
            #"{"id":"r\#(number)","kind":"\#(number % 2)","date":"2025-0\#(number)-01","text":"\#(texts[number % 2])"}"#
        }
        let words =
            ["corpus", question, "--input", "jsonl", "-f", "jsonl"] + options.split(separator: " ").map(String.init)
        let outcome = try WenProcess.run(words, input: Data(records.joined(separator: "\n").utf8))
        let schema = try schema("corpus-\(question)")
        let lines = outcome.output.split(separator: "\n")
        #expect(!lines.isEmpty && outcome.status == 0, "\(outcome)")
        for line in lines {
            let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
            #expect(schema.faults(of: value) == [])
            #expect(!schema.faults(of: [:] as [String: Any]).isEmpty)
        }
    }

    @Test("evaluations and benchmarks keep to their schemas")
    func figures() throws {
        let gold = #"{"text":"罗亦真在澜州说。","entities":[[0,3,"PER"],[4,6,"LOC"],[6,7,"ORG"]]}"# + "\n"
        try TemporaryFolder.with(["gold.jsonl": gold, "gold.txt": "罗 亦真 在 澜州 说 。\n", "a.txt": "澜州进出口增长。\n"]) { folder in
            let runs = [
                ("evaluate", ["evaluate", "entities", "gold.jsonl", "--worst", "1"]),
                ("evaluate", ["evaluate", "segmentation", "gold.txt", "--worst", "1"]),
                ("benchmark", ["benchmark", "a.txt", "--rounds", "1", "--engines", "icu", "--size", "1KB"]),
                (
                    "benchmark-scaling",
                    ["benchmark", "--scaling", "--up-to", "1KB", "--tasks", "segment", "--engines", "icu", "a.txt"]
                ),
            ]
            for (name, words) in runs {
                let outcome = try WenProcess.run(words + ["-f", "json"], in: folder.root)
                #expect(outcome.status == 0, "\(outcome)")
                let value = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
                let schema = try schema(name)
                #expect(schema.faults(of: value) == [])
                var broken = try #require(value as? [String: Any])
                broken.removeValue(forKey: name == "evaluate" ? "texts" : "source")
                #expect(schema.faults(of: broken).count == 1)
            }
        }
    }
}

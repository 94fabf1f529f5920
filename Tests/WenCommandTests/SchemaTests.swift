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
}

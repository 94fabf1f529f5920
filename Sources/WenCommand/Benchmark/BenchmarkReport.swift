import Wen
import WenReport

/// The outcome of a benchmark as a table or as JSON.
struct BenchmarkReport {
    private let text: BenchmarkText
    private let rounds: Int
    private let results: [EngineMeasurement]
    private let bytes: Int
    private let characters: Int

    init(text: BenchmarkText, rounds: Int, results: [EngineMeasurement]) {
        self.text = text
        self.rounds = rounds
        self.results = results
        bytes = text.bytes
        characters = text.characters
    }

    /// For people: what was measured where, then a row for each engine.
    var table: [UInt8] {
        let header = ["engine", "MB/s", "spread", "characters/s", "tokens/s", "load", "memory"]
        let rows = [header] + results.map(row)
        let widths = header.indices.map { column in rows.reduce(0) { max($0, $1[column].count) } }
        let lines = rows.map { row in
            row.enumerated().map { column, cell in
                let space = String(repeating: " ", count: widths[column] - cell.count)
                return column == 0 ? cell + space : space + cell
            }.joined(separator: "  ")
        }
        return Array((summary + [""] + lines).joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
    }

    private var summary: [String] {
        let size =
            "\(Measure.fixed(Double(bytes) / 1e6, places: 2)) MB, \(Measure.grouped(String(characters))) characters"
        let times = "\(rounds) round\(rounds == 1 ? "" : "s") after a warm-up, one thread"
        return ["\(size): \(text.source)", [times, SystemFacts.processor()].compactMap { $0 }.joined(separator: ", ")]
    }

    private func row(_ result: EngineMeasurement) -> [String] {
        [
            result.engine.rawValue,
            Measure.fixed(Double(bytes) / 1e6 / result.median, places: 1),
            Measure.fixed(100 * result.spread, places: 1) + "%",
            Measure.grouped(Measure.fixed(Double(characters) / result.median, places: 0)),
            Measure.grouped(Measure.fixed(Double(result.tokens) / result.median, places: 0)),
            Measure.fixed(1000 * result.loadTime, places: 1) + " ms",
            Measure.fixed(Double(result.peakMemory) / 1e6, places: 1) + " MB",
        ]
    }

    /// For programs.
    var json: [UInt8] {
        var json = JSONWriter(layout: .lines)
        json.beginObject()
        json.key("source")
        json.string(text.source)
        json.key("bytes")
        json.number(bytes)
        json.key("characters")
        json.number(characters)
        json.key("documents")
        json.number(text.documents.count)
        json.key("rounds")
        json.number(rounds)
        json.key("threads")
        json.number(1)
        json.key("processor")
        json.string(SystemFacts.processor())
        json.key("engines")
        json.beginArray()
        for result in results { write(result, to: &json) }
        json.endArray()
        json.endObject()
        return json.bytes + [UInt8(ascii: "\n")]
    }

    private func write(_ result: EngineMeasurement, to json: inout JSONWriter) {
        json.beginObject()
        json.key("engine")
        json.string(result.engine.rawValue)
        json.key("tokens")
        json.number(result.tokens)
        let measures = [
            ("megabytes_per_second", Double(bytes) / 1e6 / result.median), ("spread", result.spread),
            ("characters_per_second", Double(characters) / result.median),
            ("tokens_per_second", Double(result.tokens) / result.median), ("load_seconds", result.loadTime),
        ]
        for (name, value) in measures {
            json.key(name)
            json.number(value)
        }
        json.key("peak_memory_bytes")
        json.number(result.peakMemory)
        json.key("cpu_seconds")
        json.beginArray()
        for seconds in result.rounds { json.number(seconds) }
        json.endArray()
        json.endObject()
    }
}

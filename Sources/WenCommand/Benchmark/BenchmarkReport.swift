import WenReport

/// The outcome of a benchmark in the forms that it is told in.
struct BenchmarkReport {
    let result: BenchmarkResult
    /// The bytes that the one text was cut at, if it was.
    let cutSize: Int?
    /// An earlier outcome beside it.
    let comparison: BenchmarkComparison?

    /// Whether the rows differ in their task, or do something else than the usual one.
    var showsTask: Bool { result.results.contains { $0.task != BenchmarkTask.segment.rawValue } }
    /// Whether a row has several threads.
    var showsThreads: Bool { result.results.contains { $0.threads != 1 } }

    /// Millions of bytes a second.
    func megabytes(per seconds: Double) -> Double { Double(result.bytes) / 1e6 / seconds }
    /// Unicode scalars a second.
    func characters(per seconds: Double) -> Double { Double(result.characters) / seconds }

    /// For people: what was measured where, then a row for each case.
    var text: [UInt8] {
        var lines = summary + [""]
        lines += TextColumns.lines([header] + result.results.map(row), left: showsTask ? 2 : 1)
        if let comparison { lines += [""] + comparison.lines(result, showsTask: showsTask, showsThreads: showsThreads) }
        return Array(lines.joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
    }

    /// What was measured where.
    var summary: [String] {
        let size = Measure.fixed(Double(result.bytes) / 1e6, places: 2)
        var text = "\(size) MB, \(Measure.grouped(String(result.characters))) characters: \(result.source)"
        if let cutSize {
            text +=
                ", cut into \(result.documents) documents of \(Measure.grouped(String(cutSize))) bytes or a line more"
        }
        let rounds = Measure.counted(result.rounds, "round") + " after a warm-up"
        return [text, rounds + (showsThreads ? "" : ", one thread"), result.machine.summary]
    }

    private var header: [String] {
        (showsTask ? ["task"] : []) + ["engine"]
            + (showsThreads ? ["threads", "MB/s wall", "spread", "MB/s CPU"] : ["MB/s"])
            + ["spread", "characters/s", "tokens/s", "p50", "p99", "load", "memory"]
    }

    private func row(_ row: CaseMeasurement) -> [String] {
        let clock = showsThreads ? row.wall : row.processor
        return (showsTask ? [row.task] : []) + [row.engine]
            + (showsThreads ? [String(row.threads)] + speed(row.wall) : []) + speed(row.processor) + [
                Measure.grouped(Measure.fixed(characters(per: clock.median), places: 0)),
                Measure.grouped(Measure.fixed(Double(row.tokens) / clock.median, places: 0)),
                Measure.fixed(1e6 * row.latency.p50, places: 1) + " µs",
                Measure.fixed(1e6 * row.latency.p99, places: 1) + " µs",
                Measure.fixed(1000 * row.loadSeconds, places: 1) + " ms",
                Measure.fixed(Double(row.peakMemoryBytes) / 1e6, places: 1) + " MB",
            ]
    }

    private func speed(_ samples: Samples) -> [String] {
        [
            Measure.fixed(megabytes(per: samples.median), places: 1),
            Measure.fixed(100 * samples.spread, places: 1) + "%",
        ]
    }
}

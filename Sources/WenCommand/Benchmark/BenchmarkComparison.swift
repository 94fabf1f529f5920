import WenReport

/// An earlier outcome that a new one is measured against.
struct BenchmarkComparison {
    /// How many times as fast as before: above 1 is faster.
    struct Ratio {
        /// The median of the old rounds over the median of the new.
        let median: Double
        /// The fastest old round over the slowest new one.
        let least: Double
        /// The slowest old round over the fastest new one.
        let greatest: Double

        init(old: Samples, new: Samples) {
            median = old.median / new.median
            least = old.least / new.greatest
            greatest = old.greatest / new.least
        }
    }

    private let path: String
    private let old: BenchmarkResult

    /// Reads an outcome in JSON.
    ///
    /// - Throws: ``InputFailure`` where it is none, or is one of another text.
    init(path: String, text: BenchmarkText) throws {
        self.path = path
        old = try BenchmarkResult(path: path)
        let differences = [
            ("bytes", String(old.bytes), String(text.bytes)),
            ("checksum", old.checksum, text.checksum),
            ("documents", String(old.documents), String(text.documents.count)),
        ].filter { $0.1 != $0.2 }
        guard differences.isEmpty else {
            let list = differences.map { "\($0.0) \($0.1) there, \($0.2) here" }.joined(separator: "; ")
            throw InputFailure("\(path) measured another text (\(list)). Compare runs on the same text.")
        }
    }

    /// The ratios of a row by both clocks; `nil` where the old outcome has no such row.
    func ratios(_ row: CaseMeasurement) -> (processor: Ratio, wall: Ratio)? {
        guard let before = old.results.first(where: { $0.name == row.name }) else { return nil }
        return (Ratio(old: before.processor, new: row.processor), Ratio(old: before.wall, new: row.wall))
    }

    /// For people: a row for each case, and what else differs.
    func lines(_ new: BenchmarkResult, showsTask: Bool, showsThreads: Bool) -> [String] {
        var lines = ["Times as fast as in \(path) (\(old.machine.date)); in brackets, least to greatest:"]
        if !old.machine.isLike(new.machine) { lines.append("another machine or build there: \(old.machine.summary)") }
        let header = (showsTask ? ["task"] : []) + ["engine"] + (showsThreads ? ["threads"] : []) + ["CPU", "wall"]
        let rows = new.results.map { row in
            let names = (showsTask ? [row.task] : []) + [row.engine] + (showsThreads ? [String(row.threads)] : [])
            guard let ratios = ratios(row) else { return names + ["not there", "not there"] }
            return names + [ratios.processor, ratios.wall].map(BenchmarkComparison.text)
        }
        return lines + TextColumns.lines([header] + rows, left: showsTask ? 2 : 1)
    }

    private static func text(_ ratio: Ratio) -> String {
        let values = [ratio.median, ratio.least, ratio.greatest].map { Measure.fixed($0, places: 2) }
        return "\(values[0]) (\(values[1])–\(values[2]))"
    }
}

/// The seconds of several rounds, and what is said of them.
struct Samples {
    private let sorted: [Double]

    init(_ seconds: [Double]) {
        sorted = seconds.sorted()
    }

    /// The fastest round.
    var least: Double { sorted.first ?? 0 }
    /// The slowest round.
    var greatest: Double { sorted.last ?? 0 }

    /// The median; the mean of the middle two where their count is even.
    var median: Double {
        guard !sorted.isEmpty else { return 0 }
        let middle = sorted.count / 2
        return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }

    /// The slowest less the fastest round, as a share of the median.
    var spread: Double { (greatest - least) / median }
}

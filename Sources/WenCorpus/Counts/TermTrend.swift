/// How the use of a term changes from one set of documents to the next, such as from year to year.
public struct TermTrend: Equatable, Sendable {
    /// The term.
    public let term: String
    /// Its count in all sets together.
    public let count: Int
    /// Its count in each set, in the order of the sets' names.
    public let counts: [Int]
    /// How often it occurs in a million terms of each set.
    public let perMillion: [Double]
    /// How unevenly it is spread: G² over all sets. With k sets, chance has a χ² distribution of k − 1 degrees.
    public let logLikelihood: Double
    /// Kendall's tau-b of its shares with time: 1 for a term that becomes more frequent from each set to the next, −1 for
    /// one that always becomes rarer.
    public let rise: Double

    /// The terms whose use changes most over the sets in the order of their names: by G², then by the order of UTF-8 bytes.
    ///
    /// - Parameters:
    ///   - counts: the sets; the set without a name, whose documents have no date, is left out.
    ///   - terms: the terms that are wanted, in this order; all where `nil`.
    ///   - limit: how many at most, where all are wanted.
    ///   - minimumCount: rarer terms are left out, where all are wanted.
    /// - Returns: the names of the sets, and the terms.
    /// - Complexity: O(terms · sets).
    public static func ranked(
        _ counts: CorpusCounts, terms: [String]? = nil, limit: Int = .max, minimumCount: Int = 1
    ) -> (sets: [String], trends: [TermTrend]) {
        let sets = counts.sets.filter { !$0.key.isEmpty }.sorted { TextOrder.precedes($0.key, $1.key) }
        let values = sets.map(\.value)
        let names = sets.map(\.key)
        if let terms { return (names, terms.map { TermTrend($0, values) }) }
        let all = Set(values.flatMap(\.terms.keys))
        let trends = all.map { TermTrend($0, values) }.filter { $0.count >= minimumCount }.sorted { left, right in
            if left.logLikelihood != right.logLikelihood { return left.logLikelihood > right.logLikelihood }
            return TextOrder.precedes(left.term, right.term)
        }
        return (names, Array(trends.prefix(max(0, limit))))
    }

    private init(_ term: String, _ sets: [TermCounts]) {
        self.term = term
        counts = sets.map { $0[term]?.count ?? 0 }
        count = counts.reduce(0, +)
        perMillion = zip(counts, sets).map { Association.perMillion($0, of: $1.total) }
        logLikelihood = Association.logLikelihood(counts, sizes: sets.map(\.total))
        rise = Association.rise(perMillion)
    }
}

/// A term that is more, or less, frequent in one set of documents than in another.
public struct KeyTerm: Equatable, Sendable {
    /// The term.
    public let term: String
    /// Its counts in the set.
    public let count: Int
    /// In how many documents of the set it occurs.
    public let documents: Int
    /// How often it occurs in a million terms of the set.
    public let perMillion: Double
    /// Its count in the reference.
    public let referenceCount: Int
    /// In how many documents of the reference it occurs.
    public let referenceDocuments: Int
    /// How often it occurs in a million terms of the reference.
    public let referencePerMillion: Double
    /// How sure the difference is: G² (Dunning 1993; Rayson and Garside 2000). By chance alone fewer than 1 % of terms reach 6.63.
    public let logLikelihood: Double
    /// How large the difference is: the binary logarithm of the ratio of the shares (Hardie 2014). Negative for a term
    /// that is rarer in the set than in the reference; a count of nothing is taken as a half.
    public let logRatio: Double

    /// Which terms are wanted.
    public enum Direction: String, CaseIterable, Sendable {
        /// Those that are more frequent in the set.
        case positive
        /// Those that are rarer in the set, or missing.
        case negative
        /// Both: first the positive ones.
        case both
    }

    /// The terms in which a set differs most from a reference: by G², then by the order of UTF-8 bytes.
    ///
    /// - Parameters:
    ///   - counts: the set.
    ///   - reference: what it is compared with.
    ///   - direction: which terms are wanted; `limit` holds for each direction.
    ///   - minimumCount: terms that occur less often in the two together are left out.
    /// - Complexity: O(n log n).
    public static func ranked(
        _ counts: TermCounts, against reference: TermCounts, direction: Direction = .positive, limit: Int = .max,
        minimumCount: Int = 1
    ) -> [KeyTerm] {
        var terms = counts.terms.map { term, count in
            KeyTerm(term, count, reference[term] ?? .init(count: 0, documents: 0), counts, reference)
        }
        for (term, count) in reference.terms where counts[term] == nil {
            terms.append(KeyTerm(term, .init(count: 0, documents: 0), count, counts, reference))
        }
        terms = terms.filter { $0.count + $0.referenceCount >= minimumCount }.sorted { left, right in
            if left.logLikelihood != right.logLikelihood { return left.logLikelihood > right.logLikelihood }
            return TextOrder.precedes(left.term, right.term)
        }
        let positive = direction == .negative ? [] : terms.lazy.filter(\.isPositive).prefix(max(0, limit))
        let negative = direction == .positive ? [] : terms.lazy.filter(\.isNegative).prefix(max(0, limit))
        return Array(positive) + Array(negative)
    }

    private var isPositive: Bool { perMillion > referencePerMillion }
    private var isNegative: Bool { perMillion < referencePerMillion }

    private init(
        _ term: String, _ own: TermCounts.Count, _ other: TermCounts.Count, _ counts: TermCounts,
        _ reference: TermCounts
    ) {
        self.term = term
        count = own.count
        documents = own.documents
        perMillion = Association.perMillion(own.count, of: counts.total)
        referenceCount = other.count
        referenceDocuments = other.documents
        referencePerMillion = Association.perMillion(other.count, of: reference.total)
        logLikelihood = Association.logLikelihood(
            [own.count, other.count], sizes: [counts.total, reference.total])
        logRatio = Association.logRatio(own.count, of: counts.total, other.count, of: reference.total)
    }
}

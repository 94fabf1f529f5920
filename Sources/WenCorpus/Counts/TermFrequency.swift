/// A term with its counts in a set of documents.
public struct TermFrequency: Equatable, Sendable {
    /// The term.
    public let term: String
    /// How often it occurs.
    public let count: Int
    /// In how many documents it occurs.
    public let documents: Int
    /// How often it occurs in a million terms.
    public let perMillion: Double

    /// The most frequent terms of a set, best first; of those that are equally frequent the one in more documents, then
    /// by the order of UTF-8 bytes.
    ///
    /// - Parameters:
    ///   - counts: the set.
    ///   - limit: how many at most.
    ///   - minimumCount: rarer terms are left out.
    ///   - minimumDocuments: terms of fewer documents are left out.
    /// - Complexity: O(n log n).
    public static func ranked(
        _ counts: TermCounts, limit: Int = .max, minimumCount: Int = 1, minimumDocuments: Int = 1
    ) -> [TermFrequency] {
        let kept = counts.terms.filter { $1.count >= minimumCount && $1.documents >= minimumDocuments }
        let sorted = kept.sorted { left, right in
            if left.value.count != right.value.count { return left.value.count > right.value.count }
            if left.value.documents != right.value.documents { return left.value.documents > right.value.documents }
            return TextOrder.precedes(left.key, right.key)
        }
        return sorted.prefix(max(0, limit)).map { term, count in
            TermFrequency(
                term: term, count: count.count, documents: count.documents,
                perMillion: Association.perMillion(count.count, of: counts.total))
        }
    }
}

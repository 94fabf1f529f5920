/// The keywords that stand for many documents.
///
/// Where documents share keywords, these are those of the most documents. Few documents on different matters share none:
/// there they are the weightiest, and each document has a like part in them.
struct LeadingKeywords {
    /// Whether they are ranked by the number of their documents.
    let isByDocuments: Bool
    /// The keywords, the first in rank first; none repeats another.
    let all: [Tally]

    /// Chooses keywords.
    ///
    /// - Parameters:
    ///   - ranked: all keywords, those of the most documents first.
    ///   - documentCount: how many documents there are.
    ///   - limit: how many keywords are wanted.
    /// - Complexity: O(n log n + n × limit).
    init(_ ranked: [Tally], of documentCount: Int, limit: Int) {
        let foremost = ranked.prefix(limit)
        isByDocuments = 2 * foremost.count { $0.documents.count > 1 } >= foremost.count
        guard !isByDocuments else {
            all = Self.distinct(ranked, limit: limit)
            return
        }
        let ownLimit = (limit + documentCount - 1) / max(1, documentCount)
        var own: [Int: Int] = [:]
        let weightiest = ranked.enumerated().sorted { one, other in
            (other.element.weight, one.offset) < (one.element.weight, other.offset)
        }.map(\.element)
        all = Self.distinct(weightiest, limit: limit) { tally in
            guard tally.documents.count == 1, let document = tally.documents.first else { return true }
            own[document, default: 0] += 1
            return own[document, default: 0] <= ownLimit
        }
    }

    private static func distinct(_ tallies: [Tally], limit: Int, where isWanted: (Tally) -> Bool = { _ in true })
        -> [Tally]
    {
        var kept: [Tally] = []
        for tally in tallies where kept.count < limit {
            if !kept.contains(where: tally.repeats), isWanted(tally) { kept.append(tally) }
        }
        return kept
    }
}

import WenSegmentation

/// Weighs the candidates of a document, and leaves out those that can be no keywords.
package struct KeywordRanker {
    /// A candidate with its weight.
    struct Ranked {
        var candidate: Int
        var score: Float
    }

    let method: KeywordMethod
    let weights: KeywordWeights
    let minimumCount: Int
    let tags: Set<PartOfSpeech>?
    let terms: TermSet?

    /// The candidates that may be keywords, in no order.
    ///
    /// Complexity: O(n).
    func rank(_ table: CandidateTable, _ features: CandidateFeatures) -> [Ranked] {
        let candidates = table.all.span
        var ranked: [Ranked] = []
        ranked.reserveCapacity(candidates.count)
        func rank(_ score: (_ index: Int) -> Float) {
            for index in candidates.indices where isEligible(candidates[index]) {
                ranked.append(Ranked(candidate: index, score: score(index)))
            }
        }
        switch method {
        case .model:
            let weights = weights.weights(for: features.text)
            let span = weights.span
            rank { index in
                var sum: Float = 0
                features.forEach(index) { feature, value in
                    assert(span.indices.contains(feature))
                    sum += unsafe span[unchecked: feature] * value
                }
                return sum
            }
        case .tfidf: rank { Float(candidates[$0].count) * features.meanIdf($0) }
        case .frequency: rank { Float(candidates[$0].count) }
        case .textrank:
            let textRank = TextRank(table)
            rank { textRank.weight($0) }
        }
        return ranked
    }

    /// Whether a candidate may be a keyword.
    @inline(__always)
    package func isEligible(_ candidate: KeywordCandidate) -> Bool {
        guard candidate.count >= minimumCount, terms?.contains(candidate.hash) ?? true else { return false }
        if candidate.isOwn { return tags == nil || candidate.tag.map { tags?.contains($0) == true } ?? false }
        guard candidate.scalars >= 2, !candidate.isStopped, !candidate.isHalf || terms != nil else { return false }
        if let tags { guard let tag = candidate.tag, tags.contains(tag) else { return false } }
        return method == .model || candidate.isNounPhrase || terms != nil
    }
}

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
    func rank(_ collector: CandidateCollector, _ features: CandidateFeatures) -> [Ranked] {
        let candidates = collector.table.all.span
        let textRank = method == .textrank ? TextRank(collector) : nil
        var ranked: [Ranked] = []
        ranked.reserveCapacity(candidates.count)
        let weights = method == .model ? weights.weights(for: features.text) : []
        let weightSpan = weights.span
        for index in candidates.indices where isEligible(candidates[index]) {
            let score = textRank?.weight(index) ?? score(index, candidates[index], features, weightSpan)
            ranked.append(Ranked(candidate: index, score: score))
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

    @inline(__always)
    private func score(
        _ index: Int, _ candidate: KeywordCandidate, _ features: CandidateFeatures, _ weights: Span<Float>
    ) -> Float {
        switch method {
        case .model:
            var sum: Float = 0
            features.forEach(index) { feature, value in
                assert(weights.indices.contains(feature))
                sum += unsafe weights[unchecked: feature] * value
            }
            return sum
        case .tfidf: return Float(candidate.count) * features.meanIdf(index)
        // The text rank is of the whole document: `rank` has it.
        case .frequency, .textrank: return Float(candidate.count)
        }
    }
}

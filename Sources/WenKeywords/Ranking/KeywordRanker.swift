import WenSegmentation

/// Weighs the candidates of a document, and leaves out those that can be no keywords.
package struct KeywordRanker {
    /// A candidate with its weight.
    struct Ranked: RankOrdered {
        let candidate: Int
        let score: Float
        /// By score; of two that score alike the earlier is better.
        let rank: UInt64

        @inline(__always)
        init(candidate: Int, score: Float, firstOrdinal: UInt32) {
            self.candidate = candidate
            self.score = score
            // Zero has one sign here. The bits of other numbers are in their order, those below zero the other way round.
            let bits = (score + 0).bitPattern
            let rising = bits ^ (UInt32(bitPattern: Int32(bitPattern: bits) &>> 31) | 0x8000_0000)
            rank = UInt64(rising) &<< 32 | UInt64(~firstOrdinal)
        }
    }

    let method: KeywordMethod
    let weights: KeywordWeights
    let minimumCount: Int
    let tags: Set<PartOfSpeech>?
    let terms: TermSet?

    /// The candidates that may be keywords, in no order.
    ///
    /// Complexity: O(n).
    func rank(_ candidates: borrowing CandidateTable, _ features: CandidateFeatures) -> [Ranked] {
        var ranked: [Ranked] = []
        ranked.reserveCapacity(candidates.count)
        func rank(_ score: (_ index: Int) -> Float) {
            for index in 0..<candidates.count where isEligible(candidates[index]) {
                ranked.append(
                    Ranked(candidate: index, score: score(index), firstOrdinal: candidates[index].firstOrdinal))
            }
        }
        switch method {
        case .model:
            // Features that a candidate lacks count nothing.
            let weights = weights.weights(for: features.text) + [0]
            let span = weights.span
            rank { index in
                var sum: Float = 0
                features.forEach(index, of: candidates) { feature, value in
                    assert(span.indices.contains(feature))
                    sum += unsafe span[unchecked: feature] * value
                }
                return sum
            }
        case .tfidf: rank { Float(candidates[$0].count) * features.meanIdf($0, candidates[$0]) }
        case .frequency: rank { Float(candidates[$0].count) }
        case .textrank:
            let textRank = TextRank(candidates)
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

public import WenSegmentation

/// The default tagger: rules and gazetteers list candidates, learned weights choose the best set that does not overlap.
public struct CandidateTagger: EntityTagger {
    private let scanner = CandidateScanner()
    private let features = CandidateFeatures()
    private let gazetteer: Gazetteer
    private let weights: HashedWeights

    /// Makes the tagger with the embedded gazetteer and weights.
    public init() {
        self.init(gazetteer: .embedded, weights: .embedded)
    }

    /// Makes a tagger with other tables.
    package init(gazetteer: Gazetteer, weights: HashedWeights) {
        self.gazetteer = gazetteer
        self.weights = weights
    }

    /// The names of a document in the order of the text; none overlaps another.
    ///
    /// Complexity: O(n).
    public func mentions(in document: Document, _ segmentation: Segmentation) -> [Mention] {
        var mentions: [Mention] = []
        var window = TextWindow()
        var candidates: [Candidate] = []
        var scores: [Int] = []
        var path = CandidatePath()
        for sentence in segmentation.sentences {
            var next = sentence.tokens.lowerBound
            while next < sentence.tokens.upperBound {
                next = window.load(document, segmentation.tokens, next..<sentence.tokens.upperBound, gazetteer)
                scanner.scan(window, segmentation.tokens, into: &candidates)
                guard !candidates.isEmpty else { continue }
                scores.removeAll(keepingCapacity: true)
                for candidate in candidates { scores.append(score(candidate, window, segmentation.tokens)) }
                path.choose(candidates, scores: scores, unitCount: window.count)
                append(path.chosen, candidates, scores, window, to: &mentions)
            }
        }
        return mentions
    }

    @inline(__always)
    private func score(_ candidate: Candidate, _ window: TextWindow, _ tokens: [Token]) -> Int {
        var sum = 0
        features.forEach(candidate, window, tokens) { sum += weights[$0] }
        return sum
    }

    private func append(
        _ chosen: [Int], _ candidates: [Candidate], _ scores: [Int], _ window: TextWindow, to mentions: inout [Mention]
    ) {
        for index in chosen {
            let candidate = candidates[index]
            let margin = CandidateTagger.margin(of: index, candidates, scores)
            mentions.append(
                Mention(
                    kind: candidate.kind, range: window.byteRange(candidate.start..<candidate.end),
                    confidence: weights.confidence(margin: margin)))
        }
    }

    /// By how much a candidate is better than nothing and than each candidate near it that it overlaps.
    package static func margin(of index: Int, _ candidates: [Candidate], _ scores: [Int]) -> Int {
        var rival = 0
        let near = max(0, index - 32)..<min(candidates.count, index + 33)
        for other in near where other != index {
            if candidates[other].start < candidates[index].end, candidates[index].start < candidates[other].end {
                rival = max(rival, scores[other])
            }
        }
        return scores[index] - rival
    }
}

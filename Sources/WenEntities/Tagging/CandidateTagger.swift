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
        forEachMention(in: document, segmentation) { mention, _ in mentions.append(mention) }
        return mentions
    }

    /// Calls `body` with each name and its margin over the best rival.
    package func forEachMention(in document: Document, _ segmentation: Segmentation, _ body: (Mention, Int) -> Void) {
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
                for index in path.chosen {
                    let margin = CandidateTagger.margin(of: index, candidates, scores)
                    let range = window.byteRange(candidates[index].start..<candidates[index].end)
                    body(
                        Mention(
                            kind: candidates[index].kind, range: range, confidence: weights.confidence(margin: margin)),
                        margin)
                }
            }
        }
    }

    /// What speaks for a candidate with a decisive head and a word of its own before it: the texts learned from are old
    /// and have few of these.
    private static let decisiveBonus = 60

    private func isDecisive(_ candidate: Candidate, _ window: TextWindow) -> Bool {
        candidate.kind == .organization && candidate.split > candidate.start && candidate.split < candidate.end
            && window.classes(of: candidate.split..<candidate.end).contains(.decisiveHead)
            && !window.classes(of: candidate.start..<candidate.split).contains(.generalModifier)
    }

    @inline(__always)
    private func score(_ candidate: Candidate, _ window: TextWindow, _ tokens: [Token]) -> Int {
        var sum = weights.bias(candidate.kind)
        if isDecisive(candidate, window) { sum += CandidateTagger.decisiveBonus }
        features.forEach(candidate, window, tokens) { sum += weights[$0] }
        return sum
    }

    /// By how much a candidate is better than nothing and than each candidate near it that it overlaps.
    private static func margin(of index: Int, _ candidates: [Candidate], _ scores: [Int]) -> Int {
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

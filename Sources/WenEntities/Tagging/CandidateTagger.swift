public import WenSegmentation

/// The default tagger: rules and gazetteers list candidates, learned weights choose the best set that does not overlap.
public struct CandidateTagger: EntityTagger {
    private let gazetteer: Gazetteer
    private let model: CandidateModel

    /// Makes the tagger with the embedded gazetteer and model.
    public init() {
        self.init(gazetteer: .embedded, model: .embedded)
    }

    /// Makes a tagger with other tables.
    package init(gazetteer: Gazetteer, model: CandidateModel) {
        self.gazetteer = gazetteer
        self.model = model
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
        var scanner = CandidateScanner()
        var candidates: [Candidate] = []
        var scores: [CandidateScore] = []
        var path = CandidatePath()
        var scorer = CandidateScorer(model)
        candidates.reserveCapacity(128)
        scores.reserveCapacity(128)
        let style = model.styles.mixture(of: document, segmentation.tokens, gazetteer)
        for sentence in segmentation.sentences {
            var next = sentence.tokens.lowerBound
            while next < sentence.tokens.upperBound {
                next = window.load(document, segmentation.tokens, next..<sentence.tokens.upperBound, gazetteer)
                scanner.scan(window, into: &candidates)
                guard !candidates.isEmpty else { continue }
                scorer.score(candidates, window, style, into: &scores)
                path.choose(candidates, scores: scores)
                for index in path.chosen {
                    let margin = CandidateTagger.margin(of: index, candidates, scores)
                    let range = window.byteRange(candidates[index].start..<candidates[index].end)
                    let confidence = model.confidence(margin: margin)
                    body(Mention(kind: scores[index].kind, range: range, confidence: confidence), margin)
                }
            }
        }
    }

    /// By how much a candidate is better than nothing, than itself as another kind, and than each candidate near it that it
    /// overlaps.
    private static func margin(of index: Int, _ candidates: [Candidate], _ scores: [CandidateScore]) -> Int {
        var rival = max(0, scores[index].second)
        let near = max(0, index - 32)..<min(candidates.count, index + 33)
        for other in near where other != index {
            if candidates[other].start < candidates[index].end, candidates[index].start < candidates[other].end {
                rival = max(rival, scores[other].best)
            }
        }
        return scores[index].best - rival
    }
}

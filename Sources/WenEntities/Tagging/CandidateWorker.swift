import WenSegmentation

/// One thread's part of a ``CandidateTagger``: its memory is kept for the next document.
struct CandidateWorker: ~Copyable {
    private let gazetteer: Gazetteer
    private let model: CandidateModel
    private let words = FoldedWords()
    private var window = TextWindow()
    private var scanner = CandidateScanner()
    private var scorer: CandidateScorer
    private var path = CandidatePath()
    private var styleRows = FeatureList()
    private var clusters = TextClusters()
    private var candidates: [Candidate] = []
    private var scores: [CandidateScore] = []

    /// Makes a worker.
    init(_ gazetteer: Gazetteer, _ model: CandidateModel) {
        self.gazetteer = gazetteer
        self.model = model
        scorer = CandidateScorer(model)
    }

    /// Calls `body` with each name of a document and its margin over the best rival.
    ///
    /// - Complexity: O(n).
    mutating func forEachMention(in document: Document, _ segmentation: Segmentation, _ body: (Mention, Int) -> Void) {
        words.read(document, segmentation.tokens, gazetteer)
        let style = model.styles.mixture(of: words, segmentation.tokens, &styleRows)
        let layer = model.layer.mixed(style)
        clusters.read(words)
        for sentence in segmentation.sentences {
            var next = sentence.tokens.lowerBound
            while next < sentence.tokens.upperBound {
                next = window.load(
                    words, segmentation.tokens, next..<sentence.tokens.upperBound, &clusters, gazetteer)
                scanner.scan(window, into: &candidates)
                guard !candidates.isEmpty else { continue }
                scorer.score(candidates, window, style, layer, into: &scores)
                path.choose(candidates, scores: scores)
                for index in path.chosen {
                    let margin = margin(of: index)
                    let range = window.byteRange(candidates[index].start..<candidates[index].end, in: document)
                    let confidence = model.confidence(margin: margin)
                    body(Mention(kind: scores[index].kind, range: range, confidence: confidence), margin)
                }
            }
        }
    }

    /// By how much a candidate is better than nothing, than itself as another kind, and than each candidate near it that it
    /// overlaps.
    private func margin(of index: Int) -> Int {
        let (start, end) = (candidates[index].start, candidates[index].end)
        var rival = max(0, scores[index].second)
        // They are in the order of their ends.
        for other in (max(0, index - Candidate.reach)..<index).reversed() {
            guard candidates[other].end > start else { break }
            rival = max(rival, scores[other].best)
        }
        for other in index + 1..<min(candidates.count, index + 1 + Candidate.reach)
        where candidates[other].start < end {
            rival = max(rival, scores[other].best)
        }
        return scores[index].best - rival
    }
}

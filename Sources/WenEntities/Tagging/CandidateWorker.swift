import WenSegmentation

/// One thread's part of a ``CandidateTagger``: its memory is kept for the next document.
struct CandidateWorker: ~Copyable {
    private let gazetteer: Gazetteer
    private let model: CandidateModel
    private var reader = CandidateReader()
    private var scorer: CandidateScorer
    private var path = CandidatePath()
    private var styleRows = FeatureList()
    private var scores: [CandidateScore] = []

    /// Makes a worker.
    init(_ gazetteer: Gazetteer, _ model: CandidateModel) {
        self.gazetteer = gazetteer
        self.model = model
        scorer = CandidateScorer(model)
    }

    /// Whether its memory is small enough to be kept.
    var isKept: Bool { reader.words.capacity <= CandidateWorker.longestKept }

    /// How many units a document may have whose memory is kept: some megabytes.
    private static let longestKept = 1 << 18

    /// Calls `body` with each name of a document and its margin over the best rival.
    ///
    /// - Complexity: O(n).
    mutating func forEachMention(in document: Document, _ segmentation: Segmentation, _ body: (Mention, Int) -> Void) {
        reader.begin(document, segmentation, gazetteer)
        let style = model.styles.mixture(of: reader.words, segmentation.tokens, &styleRows)
        let layer = model.layer.mixed(style)
        while reader.advance() {
            scorer.score(reader.candidates, reader.window, style, layer, into: &scores)
            path.choose(reader.candidates, scores: scores)
            for index in path.chosen {
                let candidate = reader.candidates[index]
                let margin = margin(of: index)
                let range = reader.window.byteRange(candidate.start..<candidate.end, in: document)
                let confidence = model.confidence(margin: margin)
                body(Mention(kind: scores[index].kind, range: range, confidence: confidence), margin)
            }
        }
    }

    /// By how much a candidate is better than nothing, than itself as another kind, and than each candidate near it that it
    /// overlaps.
    private func margin(of index: Int) -> Int {
        let candidates = reader.candidates
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

package import WenSegmentation

/// Finds names sentence by sentence, the heart of an ``EntityExtractor``: rules and gazetteers list candidates, learned weights
/// choose the best set that does not overlap. It may be shared by threads.
package struct CandidateTagger: Sendable {
    private let gazetteer: Gazetteer
    private let model: CandidateModel
    private let workers = CandidateWorkers()

    /// Makes the tagger with the embedded gazetteer and model.
    init() {
        self.init(gazetteer: .embedded, model: .embedded)
    }

    /// Makes a tagger with other tables.
    package init(gazetteer: Gazetteer, model: CandidateModel) {
        self.gazetteer = gazetteer
        self.model = model
    }

    /// The names of a document in the order of the text; none overlaps another.
    ///
    /// - Complexity: O(n).
    func mentions(in document: Document, _ segmentation: Segmentation) -> [Mention] {
        var mentions: [Mention] = []
        mentions.reserveCapacity(segmentation.tokens.count / 8)
        forEachMention(in: document, segmentation) { mention, _ in mentions.append(mention) }
        return mentions
    }

    /// Calls `body` with each name and its margin over the best rival.
    package func forEachMention(in document: Document, _ segmentation: Segmentation, _ body: (Mention, Int) -> Void) {
        let seat = workers.take() ?? CandidateWorkers.Seat(CandidateWorker(gazetteer, model))
        seat.worker.forEachMention(in: document, segmentation, body)
        workers.put(seat)
    }
}

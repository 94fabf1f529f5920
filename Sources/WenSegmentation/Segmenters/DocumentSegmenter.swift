/// Segments documents, one after the other, into tokens and sentences. Belongs to one thread.
public final class DocumentSegmenter {
    private let worker: any SegmenterWorker
    private let sentences = SentenceScanner()

    /// Makes a worker of a segmenter.
    public init(_ segmenter: some Segmenter) {
        worker = segmenter.makeWorker()
    }

    /// The tokens and sentences of a document.
    ///
    /// Complexity: O(n).
    public func segment(_ document: Document) -> Segmentation {
        var tokens: [Token] = []
        tokens.reserveCapacity(document.utf8.count / 4)
        worker.segment(document.utf8.span, into: &tokens)
        return Segmentation(tokens: tokens, sentences: sentences.sentences(of: document, tokens))
    }
}

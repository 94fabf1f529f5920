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
    /// A sentence ends at the first token end at or behind ICU's sentence boundary.
    ///
    /// Complexity: O(n).
    public func segment(_ document: Document) -> Segmentation {
        var tokens: [Token] = []
        tokens.reserveCapacity(document.utf8.count / 4)
        worker.segment(document.utf8.span, into: &tokens)
        var found: [Sentence] = []
        var first = 0
        var start = 0
        sentences.scan(document.utf8.span) { end in
            guard end > start else { return }
            var next = first
            while next < tokens.count, tokens[next].start < end { next += 1 }
            guard next > first else { return }
            let stop = tokens[next - 1].end
            found.append(Sentence(range: start..<stop, tokens: first..<next))
            first = next
            start = stop
        }
        return Segmentation(tokens: tokens, sentences: found)
    }
}

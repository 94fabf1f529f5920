public import WenSegmentation

extension SegmentationEvaluation {
    /// Segments a corpus's text and compares the words.
    ///
    /// - Parameters:
    ///   - segmenter: what is scored.
    ///   - corpus: the right words.
    /// - Complexity: O(n).
    public static func words(of segmenter: some Segmenter, on corpus: SegmentedCorpus) -> Agreement {
        var evaluation = SegmentationEvaluation()
        let worker = segmenter.makeWorker()
        var tokens: [Token] = []
        for sentence in corpus.sentences {
            tokens.removeAll(keepingCapacity: true)
            worker.segment(Array(sentence.text.utf8).span, into: &tokens)
            evaluation.add(sentence, tokens)
        }
        return evaluation.words
    }
}

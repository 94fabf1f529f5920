import Wen
public import WenKeywords
public import WenSegmentation

extension KeywordEvaluation {
    /// Extracts keywords from texts and compares them with the right ones.
    ///
    /// - Parameters:
    ///   - segmenter: finds the words.
    ///   - texts: documents with the right keywords.
    ///   - options: how keywords are chosen.
    ///   - weights: a table made by ``KeywordTrainer``; the one that Wen carries where `nil`.
    ///   - titled: whether the title is kept apart; otherwise it is the text's first line.
    /// - Complexity: O(n log n).
    public static func measure(
        _ segmenter: any Segmenter, on texts: some Sequence<KeywordCorpus.Text>, options: KeywordExtractor.Options,
        weights: String? = nil, titled: Bool = true
    ) -> KeywordEvaluation {
        let worker = DocumentSegmenter(segmenter)
        let extractor = KeywordExtractor(
            options: options, frequencies: .standard,
            weights: weights.map { KeywordWeights(table: $0) } ?? .standard)
        let finder = KeywordNames()
        var evaluation = KeywordEvaluation()
        for text in texts {
            let analyzed = AnalyzedText(text, titled: titled, segmenter: worker, finder: finder)
            let keywords = extractor.keywords(
                in: analyzed.document, analyzed.segmentation, names: analyzed.names, title: analyzed.title,
                titleNames: analyzed.titleNames)
            evaluation.add(gold: text.keywords, predicted: keywords.map(\.text))
        }
        return evaluation
    }
}

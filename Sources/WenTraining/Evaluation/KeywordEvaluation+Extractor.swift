import Wen
public import WenKeywords
public import WenSegmentation

extension KeywordEvaluation {
    /// Extracts keywords from texts and compares them with the right ones.
    ///
    /// - Parameters:
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
            let document = titled ? text.document : text.withoutTitle
            let segmentation = worker.segment(document)
            let title = document.title.map { worker.segment(Document($0)) }
            let names = finder.names(in: document, segmentation)
            let titleNames = title.map {
                finder.names(inTitle: Document(document.title ?? ""), $0, ofNamingText: !names.isEmpty)
            }
            let keywords = extractor.keywords(
                in: document, segmentation, names: names, title: title, titleNames: titleNames ?? [])
            evaluation.add(gold: text.keywords, predicted: keywords.map(\.text))
        }
        return evaluation
    }
}

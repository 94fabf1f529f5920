/// One thread's part of an ``Analyzer``: reusable, and not to be shared.
public final class AnalyzerWorker {
    private let analyzer: Analyzer
    private let segmenter: DocumentSegmenter

    init(_ analyzer: Analyzer) {
        self.analyzer = analyzer
        segmenter = DocumentSegmenter(analyzer.segmenter)
    }

    /// Analyses a document; the steps that were not asked for stay empty.
    ///
    /// Complexity: O(n log n) with keywords, O(n) without.
    public func analyze(_ document: Document) -> Analysis {
        let segmentation = segmenter.segment(document)
        return Analysis(
            document: document,
            segmentation: segmentation,
            quantities: analyzer.tasks.contains(.quantities)
                ? analyzer.quantities.quantities(in: document, segmentation) : [],
            entities: analyzer.tasks.contains(.entities)
                ? analyzer.entities.entities(in: document, segmentation) : [],
            keywords: analyzer.tasks.contains(.keywords)
                ? analyzer.keywords.keywords(in: document, segmentation) : [])
    }
}

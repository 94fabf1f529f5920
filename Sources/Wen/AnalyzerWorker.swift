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
        let tasks = analyzer.tasks
        // Keywords need the names too: a name is a keyword as a whole, or not at all.
        let entities =
            tasks.isDisjoint(with: [.entities, .keywords]) ? [] : analyzer.entities.entities(in: document, segmentation)
        return Analysis(
            document: document,
            segmentation: segmentation,
            quantities: tasks.contains(.quantities)
                ? analyzer.quantities.quantities(in: document, segmentation) : [],
            entities: tasks.contains(.entities) ? entities : [],
            keywords: tasks.contains(.keywords) ? keywords(in: document, segmentation, entities) : [])
    }

    private func keywords(
        in document: Document, _ segmentation: Segmentation, _ entities: [Entity]
    ) -> [Keyword] {
        analyzer.keywords.keywords(
            in: document, segmentation, names: entities.map(\.range),
            title: document.title.map { segmenter.segment(Document($0)) })
    }
}

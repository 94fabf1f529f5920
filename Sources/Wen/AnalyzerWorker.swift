/// One thread's part of an ``Analyzer``: reusable, and not to be shared.
public final class AnalyzerWorker {
    private let analyzer: Analyzer
    private let segmenter: DocumentSegmenter
    private let quantityMemory = QuantityMemory()

    init(_ analyzer: Analyzer) {
        self.analyzer = analyzer
        var options = DocumentSegmenter.Options()
        // Quantities are found without.
        options.tagsWords = analyzer.tasks != .quantities
        segmenter = DocumentSegmenter(analyzer.segmenter, options: options)
    }

    /// Analyses a document; the steps that were not asked for stay empty.
    ///
    /// Complexity: O(n log n) with keywords, O(n) without.
    public func analyze(_ document: Document) -> Analysis {
        segments ? analyze(document, segmenter.segment(document)) : analyzeQuantities(document)
    }

    /// Analyses short documents, each by itself, but step by step for all of them: that takes less time than one after the
    /// other, for what a step needs stays in the processor's caches.
    ///
    /// Complexity: as ``analyze(_:)``; the results of all are in memory at once.
    public func analyze(_ documents: [Document]) -> [Analysis] {
        guard segments else { return documents.map(analyzeQuantities) }
        let segmentations = segmenter.segment(documents)
        let entities =
            analyzer.tasks.contains(.entities)
            ? analyzer.entities.entities(in: documents, segmentations) : documents.map { _ in [] }
        let quantities = zip(documents, segmentations).map(self.quantities)
        return documents.indices.map { index in
            analysis(documents[index], segmentations[index], entities[index], quantities[index])
        }
    }

    /// Analyses a document whose words are known.
    ///
    /// Complexity: O(n log n) with keywords, O(n) without.
    public func analyze(_ document: Document, _ segmentation: Segmentation) -> Analysis {
        analysis(document, segmentation, entities(document, segmentation), quantities(document, segmentation))
    }

    // MARK: Steps

    /// Whether anything needs the words: quantities alone are found without.
    private var segments: Bool { analyzer.tasks != .quantities }

    private func analyzeQuantities(_ document: Document) -> Analysis {
        Analysis(
            document: document, segmentation: Segmentation(tokens: [], sentences: []),
            quantities: analyzer.quantities.quantities(in: document, by: segmenter.worker, quantityMemory))
    }

    private func entities(_ document: Document, _ segmentation: Segmentation) -> [Entity] {
        analyzer.tasks.contains(.entities) ? analyzer.entities.entities(in: document, segmentation) : []
    }

    private func quantities(_ document: Document, _ segmentation: Segmentation) -> [Quantity] {
        analyzer.tasks.isDisjoint(with: [.quantities, .indicators])
            ? [] : analyzer.quantities.quantities(in: document, segmentation, quantityMemory)
    }

    /// Puts the results together, with what is found of them.
    private func analysis(
        _ document: Document, _ segmentation: Segmentation, _ entities: [Entity], _ quantities: [Quantity]
    ) -> Analysis {
        Analysis(
            document: document,
            segmentation: segmentation,
            quantities: quantities,
            indicators: analyzer.tasks.contains(.indicators)
                ? IndicatorExtractor().indicators(in: document, segmentation, quantities) : [],
            entities: entities,
            keywords: keywords(in: document, segmentation, entities))
    }

    private func keywords(
        in document: Document, _ segmentation: Segmentation, _ entities: [Entity]
    ) -> [Keyword] {
        guard let extractor = analyzer.keywords else { return [] }
        // Keywords need the names: a name is a keyword as a whole, or not at all.
        let mentions =
            analyzer.tasks.contains(.entities)
            ? entities.map { Mention(kind: $0.kind, range: $0.range) }
            : analyzer.entities.mentions(in: document, segmentation)
        let title = title(of: document)
        var keywords = extractor.keywords(
            in: document, segmentation, names: mentions.map { KeywordName($0) }, title: title?.segmentation,
            titleNames: title?.names ?? [])
        for index in keywords.indices {
            let kind = keywords[index].positions.lazy.compactMap { Self.kind(of: $0, among: mentions) }.first
            keywords[index].entity = kind?.rawValue
        }
        return keywords
    }

    private func title(of document: Document) -> (segmentation: Segmentation, names: [KeywordName])? {
        guard let title = document.title.map({ Document($0) }) else { return nil }
        let segmentation = segmenter.segment(title)
        return (segmentation, analyzer.entities.mentions(in: title, segmentation).map { KeywordName($0) })
    }

    /// The kind of the name that is a range.
    ///
    /// - Complexity: O(log n) for n names, which are in the order of the text.
    private static func kind(of range: Range<Int>, among mentions: [Mention]) -> Entity.Kind? {
        var low = 0
        var high = mentions.count
        while low < high {
            let middle = (low + high) / 2
            if mentions[middle].range.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low < mentions.count && mentions[low].range == range ? mentions[low].kind : nil
    }
}

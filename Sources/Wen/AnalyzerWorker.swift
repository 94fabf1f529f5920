/// One thread's part of an ``Analyzer``: reusable, and not to be shared.
///
/// ```swift
/// let worker = try Analyzer().makeWorker()
/// let counts = ["增长3.5%。", "没有。"].map { worker.analyze(Document($0)).quantities.count }  // [1, 0]
/// ```
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

    /// Analyses a document.
    ///
    /// - Parameter document: the document; any text will do.
    /// - Returns: the results; the tasks that were not asked for stay empty.
    /// - Complexity: O(n log n) with keywords, O(n) without.
    public func analyze(_ document: Document) -> Analysis { analyze([document])[0] }

    /// Analyses short documents, each by itself, but step by step for all of them: that takes less time than one after the
    /// other, for what a step needs stays in the processor's caches.
    ///
    /// - Parameter documents: the documents.
    /// - Returns: the results of each, in their order.
    /// - Complexity: as ``analyze(_:)-(Document)``; the results of all are in memory at once.
    public func analyze(_ documents: [Document]) -> [Analysis] {
        // Quantities alone are found without the words.
        guard analyzer.tasks != .quantities else {
            return documents.map { document in
                Analysis(
                    document: document, segmentation: Segmentation(tokens: [], sentences: []),
                    quantities: analyzer.quantities.quantities(in: document, by: segmenter.worker, quantityMemory))
            }
        }
        return analyze(documents, segment(documents))
    }

    /// Analyses a document whose words are known.
    ///
    /// ```swift
    /// let text = SegmentedText(Document("营商/vn 环境/n 好/a 。/w"))
    /// worker.analyze(text.document, text.segmentation).keywords.first?.text  // "营商环境"
    /// ```
    ///
    /// - Parameters:
    ///   - document: the document.
    ///   - segmentation: its tokens and sentences; ``SegmentedText`` reads them from text whose words are parted. Tokens that do
    ///     not tile the document, such as those of another text, are a programming error.
    /// - Returns: the results; the tasks that were not asked for stay empty.
    /// - Complexity: O(n log n) with keywords, O(n) without.
    public func analyze(_ document: Document, _ segmentation: Segmentation) -> Analysis {
        precondition(segmentation.tiles(document), "a document is analysed with its own words: these do not tile it")
        return analyze([document], [segmentation])[0]
    }

    private func segment(_ documents: [Document]) -> [Segmentation] {
        if analyzer.findsAllSentences { return segmenter.segment(documents) }
        return segmenter.segment(documents) { _, tokens in analyzer.keywordNames.areSought(in: tokens) }
    }

    private func analyze(_ documents: [Document], _ segmentations: [Segmentation]) -> [Analysis] {
        let tasks = analyzer.tasks
        func each<Result>(_ isAsked: Bool, _ step: (Document, Segmentation) -> [Result]) -> [[Result]] {
            documents.indices.map { isAsked ? step(documents[$0], segmentations[$0]) : [] }
        }
        let entities =
            tasks.contains(.entities)
            ? analyzer.entities.entities(in: documents, segmentations) : documents.map { _ in [] }
        // Keywords need the names: a name is a keyword as a whole, or not at all.
        let names: [[Mention]] = documents.indices.map { index in
            guard analyzer.keywords != nil, analyzer.keywordNames.areSought(in: segmentations[index].tokens) else {
                return []
            }
            return tasks.contains(.entities)
                ? entities[index].map { Mention(kind: $0.kind, range: $0.range) }
                : analyzer.entities.mentions(in: documents[index], segmentations[index])
        }
        let quantities = each(!tasks.isDisjoint(with: [.quantities, .indicators])) {
            analyzer.quantities.quantities(in: $0, $1, quantityMemory)
        }
        let titles =
            analyzer.keywords == nil
            ? documents.map { _ in nil } : titles(of: documents, areNaming: names.map { !$0.isEmpty })
        return documents.indices.map { index in
            let (document, segmentation) = (documents[index], segmentations[index])
            return Analysis(
                document: document,
                segmentation: segmentation,
                quantities: quantities[index],
                indicators: tasks.contains(.indicators)
                    ? IndicatorExtractor().indicators(in: document, segmentation, quantities[index]) : [],
                entities: analyzer.entityKinds.count == Entity.Kind.allCases.count
                    ? entities[index] : entities[index].filter { analyzer.entityKinds.contains($0.kind) },
                keywords: keywords(in: document, segmentation, names[index], titles[index]))
        }
    }

    private func keywords(
        in document: Document, _ segmentation: Segmentation, _ mentions: [Mention], _ title: Title?
    ) -> [Keyword] {
        guard let extractor = analyzer.keywords else { return [] }
        var keywords = extractor.keywords(
            in: document, segmentation, names: analyzer.keywordNames.names(of: mentions, in: document),
            title: title?.segmentation, titleNames: title?.names ?? [])
        if mentions.isEmpty { return keywords }
        for index in keywords.indices {
            let kind = keywords[index].positions.lazy.compactMap { Self.kind(of: $0, among: mentions) }.first
            keywords[index].entity = kind?.rawValue
        }
        return keywords
    }

    /// The words and names of a title.
    private struct Title {
        var segmentation: Segmentation
        var names: [KeywordName]
    }

    /// The titles of documents, `nil` for those that have none.
    ///
    /// - Parameter areNaming: whether each document's text has names.
    private func titles(of documents: [Document], areNaming: [Bool]) -> [Title?] {
        let titled = documents.indices.filter { documents[$0].title != nil }
        let titles = titled.map { Document(documents[$0].title ?? "") }
        // Sentences serve the names alone here.
        let words = segmenter.segment(titles) { place, tokens in
            analyzer.keywordNames.areSought(inTitle: tokens, ofNamingText: areNaming[titled[place]])
        }
        var found: [Title?] = Array(repeating: nil, count: documents.count)
        for (place, index) in titled.enumerated() {
            let mentions =
                words[place].sentences.isEmpty ? [] : analyzer.entities.mentions(in: titles[place], words[place])
            found[index] = Title(
                segmentation: words[place], names: analyzer.keywordNames.names(of: mentions, in: titles[place]))
        }
        return found
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

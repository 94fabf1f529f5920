public import Wen

/// A report on one document or many, to look at: a page of HTML, a text in Markdown, or single charts.
///
/// A report holds all its documents in memory.
///
/// ```swift
/// var page = ReportPage()
/// page.append(analyzer.analyze(document))
/// page.html  // one self-contained page
/// ```
public struct ReportPage: Sendable {
    /// How a report is made.
    public struct Options: Sendable {
        /// The language of its labels.
        public var language = PageLanguage.zh
        /// Its title; where `nil` that of its one document, the headline of its text, or its file's name.
        public var title: String?
        /// Makes the default options.
        public init() {}
    }

    /// The charts, by the names that `--chart` takes.
    public enum Chart: String, CaseIterable, Sendable {
        /// Keywords as bars.
        case keywords
        /// Keywords as a cloud.
        case cloud
        /// Keywords over time; needs dates.
        case trends
        /// Names that occur together; needs several documents.
        case network
    }

    /// The room for a chart beside a text, in the units of drawings.
    private static let asideWidth = 340.0

    let options: Options
    private(set) var documents: [(analysis: Analysis, date: String?)] = []

    /// Makes a report without documents.
    public init(options: Options = Options()) {
        self.options = options
    }

    /// Adds a document.
    ///
    /// - Parameters:
    ///   - analysis: the document and what was found in it.
    ///   - date: when it was published, as `Period` reads it: `2025-03-11`, `2025年3月11日`.
    public mutating func append(_ analysis: Analysis, date: String? = nil) {
        documents.append((analysis, date))
    }

    /// How many documents it has.
    public var documentCount: Int { documents.count }

    func label(_ label: PageLabel) -> String { label.text(options.language) }

    var title: String {
        if let title = options.title { return title }
        if documents.count == 1 { return Self.heading(of: documents[0].analysis.document) }
        return options.language == .zh ? "\(documents.count) 篇文档" : "\(documents.count) documents"
    }

    /// A chart as SVG (1.1), a file of its own; `nil` where the documents have nothing for it.
    ///
    /// - Parameter chart: which one: ``Chart/trends`` needs dates, ``Chart/network`` several documents.
    /// - Complexity: at most O(names²).
    public func svg(_ chart: Chart) -> [UInt8]? {
        drawing(chart).map { Array(($0 + "\n").utf8) }
    }

    private func drawing(_ chart: Chart) -> String? {
        if documents.count == 1, let document = documents.first { return drawing(chart, of: document.analysis) }
        return drawing(chart, of: CorpusOverview(documents))
    }

    /// A chart of one document; `nil` where it has nothing for it.
    func drawing(_ chart: Chart, of analysis: Analysis) -> String? {
        guard !analysis.keywords.isEmpty else { return nil }
        switch chart {
        case .keywords:
            let items = analysis.distinctKeywords(limit: 15).map {
                KeywordChart.Item(text: $0.text, value: $0.score, figure: "×\($0.count)")
            }
            return KeywordChart(title: label(.keywords), items: items, width: Self.asideWidth).svg
        case .cloud:
            let words = analysis.distinctKeywords(limit: 50).map {
                WordCloud.Word(text: $0.text, weight: $0.score, kind: $0.entity.flatMap(Entity.Kind.init))
            }
            return WordCloud(title: label(.cloud), words: words, width: Self.asideWidth, language: options.language).svg
        case .trends, .network: return nil
        }
    }

    /// A chart of many documents; `nil` where they have nothing for it.
    func drawing(_ chart: Chart, of overview: CorpusOverview, _ room: DrawingRoom = .wide) -> String? {
        switch chart {
        case .keywords: overview.keywordChart(title: label(.keywords), room)?.svg
        case .cloud: overview.cloud(title: label(.cloud), room, options.language)?.svg
        case .trends: overview.trends(title: label(.trends), room)?.svg
        case .network: overview.network(title: label(.network), room, options.language)?.svg
        }
    }
}

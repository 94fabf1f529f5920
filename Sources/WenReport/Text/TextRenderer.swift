import Wen

/// Renders results for people.
struct TextRenderer: Renderer {
    private let view: ReportView
    private let options: Report.Options
    private var bytes: [UInt8] = []

    init(_ view: ReportView, options: Report.Options) {
        self.view = view
        self.options = options
    }

    /// An empty line, where documents take more than a line each.
    var separator: [UInt8] {
        switch view {
        case .segmentation: []
        case .analysis: [UInt8(ascii: "\n")]
        case .entities, .keywords, .quantities, .indicators: options.showsHeadings ? [UInt8(ascii: "\n")] : []
        }
    }

    mutating func render(_ analysis: Analysis) -> [UInt8] {
        defer { bytes = [] }
        append(analysis)
        return bytes
    }

    /// Words have a line for each record, so that line n of the results stays that of record n.
    mutating func render(_ failure: FailedRecord) -> [UInt8] {
        view == .segmentation ? [UInt8(ascii: "\n")] : []
    }

    private mutating func append(_ analysis: Analysis) {
        switch view {
        case .segmentation: appendWords(of: analysis)
        case .analysis:
            append(SummaryText.title(of: analysis))
            append(SummaryText(analysis, options, limits: .brief).lines)
        case .entities:
            startDocument(analysis)
            append(SummaryText(analysis, options, limits: .none).nameLines)
        case .keywords:
            startDocument(analysis)
            append(ListText.keywords(analysis.keywords))
        case .quantities:
            startDocument(analysis)
            append(ListText.quantities(analysis.quantities, in: analysis.document))
        case .indicators:
            startDocument(analysis)
            append(ListText.indicators(analysis.indicators))
        }
    }

    /// The words of a document in one line, joined by one space; line breaks are white space like all other.
    private mutating func appendWords(of analysis: Analysis) {
        var needsSpace = false
        for token in analysis.segmentation.tokens where !token.kind.isBlank {
            if needsSpace { bytes.append(UInt8(ascii: " ")) }
            bytes.append(contentsOf: analysis.document.utf8[token.range])
            needsSpace = true
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    private mutating func startDocument(_ analysis: Analysis) {
        guard options.showsHeadings else { return }
        append([StyledText(analysis.document.title ?? analysis.document.id, .heading)])
    }

    private mutating func append(_ lines: [StyledText]) {
        for line in lines {
            bytes.append(contentsOf: line.rendered(usesColor: options.usesColor).utf8)
            bytes.append(UInt8(ascii: "\n"))
        }
    }
}

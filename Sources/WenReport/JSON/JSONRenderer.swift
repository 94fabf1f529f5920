import Wen

/// Renders results as JSON: an array of documents, or one document a line.
struct JSONRenderer: Renderer {
    enum Form {
        case array, lines
    }

    /// The size of most results in bytes at most: what is made room for at once.
    private static let usualSize = 64 * 1024

    private let view: ReportView
    private let form: Form
    private let offsets: OffsetUnit

    init(_ view: ReportView, form: Form, offsets: OffsetUnit) {
        self.view = view
        self.form = form
        self.offsets = offsets
    }

    var header: [UInt8] { form == .array ? [UInt8(ascii: "[")] : [] }
    var separator: [UInt8] { form == .array ? [UInt8(ascii: ",")] : [] }

    func footer(isEmpty: Bool) -> [UInt8] {
        form == .array ? Array((isEmpty ? "]\n" : "\n]\n").utf8) : []
    }

    /// A writer whose next value is an item of the array.
    private func makeWriter(capacity: Int = 256) -> JSONWriter {
        switch form {
        case .lines: JSONWriter(capacity: capacity)
        case .array: JSONWriter(layout: .lines, insideArray: true, capacity: capacity)
        }
    }

    func render(_ analysis: Analysis) -> [UInt8] {
        var json = makeWriter(capacity: min(8 * analysis.document.utf8.count + 256, JSONRenderer.usualSize))
        var positions = Positions(analysis.document, unit: offsets)
        json.beginObject()
        json.member("id", analysis.document.id)
        switch view {
        case .analysis:
            append(summaryOf: analysis, to: &json)
            json.write(keywords: analysis.keywords, &positions)
            json.write(entities: analysis.entities, of: analysis.document, &positions)
            json.write(quantities: analysis.quantities, of: analysis.document, &positions)
        case .segmentation: json.write(tokens: analysis.segmentation.tokens, of: analysis.document, &positions)
        case .keywords: json.write(keywords: analysis.keywords, &positions)
        case .entities: json.write(mentionsOf: analysis, &positions)
        case .quantities: json.write(quantities: analysis.quantities, of: analysis.document, &positions)
        case .indicators: json.write(indicators: analysis.indicators, of: analysis.document, &positions)
        }
        json.endObject()
        return end(json)
    }

    func render(_ failure: FailedRecord) -> [UInt8] {
        var json = makeWriter()
        json.beginObject()
        if let id = failure.id {
            json.member("id", id)
        }
        if let line = failure.line {
            json.member("line", line)
        }
        json.member("error", failure.message)
        json.endObject()
        return end(json)
    }

    private func end(_ json: consuming JSONWriter) -> [UInt8] {
        if form == .lines { json.endLine() }
        return json.bytes
    }

    private func append(summaryOf analysis: Analysis, to json: inout JSONWriter) {
        if let title = analysis.document.title {
            json.member("title", title)
        }
        let counts = DocumentCounts(analysis)
        json.member("characters", counts.characters)
        json.member("words", counts.words)
        json.member("sentences", counts.sentences)
        json.member("encoding", analysis.document.encoding.rawValue)
        json.member("repairs", analysis.document.repairs)
    }
}

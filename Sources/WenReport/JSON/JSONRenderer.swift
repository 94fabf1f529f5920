import Wen

/// Renders results as JSON: an array of documents, or one document a line.
struct JSONRenderer: Renderer {
    enum Form {
        case array, lines
    }

    private let view: ReportView
    private let form: Form
    private let offsets: OffsetUnit
    private var json: JSONWriter

    init(_ view: ReportView, form: Form, offsets: OffsetUnit) {
        self.view = view
        self.form = form
        self.offsets = offsets
        json = JSONWriter(layout: form == .array ? .lines : .compact)
    }

    var bytes: [UInt8] {
        get { json.bytes }
        set { json.bytes = newValue }
        _modify { yield &json.bytes }
    }

    mutating func begin() {
        if form == .array { json.beginArray() }
    }

    mutating func end() {
        guard form == .array else { return }
        json.endArray()
        json.bytes.append(UInt8(ascii: "\n"))
    }

    mutating func append(_ analysis: Analysis) {
        var positions = Positions(analysis.document, unit: offsets)
        json.beginObject()
        json.key("id")
        json.string(analysis.document.id)
        switch view {
        case .analysis:
            appendSummary(analysis)
            json.write(keywords: analysis.keywords, &positions)
            json.write(mentions: analysis.entities.map(Mention.entity), of: analysis.document, &positions)
            json.write(quantities: analysis.quantities, of: analysis.document, &positions)
        case .segmentation: json.write(tokens: analysis.segmentation.tokens, of: analysis.document, &positions)
        case .keywords: json.write(keywords: analysis.keywords, &positions)
        case .entities: json.write(mentions: Mention.all(in: analysis), of: analysis.document, &positions)
        case .quantities: json.write(quantities: analysis.quantities, of: analysis.document, &positions)
        }
        json.endObject()
        endRecord()
    }

    mutating func append(_ failure: FailedRecord) {
        json.beginObject()
        if let id = failure.id {
            json.key("id")
            json.string(id)
        }
        if let line = failure.line {
            json.key("line")
            json.number(line)
        }
        json.key("error")
        json.string(failure.message)
        json.endObject()
        endRecord()
    }

    private mutating func endRecord() {
        if form == .lines { json.bytes.append(UInt8(ascii: "\n")) }
    }

    private mutating func appendSummary(_ analysis: Analysis) {
        if let title = analysis.document.title {
            json.key("title")
            json.string(title)
        }
        let counts = DocumentCounts(analysis)
        json.key("characters")
        json.number(counts.characters)
        json.key("words")
        json.number(counts.words)
        json.key("sentences")
        json.number(counts.sentences)
        json.key("encoding")
        json.string(analysis.document.encoding.rawValue)
        json.key("repairs")
        json.number(analysis.document.repairs)
    }
}

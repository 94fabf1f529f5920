public import Wen

/// Renders results, document by document, in the form that was asked for.
///
/// Rendering streams: memory does not grow with the number of documents.
///
/// ```swift
/// var report = Report(.keywords, format: .jsonl)
/// report.begin()
/// report.append(analyzer.analyze(Document("澜州进出口4511亿元，进出口增长。", id: "a")))
/// report.end()
/// report.drain { print(String(decoding: $0, as: UTF8.self)) }
/// // {"id":"a","keywords":[{"text":"进出口","score":1.0,"count":2,"documents":1339,"tag":"v","positions":[[2,5],[12,15]]},…]}
/// ```
///
/// Threads may share the rendering: each renders documents into parts with a copy of its own, and one appends the
/// parts in the order of the input.
public struct Report: Sendable {
    /// How results are shown.
    public struct Options: Sendable {
        /// What positions count.
        public var offsets = OffsetUnit.scalar
        /// Whether text has colours, by ANSI escape sequences.
        public var usesColor = false
        /// Whether the keywords of a summary have bars for their scores.
        public var showsBars = false
        /// How many columns a line of text has.
        public var width = 80
        /// Whether text names each document before its results. A summary always does.
        public var showsHeadings = true
        /// Makes the default options.
        public init() {}
    }

    /// The results of one document, rendered; ``append(_:)-(Part)`` gives it a place in the report.
    public struct Part: Sendable {
        let bytes: [UInt8]
    }

    private var renderer: any Renderer
    private var bytes: [UInt8] = []
    private var isEmpty = true

    /// Chooses results and form.
    ///
    /// - Parameters:
    ///   - view: which results are shown.
    ///   - format: the form.
    ///   - options: how they are shown.
    public init(_ view: ReportView, format: ResultFormat, options: Options = Options()) {
        renderer =
            switch format {
            case .text: TextRenderer(view, options: options)
            case .json: JSONRenderer(view, form: .array, offsets: options.offsets)
            case .jsonl: JSONRenderer(view, form: .lines, offsets: options.offsets)
            case .csv: TableRenderer(view, dialect: .csv, offsets: options.offsets)
            case .tsv: TableRenderer(view, dialect: .tsv, offsets: options.offsets)
            }
    }

    /// Starts: a table's header, an array's bracket.
    public mutating func begin() { bytes += renderer.header }

    /// Adds a document's results.
    ///
    /// - Parameter analysis: the document and what was found in it; what the view does not show may be missing.
    /// - Complexity: O(size of the results), and once over the text where positions need it.
    public mutating func append(_ analysis: Analysis) { append(rendered(analysis)) }

    /// Adds a failure. JSON shows it in the document's place; words as text have an empty line there; other forms have
    /// no place for it.
    ///
    /// - Parameter failure: what is shown; see ``showsFailures``.
    public mutating func append(_ failure: FailedRecord) { append(rendered(failure)) }

    /// Adds what this report, or a copy of it, has rendered.
    ///
    /// - Parameter part: its place is behind those that were added before.
    /// - Complexity: O(size of the part).
    public mutating func append(_ part: Part) {
        guard !part.bytes.isEmpty else { return }
        if !isEmpty { bytes += renderer.separator }
        bytes += part.bytes
        isEmpty = false
    }

    /// Renders a document's results without giving them a place yet.
    ///
    /// - Parameter analysis: the document and what was found in it.
    /// - Complexity: as ``append(_:)-(Analysis)``.
    public mutating func rendered(_ analysis: Analysis) -> Part { Part(bytes: renderer.render(analysis)) }

    /// Renders a failure without giving it a place yet.
    ///
    /// - Parameter failure: what is shown; the part is empty where the form has no place for it.
    public mutating func rendered(_ failure: FailedRecord) -> Part { Part(bytes: renderer.render(failure)) }

    /// Ends: an array's bracket.
    public mutating func end() { bytes += renderer.footer(isEmpty: isEmpty) }

    /// Whether the form shows failed records among the results.
    public var showsFailures: Bool { renderer is JSONRenderer }

    /// Hands out what was rendered since the last call, as UTF-8, and forgets it.
    ///
    /// - Parameter body: takes the bytes; is not called where there are none.
    /// - Throws: what `body` throws. The bytes are then kept.
    public mutating func drain<Failure: Error>(_ body: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
        guard !bytes.isEmpty else { return }
        try body(bytes)
        bytes.removeAll(keepingCapacity: true)
    }
}

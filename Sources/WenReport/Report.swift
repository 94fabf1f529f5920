public import Wen

/// Renders results, document by document, in the form that was asked for.
///
/// Rendering streams: memory does not grow with the number of documents.
///
/// ```swift
/// var report = Report(.keywords, format: .jsonl)
/// report.begin()
/// report.append(analysis)
/// report.end()
/// report.drain { print(String(decoding: $0, as: UTF8.self)) }
/// // {"id":"a","keywords":[{"text":"进出口","score":1.5,"count":2,"positions":[[0,3],[9,12]]}]}
/// ```
public struct Report {
    /// How results are shown.
    public struct Options: Sendable {
        /// What positions count.
        public var offsets = OffsetUnit.scalar
        /// Whether text has colours, by ANSI escape sequences.
        public var usesColor = false
        /// How many columns a line of text has.
        public var width = 80
        /// Whether text names each document before its results. A summary always does.
        public var showsHeadings = true
        /// Makes the default options.
        public init() {}
    }

    private var renderer: any Renderer

    /// Chooses results and form.
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
    public mutating func begin() { renderer.begin() }

    /// Adds a document's results.
    ///
    /// Complexity: O(size of the results), and once over the text where positions need it.
    public mutating func append(_ analysis: Analysis) { renderer.append(analysis) }

    /// Adds a failure. JSON shows it in the document's place; the other forms have no place for it.
    public mutating func append(_ failure: FailedRecord) { renderer.append(failure) }

    /// Ends: an array's bracket.
    public mutating func end() { renderer.end() }

    /// Whether the form shows failed records among the results.
    public var showsFailures: Bool { renderer is JSONRenderer }

    /// Hands out what was rendered since the last call, as UTF-8, and forgets it.
    public mutating func drain<Failure: Error>(_ body: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
        guard !renderer.bytes.isEmpty else { return }
        try body(renderer.bytes)
        renderer.bytes.removeAll(keepingCapacity: true)
    }
}

/// What a form of results is made by.
protocol Renderer {
    /// What was rendered and not yet handed out.
    var bytes: [UInt8] { get set }
    mutating func begin()
    mutating func append(_ analysis: Analysis)
    mutating func append(_ failure: FailedRecord)
    mutating func end()
}

/// Results that are a table by nature, such as the answers to questions about a corpus, in every form of results.
///
/// In JSON each record is an object whose members are named as the columns; a CSV or TSV has the names as its header.
///
/// ```swift
/// let terms = TermFrequency.ranked(counts.all, limit: 20)
/// let table = ResultTable(terms, of: counts.all)
/// print(String(decoding: table.rendered(.csv), as: UTF8.self))  // term,count,documents,per_million …
/// ```
public struct ResultTable: Sendable {
    /// A value of a record.
    public enum Cell: Equatable, Sendable {
        /// A text as it is.
        case text(String)
        /// A count.
        case integer(Int)
        /// A number with at most six places, of which people see as many as `places`.
        case number(Double, places: Int)
        /// One number for each of the table's ``ResultTable/parts``.
        case integers([Int])
        /// The like of numbers with at most six places.
        case numbers([Double])
    }

    /// A column.
    public struct Column: Sendable {
        /// The name in JSON and in headers, such as `log_ratio`.
        public let name: String
        /// Whether people see the column; some are for programs alone.
        public var isShown = true
        /// Whether the column is set off, as what the table is about.
        public var isSubject = false
        /// Whether its cells end, rather than begin, at the same place.
        public var alignsRight = true
        /// Of a column whose cells have a number for each part, what follows a part's name in a header; `nil` for others.
        public var partSuffix: String?
    }

    /// What stands above the table for people.
    public var summary: String
    /// The columns, in order.
    public var columns: [Column]
    /// The names of what a cell of ``Cell/integers(_:)`` or ``Cell/numbers(_:)`` has one number for, such as years.
    public var parts: [String] = []
    /// The records, each with one cell a column.
    public var rows: [[Cell]]

    /// The table as UTF-8.
    ///
    /// - Parameters:
    ///   - format: the form.
    ///   - options: of which a table takes the colours of text.
    /// - Complexity: O(n).
    public func rendered(_ format: ResultFormat, options: Report.Options = Report.Options()) -> [UInt8] {
        switch format {
        case .text: text(options)
        case .json: json(.lines)
        case .jsonl: json(.compact)
        case .csv: delimited(.csv)
        case .tsv: delimited(.tsv)
        }
    }

    private func text(_ options: Report.Options) -> [UInt8] {
        let shown = columns.indices.filter { columns[$0].isShown }
        var lines = [
            shown.map { StyledText(columns[$0].name.replacing("_", with: " "), .faint) }
        ]
        lines += rows.map { row in
            shown.map { StyledText(Self.label(row[$0]), columns[$0].isSubject ? .keyword : .plain) }
        }
        let aligned = ListText.columns(
            lines, rightAligned: Set(shown.indices.filter { columns[shown[$0]].alignsRight }))
        let all = (summary.isEmpty ? [] : [StyledText(summary, .faint), StyledText()]) + (rows.isEmpty ? [] : aligned)
        return all.flatMap { Array($0.rendered(usesColor: options.usesColor).utf8) + [UInt8(ascii: "\n")] }
    }

    private static func label(_ cell: Cell) -> String {
        switch cell {
        case .text(let text): text
        case .integer(let value): Measure.grouped(String(value))
        case .number(let value, let places): Measure.fixed(value, places: places)
        case .integers(let values): values.map(String.init).joined(separator: " ")
        case .numbers(let values): values.map { Measure.fixed($0, places: 1) }.joined(separator: " ")
        }
    }

    private func json(_ layout: JSONWriter.Layout) -> [UInt8] {
        var json = JSONWriter(layout: layout)
        if layout == .lines { json.beginArray() }
        for row in rows {
            json.beginObject()
            for (column, cell) in zip(columns, row) {
                json.key(named: column.name)
                write(cell, &json)
            }
            json.endObject()
            if layout == .compact { json.endLine() }
        }
        if layout == .lines {
            json.endArray()
            json.endLine()
        }
        return json.bytes
    }

    private func write(_ cell: Cell, _ json: inout JSONWriter) {
        switch cell {
        case .text(let text): json.string(text)
        case .integer(let value): json.number(value)
        case .number(let value, _): json.number(value)
        case .integers(let values): writeParts(values, &json) { $1.number($0) }
        case .numbers(let values): writeParts(values, &json) { $1.number($0) }
        }
    }

    private func writeParts<Value>(
        _ values: [Value], _ json: inout JSONWriter, _ write: (Value, inout JSONWriter) -> Void
    ) {
        json.beginArray()
        for (part, value) in zip(parts, values) {
            json.beginArray()
            json.string(part)
            write(value, &json)
            json.endArray()
        }
        json.endArray()
    }

    private func delimited(_ dialect: DelimitedWriter.Dialect) -> [UInt8] {
        var table = DelimitedWriter(dialect)
        for column in columns {
            for name in column.partSuffix.map({ suffix in parts.map { $0 + suffix } }) ?? [column.name] {
                table.field(name)
            }
        }
        table.endRecord()
        for row in rows {
            for cell in row {
                switch cell {
                case .text(let text): table.field(text)
                case .integer(let value): table.field(String(value))
                case .number(let value, _): table.field(Measure.field(value))
                case .integers(let values): for value in values { table.field(String(value)) }
                case .numbers(let values): for value in values { table.field(Measure.field(value)) }
                }
            }
            table.endRecord()
        }
        return table.bytes
    }
}

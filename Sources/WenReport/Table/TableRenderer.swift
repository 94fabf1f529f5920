import Wen

/// Renders results as a table: a header, then one record for each item, with its document's id.
struct TableRenderer: Renderer {
    private let view: ReportView
    private let columns: [TableColumn]
    private let offsets: OffsetUnit
    private var table: DelimitedWriter

    init(_ view: ReportView, dialect: DelimitedWriter.Dialect, offsets: OffsetUnit) {
        self.view = view
        self.offsets = offsets
        columns = TableColumn.columns(of: view)
        table = DelimitedWriter(dialect)
    }

    var header: [UInt8] {
        var table = DelimitedWriter(table.dialect)
        for column in columns { table.field(column.rawValue) }
        table.endRecord()
        return table.bytes
    }

    mutating func render(_ analysis: Analysis) -> [UInt8] {
        defer { table.bytes = [] }
        append(analysis)
        return table.bytes
    }

    private mutating func append(_ analysis: Analysis) {
        let document = analysis.document
        var positions = Positions(document, unit: offsets)
        for row in rows(of: analysis) {
            let range = row.range.map { positions.range(of: $0) }
            for column in columns {
                switch column {
                case .id: table.field(document.id)
                case .text: append(text: row, of: document)
                case .start: table.field(range.map { String($0.lowerBound) })
                case .end: table.field(range.map { String($0.upperBound) })
                case .positions, .fullStart, .fullEnd: table.field(place(column, of: row, &positions))
                default: table.field(row.content(of: column))
                }
            }
            table.endRecord()
        }
    }

    private func rows(of analysis: Analysis) -> [TableRow] {
        switch view {
        case .analysis: analysis.keywords.map(TableRow.keyword) + mentions(of: analysis)
        case .segmentation: analysis.segmentation.tokens.filter { !$0.kind.isBlank }.map(TableRow.token)
        case .keywords: analysis.keywords.map(TableRow.keyword)
        case .entities: mentions(of: analysis)
        case .quantities: analysis.quantities.map(TableRow.quantity)
        case .indicators: analysis.indicators.map(TableRow.indicator)
        }
    }

    private func mentions(of analysis: Analysis) -> [TableRow] {
        Mention.all(in: analysis).map { mention in
            switch mention {
            case .entity(let entity): .entity(entity)
            case .quantity(let quantity): .quantity(quantity)
            }
        }
    }

    private mutating func append(text row: TableRow, of document: Document) {
        // A keyword may stand in the text in several forms; it has one of its own.
        if case .keyword(let keyword) = row {
            table.field(keyword.text)
        } else if let range = row.range {
            table.field(utf8: document.utf8[range])
        } else {
            table.field(nil)
        }
    }

    /// The columns that need positions: `3-6 12-15` for a keyword, the ends of a quantity with its modifiers.
    private func place(_ column: TableColumn, of row: TableRow, _ positions: inout Positions) -> String? {
        switch (column, row) {
        case (.positions, .keyword(let keyword)):
            keyword.positions.map { place in
                let range = positions.range(of: place)
                return "\(range.lowerBound)-\(range.upperBound)"
            }.joined(separator: " ")
        case (.fullStart, .quantity(let quantity)): String(positions.range(of: quantity.fullRange).lowerBound)
        case (.fullEnd, .quantity(let quantity)): String(positions.range(of: quantity.fullRange).upperBound)
        default: nil
        }
    }
}

/// A table that a reader can sort by a click on a heading.
struct PageTable {
    /// What a cell is sorted by: its text or a number; where a text has no number, its row comes last.
    enum SortKey {
        case text
        case number(Double?)
    }

    /// A cell: HTML, and what it is sorted by.
    struct Cell {
        let html: String
        let key: SortKey
        let name: String?

        init(_ html: String, by key: SortKey = .text, class name: String? = nil) {
            self.html = html
            self.key = key
            self.name = name
        }

        var isNumeric: Bool {
            if case .number = key { true } else { false }
        }
    }

    /// A row, and the filter that shows it.
    struct Row {
        var kind: String?
        let cells: [Cell]
    }

    let title: String
    /// What a link jumps to.
    var id: String?
    let columns: [String]
    let rows: [Row]

    /// The table with its heading.
    var html: String {
        let heads = columns.enumerated().map { index, name in
            let attribute = rows.contains { $0.cells[index].isNumeric } ? #" class="number""# : ""
            return #"<th scope="col"\#(attribute)><button type="button">\#(name)</button></th>"#
        }.joined()
        let body = rows.map { row in
            let kind = row.kind.map { #" data-kind="\#($0)""# } ?? ""
            return "<tr\(kind)>\(row.cells.map(Self.html).joined())</tr>"
        }.joined(separator: "\n")
        // On a phone, where a row is a card, each value has its column's name before it.
        let names = columns.enumerated().map { "--c\($0 + 1):'\($1)'" }.joined(separator: ";")
        let place = id.map { #" id="\#($0)""# } ?? ""
        return """
            <h3\(place)>\(title)</h3>
            <div class="scroll"><table class="sortable" style="\(names)">
            <thead><tr>\(heads)</tr></thead>
            <tbody>
            \(body)
            </tbody>
            </table></div>

            """
    }

    private static func html(_ cell: Cell) -> String {
        var attributes = ""
        if case .number(let number) = cell.key {
            attributes += #" class="number" data-value="\#(number.map(\.description) ?? "")""#
        }
        if let name = cell.name { attributes += #" class="\#(name)""# }
        return "<td\(attributes)>\(cell.html)</td>"
    }
}

/// Sets rows of cells in columns as wide as their widest cell.
enum TextColumns {
    /// The lines.
    ///
    /// - Parameters:
    ///   - rows: as many cells each; every character takes one column.
    ///   - left: how many of the first columns begin, rather than end, at the same place.
    static func lines(_ rows: [[String]], left: Int) -> [String] {
        guard let first = rows.first else { return [] }
        let widths = first.indices.map { column in rows.reduce(0) { max($0, $1[column].count) } }
        return rows.map { row in
            row.enumerated().map { column, cell in
                let space = String(repeating: " ", count: widths[column] - cell.count)
                return column < left ? cell + space : space + cell
            }.joined(separator: "  ")
        }
    }
}

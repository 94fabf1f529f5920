/// Sets cells in as many columns as a line holds, row by row, so that the first cells come first.
enum TextGrid {
    private static let gap = 3
    private static let maximum = 5

    /// A cell: what it names, and a figure that is aligned to the right of its column.
    struct Cell {
        var label: StyledText
        var figure: StyledText
        /// Whether the figures of a column end, rather than begin, at the same place.
        var alignsRight = true
    }

    /// The lines of the grid.
    ///
    /// - Parameter width: the columns that a line may take; a single cell may take more.
    /// - Complexity: O(n).
    static func lines(_ cells: [Cell], width: Int) -> [StyledText] {
        guard !cells.isEmpty else { return [] }
        var count = min(maximum, cells.count)
        while count > 1, total(widths(cells, count)) > width { count -= 1 }
        let widths = widths(cells, count)
        return stride(from: 0, to: cells.count, by: count).map { first in
            var line = StyledText()
            for index in first..<min(first + count, cells.count) {
                let column = index - first
                let cell = cells[index]
                line += cell.label.padded(to: widths[column].label)
                if widths[column].figure > 0 { line += StyledText("  ") }
                let isLast = index == min(first + count, cells.count) - 1
                line +=
                    cell.alignsRight
                    ? cell.figure.aligned(to: widths[column].figure)
                    : isLast ? cell.figure : cell.figure.padded(to: widths[column].figure)
                if !isLast { line += StyledText(String(repeating: " ", count: gap)) }
            }
            return line
        }
    }

    private static func widths(_ cells: [Cell], _ count: Int) -> [(label: Int, figure: Int)] {
        var widths = Array(repeating: (label: 0, figure: 0), count: count)
        for (index, cell) in cells.enumerated() {
            widths[index % count].label = max(widths[index % count].label, cell.label.columns)
            widths[index % count].figure = max(widths[index % count].figure, cell.figure.columns)
        }
        return widths
    }

    private static func total(_ widths: [(label: Int, figure: Int)]) -> Int {
        widths.reduce(gap * (widths.count - 1)) { $0 + $1.label + ($1.figure > 0 ? $1.figure + 2 : 0) }
    }
}

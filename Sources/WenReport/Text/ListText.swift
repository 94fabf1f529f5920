import Wen

/// Results one by one, a line each.
enum ListText {
    /// Keyword, count and score, best first.
    static func keywords(_ keywords: [Keyword]) -> [StyledText] {
        columns(
            keywords.map { keyword in
                [
                    StyledText(keyword.text, .keyword),
                    StyledText(String(keyword.count)),
                    StyledText(Measure.fixed(keyword.score, places: 4), .faint),
                ]
            }, rightAligned: [1, 2])
    }

    /// Number and unit as the text has them, what they say, and the kind, in the order of the text.
    static func quantities(_ quantities: [Quantity], in document: Document) -> [StyledText] {
        columns(
            quantities.map { quantity in
                [
                    StyledText(document.text(in: quantity.range), .quantity),
                    StyledText(quantity.summary ?? "–"),
                    StyledText(quantity.kind.rawValue.replacing("_", with: " "), .faint),
                ]
            }, rightAligned: [])
    }

    /// Subject, indicator, period, value or what it is a share of, and change, in the order of the text.
    static func indicators(_ indicators: [Indicator]) -> [StyledText] {
        columns(
            indicators.map { indicator in
                [
                    StyledText(indicator.subject ?? "–", .organization),
                    StyledText(indicator.name ?? "–", .keyword),
                    StyledText(indicator.period ?? "–"),
                    StyledText(indicator.valueSummary() ?? "–", .quantity),
                    StyledText(indicator.changeSummary() ?? "–"),
                ]
            }, rightAligned: [])
    }

    /// Lines in which the cells of a column stand below each other.
    static func columns(_ rows: [[StyledText]], rightAligned: Set<Int>) -> [StyledText] {
        guard let count = rows.first?.count else { return [] }
        let widths = (0..<count).map { column in rows.reduce(0) { max($0, $1[column].columns) } }
        return rows.map { row in
            var line = StyledText()
            for (column, cell) in row.enumerated() {
                if column > 0 { line += StyledText("  ") }
                if rightAligned.contains(column) {
                    line += cell.aligned(to: widths[column])
                } else {
                    line += column == count - 1 ? cell : cell.padded(to: widths[column])
                }
            }
            return line
        }
    }
}

import Wen

extension ReportPage {
    private static let indicatorColumns: [PageLabel] = [.subject, .indicator, .period, .value, .change]

    /// What the numbers of a document measure, a fact a row; nothing where there is none.
    func indicatorTable(_ analysis: Analysis, _ number: Int, _ ids: [Int: String]) -> String {
        let rows = analysis.indicators.map { indicator in
            let texts = texts(of: indicator).map { Markup.escaped($0 ?? "") }
            let quantity = indicator.value ?? indicator.change?.quantity
            let name = quantity.flatMap { ids[$0.range.lowerBound] }.map { ##"<a href="#\##($0)">\##(texts[1])</a>"## }
            return PageTable.Row(
                kind: "quantity",
                cells: [
                    PageTable.Cell(texts[0]), PageTable.Cell(name ?? texts[1]),
                    PageTable.Cell(texts[2]),
                    PageTable.Cell(texts[3], by: .number(indicator.value?.sortKey)),
                    PageTable.Cell(texts[4], by: .number(indicator.change?.sortKey)),
                ])
        }
        return rows.isEmpty ? "" : table(.indicators, Self.indicatorColumns, rows, of: number)
    }

    /// The same as Markdown.
    func indicatorLines(_ analysis: Analysis) -> [String] {
        table(.indicators, Self.indicatorColumns, analysis.indicators.map { texts(of: $0).map { $0 ?? "–" } })
    }

    private func texts(of indicator: Indicator) -> [String?] {
        [
            indicator.subject, indicator.name, indicator.period, indicator.valueSummary(options.language),
            indicator.changeSummary(options.language),
        ]
    }
}

import Wen

extension ReportPage {
    /// What many documents have in common, as charts and tables.
    var overview: String {
        let overview = CorpusOverview(documents)
        var html = #"<section class="overview"><h2>\#(label(.overview))</h2>"# + "\n"
        html += #"<div class="charts">"#
        html += figure(.keywords, drawing(.keywords, of: overview), note: .documentCount)
        html += figure(.cloud, drawing(.cloud, of: overview))
        html += "</div>\n"
        html += figure(.trends, drawing(.trends, of: overview), note: .trendsNote, isWide: true)
        html += figure(.network, drawing(.network, of: overview), note: .networkNote, isWide: true)
        return html + documentTable + entityTable(overview) + "</section>\n"
    }

    private var documentTable: String {
        let hasDates = documents.contains { $0.date != nil }
        let rows = documents.enumerated().map { index, document -> [PageTable.Cell] in
            let analysis = document.analysis
            let name = Markup.escaped(analysis.document.title ?? analysis.document.id)
            let characters = DocumentCounts(analysis).characters
            let keywords = analysis.keywords.prefix(5).map { Markup.escaped($0.text) }.joined(
                separator: "、")
            let date = hasDates ? [PageTable.Cell(Markup.escaped(document.date ?? ""), class: "date")] : []
            return [PageTable.Cell(##"<a href="#d\##(index + 1)">\##(name)</a>"##)] + date + [
                PageTable.Cell(Measure.grouped(String(characters)), by: .number(Double(characters))),
                PageTable.Cell(keywords),
            ]
        }
        let columns = [PageLabel.document] + (hasDates ? [.date] : []) + [.characters, .keywords]
        return table(.documents, columns, rows.map { PageTable.Row(cells: $0) })
    }

    private func entityTable(_ overview: CorpusOverview) -> String {
        let rows = overview.entities.prefix(100).compactMap { tally -> PageTable.Row? in
            guard let kind = tally.kind else { return nil }
            return PageTable.Row(
                kind: kind.rawValue,
                cells: [
                    PageTable.Cell(dot(kind) + Markup.escaped(tally.name)),
                    PageTable.Cell(label(PageLabel(kind)), class: "kind"),
                    PageTable.Cell(String(tally.documents.count), by: .number(Double(tally.documents.count))),
                    PageTable.Cell(String(tally.mentions), by: .number(Double(tally.mentions))),
                    jumps(tally.documents.map { ($0 + 1, "d\($0 + 1)") }),
                ])
        }
        guard !rows.isEmpty else { return absence(of: .entities, .noNames) }
        return table(.entities, [.name, .kind, .documentCount, .count, .documents], rows)
    }
}

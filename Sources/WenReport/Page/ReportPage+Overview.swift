import Wen

extension ReportPage {
    /// What many documents have in common, as charts and tables.
    var overview: String {
        let overview = CorpusOverview(documents)
        var html = #"<section class="overview"><h2>\#(label(.overview))</h2>"# + "\n"
        html += #"<div class="charts">"#
        let isByDocuments = overview.keywordsAreByDocuments
        html += figure(
            .keywords, of: overview, caption: isByDocuments ? .keywordsByDocuments : .keywords,
            note: isByDocuments ? nil : .keywordsNote)
        html += figure(.cloud, of: overview, caption: .cloud)
        html += "</div>\n"
        let trends = figure(.trends, of: overview, caption: .trends, note: .trendsNote)
        let network = figure(.network, of: overview, caption: .network, note: .networkNote)
        html += trends.isEmpty ? absence(of: .trends, overview.trendsAbsence ?? .noCommonKeywords) : trends
        html += network.isEmpty ? absence(of: .network, .noMeetings) : network
        return html + documentTable + entityTable(overview) + "</section>\n"
    }

    private func figure(
        _ chart: Chart, of overview: CorpusOverview, caption: PageLabel, note: PageLabel? = nil
    ) -> String {
        figure(
            caption, drawing(chart, of: overview, .wide), narrow: drawing(chart, of: overview, .narrow), note: note)
    }

    private var documentTable: String {
        let hasDates = documents.contains { $0.date != nil }
        let rows = documents.enumerated().map { index, document -> [PageTable.Cell] in
            let analysis = document.analysis
            let name = Markup.escaped(Self.heading(of: analysis.document))
            let characters = DocumentCounts(analysis).characters
            let keywords = analysis.distinctKeywords(limit: 5).map { Markup.escaped($0.text) }.joined(
                separator: "、")
            let date = hasDates ? [PageTable.Cell(Markup.escaped(document.date ?? ""), class: "date")] : []
            return [PageTable.Cell(##"<a href="#d\##(index + 1)">\##(name)</a>"##)] + date + [
                PageTable.Cell(Measure.grouped(String(characters)), by: .number(Double(characters))),
                PageTable.Cell(keywords),
            ]
        }
        let columns = [PageLabel.document] + (hasDates ? [.date] : []) + [.length, .keywords]
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
        return table(.entities, [.name, .kind, .documentCount, .count, .foundIn], rows)
    }
}

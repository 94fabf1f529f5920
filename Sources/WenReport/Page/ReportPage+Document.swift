import Wen

extension ReportPage {
    /// A document's text beside its charts, and its tables; of several documents each can be closed.
    func section(_ analysis: Analysis, number: Int) -> String {
        let document = analysis.document
        let tables: [(PageLabel, Bool)] = [
            (.entities, analysis.entities.isEmpty), (.indicators, analysis.indicators.isEmpty),
            (.quantities, analysis.quantities.isEmpty),
        ]
        let jumps = tables.filter { !$0.1 }.map { table, _ in
            ##"<a href="#\##(Self.id(of: table, in: number))">\##(label(table)) ↓</a>"##
        }
        let charts =
            figure(.keywords, drawing(.keywords, of: analysis), note: .keywordsNote)
            + figure(.cloud, drawing(.cloud, of: analysis))
        let text = MarkedText(analysis, prefix: "d\(number)m", language: options.language)
        let ids = text.idsByStart
        let heading = Self.heading(of: document)
        let facts = facts(of: analysis, below: documents.count > 1 ? heading : title).map(Markup.escaped)
        let body = """
            <p class="facts">\((facts + jumps).joined(separator: " · "))</p>
            <div class="columns">
            <div class="text" lang="zh">
            \(text.html)
            </div>
            \(charts.isEmpty ? "" : "<aside>\n\(charts)</aside>\n")\
            </div>
            \(entityTable(analysis, number, ids))\(indicatorTable(analysis, number, ids))\
            \(quantityTable(analysis, number, ids))
            """
        guard documents.count > 1 else { return "<article id=\"d\(number)\">\n\(body)</article>\n" }
        let name = Markup.escaped(heading)
        return """
            <article id="d\(number)"><details><summary><span class="number">\(number)</span> \(name)</summary>
            \(body)</details></article>

            """
    }

    private func entityTable(_ analysis: Analysis, _ number: Int, _ ids: [Int: String]) -> String {
        let rows = EntityGroup.groups(of: analysis.entities, in: analysis.document).map { group in
            let aliases =
                group.aliases.isEmpty
                ? "" : " <small>= \(group.aliases.map(Markup.escaped).joined(separator: "、"))</small>"
            let roles = group.roles.map { Markup.escaped($0.label) }.joined(separator: "、")
            return PageTable.Row(
                kind: group.kind.rawValue,
                cells: [
                    PageTable.Cell(dot(group.kind) + Markup.escaped(group.name) + aliases),
                    PageTable.Cell(label(PageLabel(group.kind)), class: "kind"), PageTable.Cell(roles),
                    PageTable.Cell(String(group.count), by: .number(Double(group.count))),
                    jumps(group.mentions.enumerated().map { ($0 + 1, ids[$1.lowerBound]) }),
                ])
        }
        guard !rows.isEmpty else { return absence(of: .entities, .noNames) }
        return table(.entities, [.name, .kind, .role, .count, .mentions], rows, of: number)
    }

    private func quantityTable(_ analysis: Analysis, _ number: Int, _ ids: [Int: String]) -> String {
        let rows = analysis.quantities.map { quantity in
            let text = Markup.escaped(analysis.document.text(in: quantity.range))
            let jump =
                ids[quantity.range.lowerBound].map { ##"<a href="#\##($0)">\##(text)</a>"## } ?? text
            return PageTable.Row(
                kind: "quantity",
                cells: [
                    PageTable.Cell(jump), PageTable.Cell(quantity.kind.label(options.language), class: "kind"),
                    PageTable.Cell(
                        Markup.escaped(quantity.summaryOfValue(options.language) ?? ""),
                        by: .number(quantity.sortKey)),
                    PageTable.Cell(Markup.escaped(quantity.unitName(options.language) ?? "")),
                    PageTable.Cell(quantity.arrow ?? ""),
                ])
        }
        guard !rows.isEmpty else { return absence(of: .quantities, .noQuantities) }
        return table(.quantities, [.wording, .kind, .value, .unit, .change], rows, of: number)
    }
}

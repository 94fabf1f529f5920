import Wen

extension ReportPage {
    /// How many jumps to mentions a row of a table shows.
    private static let jumpLimit = 12

    /// The report as one page that needs nothing else: no network, no other file.
    ///
    /// Texts show as they are, whatever they contain; a policy in the page forbids everything but its own script.
    ///
    /// Complexity: O(size of the texts), and O(names²) for the drawing of names that occur together.
    public var html: [UInt8] {
        var body = header
        if documents.count > 1 { body += overview }
        for (index, document) in documents.enumerated() {
            body += section(document.analysis, number: index + 1)
        }
        return Array(
            """
            <!DOCTYPE html>
            <html lang="\(options.language.tag)">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
            script-src 'nonce-wen'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>\(Markup.escaped(title))</title>
            <style>
            \(PageStyle.css)</style>
            </head>
            <body>
            \(body)<div id="tip" role="tooltip" hidden></div>
            <script nonce="wen">
            \(PageScript.javascript)</script>
            </body>
            </html>

            """.utf8)
    }

    /// Title and filters.
    private var header: String {
        let filters = ["organization", "person", "location", "quantity"].map { name in
            let label: PageLabel =
                switch name {
                case "organization": .organization
                case "person": .person
                case "location": .location
                default: .quantity
                }
            return
                #"<button type="button" class="filter \#(name)" data-kind="\#(name)" aria-pressed="true">"#
                + "\(self.label(label))</button>"
        }.joined(separator: "\n")
        return """
            <header><h1>\(Markup.escaped(title))</h1></header>
            <nav class="filters" aria-label="\(label(.filter))">
            \(filters)
            </nav>

            """
    }

    // MARK: Many documents

    private var overview: String {
        let overview = CorpusOverview(documents)
        var html = #"<section class="overview"><h2>\#(label(.overview))</h2>"# + "\n"
        html += #"<div class="charts">"#
        html += figure(
            .keywords, overview.keywordChart(title: label(.keywords)).svg, note: .documentCount)
        html += figure(.cloud, overview.cloud(title: label(.cloud)).svg)
        html += "</div>\n"
        if let trends = overview.trends(title: label(.trends)) {
            html += figure(.trends, trends.svg, note: .trendsNote, isWide: true)
        }
        if let network = overview.network(title: label(.network)) {
            html += figure(.network, network.svg, note: .networkNote, isWide: true)
        }
        return html + documentTable + entityTable(overview) + "</section>\n"
    }

    /// A chart with its caption; a wide one scrolls where the window is too narrow to read it.
    private func figure(_ label: PageLabel, _ svg: String, note: PageLabel? = nil, isWide: Bool = false) -> String {
        let small = note.map { " <small>\(self.label($0))</small>" } ?? ""
        let kind = isWide ? #" class="wide""# : ""
        return "<figure\(kind)><figcaption>\(self.label(label))\(small)</figcaption>\n<div>\(svg)</div></figure>\n"
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
            let jumps = tally.documents.prefix(Self.jumpLimit).map {
                ##"<a href="#d\##($0 + 1)">\##($0 + 1)</a>"##
            }
            let more = tally.documents.count > Self.jumpLimit ? " …" : ""
            return PageTable.Row(
                kind: kind.rawValue,
                cells: [
                    PageTable.Cell(dot(kind) + Markup.escaped(tally.name)),
                    PageTable.Cell(label(PageLabel(kind))),
                    PageTable.Cell(String(tally.documents.count), by: .number(Double(tally.documents.count))),
                    PageTable.Cell(String(tally.mentions), by: .number(Double(tally.mentions))),
                    PageTable.Cell(jumps.joined(separator: " ") + more, class: "jumps"),
                ])
        }
        return table(.entities, [.name, .kind, .documentCount, .count, .documents], rows)
    }

    // MARK: One document

    private func section(_ analysis: Analysis, number: Int) -> String {
        let document = analysis.document
        let counts = DocumentCounts(analysis)
        let facts = [
            (counts.characters, PageLabel.characters), (counts.words, .words),
            (counts.sentences, .sentences),
        ]
        .map { "\(Measure.grouped(String($0.0))) \(label($0.1))" }
        let tables: [(PageLabel, Bool)] = [
            (.entities, analysis.entities.isEmpty), (.indicators, analysis.indicators.isEmpty),
            (.quantities, analysis.quantities.isEmpty),
        ]
        let jumps = tables.filter { !$0.1 }.map { table, _ in
            ##"<a href="#\##(Self.id(of: table, in: number))">\##(label(table)) ↓</a>"##
        }
        let text = MarkedText(analysis, prefix: "d\(number)m", language: options.language)
        let body = """
            <p class="facts">\((facts + jumps).joined(separator: " · "))</p>
            <div class="columns">
            <div class="text" lang="zh">
            \(text.html)
            </div>
            <aside>
            \(figure(.keywords, Self.keywordChart(analysis, title: label(.keywords)).svg))\
            \(figure(.cloud, Self.cloud(analysis, title: label(.cloud)).svg))\
            </aside>
            </div>
            \(entityTable(analysis, number, text.idsByStart))\(indicatorTable(analysis, number, text.idsByStart))\
            \(quantityTable(analysis, number, text.idsByStart))
            """
        guard documents.count > 1 else { return "<article id=\"d\(number)\">\n\(body)</article>\n" }
        let name = Markup.escaped(document.title ?? document.id)
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
                    PageTable.Cell(label(PageLabel(group.kind))), PageTable.Cell(roles),
                    PageTable.Cell(String(group.count), by: .number(Double(group.count))),
                    PageTable.Cell(jumps(group.mentions, ids), class: "jumps"),
                ])
        }
        guard !rows.isEmpty else { return "<h3>\(label(.entities))</h3><p>\(label(.noNames))</p>\n" }
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
                    PageTable.Cell(jump), PageTable.Cell(quantity.kind.label(options.language)),
                    PageTable.Cell(
                        Markup.escaped(quantity.summaryOfValue(options.language) ?? "–"),
                        by: .number(quantity.sortKey)),
                    PageTable.Cell(Markup.escaped(quantity.unitName(options.language) ?? "")),
                    PageTable.Cell(quantity.arrow ?? ""),
                ])
        }
        guard !rows.isEmpty else {
            return "<h3>\(label(.quantities))</h3><p>\(label(.noQuantities))</p>\n"
        }
        return table(.quantities, [.wording, .kind, .value, .unit, .change], rows, of: number)
    }

    private func jumps(_ mentions: [Range<Int>], _ ids: [Int: String]) -> String {
        let jumps = mentions.prefix(Self.jumpLimit).enumerated().map { number, range in
            ids[range.lowerBound].map { ##"<a href="#\##($0)">\##(number + 1)</a>"## }
                ?? String(number + 1)
        }
        return jumps.joined(separator: " ") + (mentions.count > Self.jumpLimit ? " …" : "")
    }

    private func dot(_ kind: Entity.Kind) -> String {
        #"<i class="dot \#(kind.rawValue)"></i>"#
    }

    /// A table with labels for its title and columns; links of a document's own jump to it by the document's number.
    func table(
        _ title: PageLabel, _ columns: [PageLabel], _ rows: [PageTable.Row], of number: Int? = nil
    ) -> String {
        let id = number.map { Self.id(of: title, in: $0) }
        return PageTable(title: label(title), id: id, columns: columns.map(label), rows: rows).html
    }

    private static func id(of table: PageLabel, in number: Int) -> String { "d\(number)-\(table)" }
}

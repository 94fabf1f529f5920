import Wen

extension ReportPage {
    /// The report as Markdown (CommonMark with the tables of GitHub).
    ///
    /// Complexity: O(size of the results).
    public var markdown: [UInt8] {
        var lines = ["# \(MarkdownText.escaped(title))", ""]
        if documents.count > 1 { lines += overviewLines }
        for document in documents { lines += self.lines(of: document.analysis) }
        return Array(lines.joined(separator: "\n").utf8)
    }

    private var overviewLines: [String] {
        let overview = CorpusOverview(documents)
        let keywords = overview.leading(20).all.map { [$0.name, String($0.documents.count)] }
        let entities = overview.entities.prefix(30).map { tally in
            [
                tally.name, tally.kind.map { label(PageLabel($0)) } ?? "", String(tally.documents.count),
                String(tally.mentions),
            ]
        }
        return ["## \(label(.overview))", ""]
            + table(.keywords, [.keywords, .documentCount], keywords)
            + table(.entities, [.name, .kind, .documentCount, .count], Array(entities))
    }

    private func lines(of analysis: Analysis) -> [String] {
        let document = analysis.document
        let name = documents.count > 1 ? Self.heading(of: document) : title
        let facts = facts(of: analysis, below: name).map(MarkdownText.escaped).joined(separator: " · ")
        let heading = documents.count > 1 ? ["## \(MarkdownText.escaped(name))", ""] : []
        let keywords = analysis.keywords.map { MarkdownText.escaped($0.text) }.joined(separator: " · ")
        let entities = EntityGroup.groups(of: analysis.entities, in: document).map { group in
            let name =
                group.aliases.isEmpty
                ? group.name : "\(group.name) (= \(group.aliases.joined(separator: "、")))"
            let roles = group.roles.map(\.label).joined(separator: "、")
            return [name, label(PageLabel(group.kind)), roles, String(group.count)]
        }
        let quantities = QuantityGroup.groups(of: analysis.quantities, in: document).flatMap { group in
            group.items.map { item in
                [
                    item.text, item.quantity.kind.label(options.language),
                    item.quantity.summary(options.language) ?? "–",
                    String(item.count),
                ]
            }
        }
        return heading + [facts, ""]
            + (keywords.isEmpty ? [] : ["**\(label(.keywords))**: \(keywords)", ""])
            + table(.entities, [.name, .kind, .role, .count], entities)
            + indicatorLines(analysis)
            + table(.quantities, [.wording, .kind, .value, .count], quantities)
    }

    /// A table, where it has rows.
    func table(_ title: PageLabel, _ columns: [PageLabel], _ rows: [[String]]) -> [String] {
        guard !rows.isEmpty else { return [] }
        let head = "| " + columns.map(label).joined(separator: " | ") + " |"
        let rule = "|" + columns.map { _ in "---|" }.joined()
        let body = rows.map { "| " + $0.map(MarkdownText.escaped).joined(separator: " | ") + " |" }
        return ["### \(label(title))", "", head, rule] + body + [""]
    }
}

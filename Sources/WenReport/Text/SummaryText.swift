import Wen

/// What a person wants to see of a document first: keywords, then names by their frequency, then quantities by theme.
struct SummaryText {
    /// How much of a long list is shown; the rest is counted.
    struct Limits {
        var names: Int
        var quantities: Int

        /// For a summary of one page.
        static let brief = Limits(names: 30, quantities: 24)
        /// Everything.
        static let none = Limits(names: .max, quantities: .max)
    }

    private static let margin = StyledText("  ")
    private let analysis: Analysis
    private let width: Int
    private let limits: Limits
    private let showsBars: Bool

    init(_ analysis: Analysis, _ options: Report.Options, limits: Limits) {
        self.analysis = analysis
        width = options.width
        showsBars = options.showsBars
        self.limits = limits
    }

    /// The document's name and size, and what was odd about its bytes.
    static func title(of analysis: Analysis) -> [StyledText] {
        let document = analysis.document
        let counts = DocumentCounts(analysis)
        var facts = [
            Measure.counted(counts.characters, "character"), Measure.counted(counts.words, "word"),
            Measure.counted(counts.sentences, "sentence"),
        ]
        if document.encoding != .utf8 { facts.append(document.encoding.rawValue) }
        if document.repairs > 0 { facts.append(Measure.counted(document.repairs, "repair")) }
        var lines: [StyledText] = []
        if let title = document.title { lines.append(StyledText(title, .heading)) }
        let name = StyledText(document.id, document.title == nil ? .heading : .plain)
        lines.append(name + StyledText("  " + facts.joined(separator: " · "), .faint))
        return lines
    }

    /// All sections.
    var lines: [StyledText] {
        keywordLines + sections
    }

    /// The sections of names and quantities, without an empty line before the first.
    var nameLines: [StyledText] {
        Array(sections.dropFirst())
    }

    private var sections: [StyledText] {
        let groups = EntityGroup.groups(of: analysis.entities, in: analysis.document)
        return nameLines("Organisations", groups.filter { $0.kind == .organization }, .organization)
            + personLines(groups.filter { $0.kind == .person })
            + nameLines("Places", groups.filter { $0.kind == .location }, .location) + quantityLines
    }

    private func heading(_ text: String) -> [StyledText] {
        [StyledText(), StyledText(text, .heading)]
    }

    private func rest(_ count: Int) -> [StyledText] {
        count > 0 ? [SummaryText.margin + StyledText("… and \(count) more", .faint)] : []
    }

    private var keywordLines: [StyledText] {
        guard !analysis.keywords.isEmpty else { return [] }
        let widest = analysis.keywords.reduce(0) { max($0, String($1.count).count) }
        let best = analysis.keywords.reduce(0) { max($0, $1.score) }
        let cells = analysis.keywords.map { keyword in
            let count = StyledText(String(keyword.count), .faint)
            return TextGrid.Cell(
                label: StyledText(keyword.text, .keyword),
                figure: showsBars
                    ? count.aligned(to: widest) + StyledText("  ")
                        + StyledText(TextBar.bar(keyword.score / best), .keyword)
                    : count,
                alignsRight: !showsBars)
        }
        return heading("Keywords") + grid(cells)
    }

    private func grid(_ cells: [TextGrid.Cell]) -> [StyledText] {
        TextGrid.lines(cells, width: width - SummaryText.margin.columns).map { SummaryText.margin + $0 }
    }

    /// Count and name, then what the text says they are.
    private func personLines(_ groups: [EntityGroup]) -> [StyledText] {
        guard !groups.isEmpty else { return [] }
        let shown = groups.prefix(limits.names)
        let widest = shown.reduce(0) { max($0, DisplayWidth.columns(of: $1.name)) }
        let lines = shown.map { group in
            let roles = group.roles.map { [$0.organization, $0.title].compactMap { $0 }.joined(separator: " ") }
            let name = StyledText(group.name, .person)
            let role = StyledText(roles.joined(separator: ", "))
            let padded = role.columns > 0 ? name.padded(to: widest + 2) + role : name
            return count(group, among: shown) + padded + aliases(of: group)
        }
        return heading("People") + lines + rest(groups.count - shown.count)
    }

    /// Name, the other names that the text has for it, and count.
    private func nameLines(_ title: String, _ groups: [EntityGroup], _ style: TextStyle) -> [StyledText] {
        guard !groups.isEmpty else { return [] }
        let shown = groups.prefix(limits.names)
        let cells = shown.map { group in
            TextGrid.Cell(
                label: StyledText(group.name, style) + aliases(of: group),
                figure: StyledText(String(group.count), .faint))
        }
        return heading(title) + grid(cells) + rest(groups.count - shown.count)
    }

    private func count(_ group: EntityGroup, among groups: ArraySlice<EntityGroup>) -> StyledText {
        let widest = groups.reduce(0) { max($0, String($1.count).count) }
        return SummaryText.margin + StyledText(String(group.count), .faint).aligned(to: widest) + StyledText("  ")
    }

    private func aliases(of group: EntityGroup) -> StyledText {
        guard !group.aliases.isEmpty else { return StyledText() }
        return StyledText("  = " + group.aliases.joined(separator: ", "), .faint)
    }

    private var quantityLines: [StyledText] {
        let groups = QuantityGroup.groups(of: analysis.quantities, in: analysis.document)
        guard !groups.isEmpty else { return [] }
        let widest = groups.reduce(0) { max($0, $1.theme.rawValue.count) } + 3
        return heading("Quantities") + groups.flatMap { lines(of: $0, indent: widest) }
    }

    /// The theme in the margin, the wordings and what they say in a grid beside it.
    private func lines(of group: QuantityGroup, indent: Int) -> [StyledText] {
        let shown = group.items.prefix(limits.quantities)
        let cells = shown.map { item in
            TextGrid.Cell(
                label: StyledText(item.text, .quantity),
                figure: StyledText(item.quantity.summary ?? "")
                    + StyledText(item.count > 1 ? "  ×\(item.count)" : "", .faint),
                alignsRight: false)
        }
        let left = SummaryText.margin.columns + indent
        var lines = TextGrid.lines(cells, width: width - left)
        if group.items.count > shown.count {
            lines.append(StyledText("… and \(group.items.count - shown.count) more", .faint))
        }
        return lines.enumerated().map { number, line in
            let label = StyledText(number == 0 ? group.theme.rawValue : "", .faint)
            return SummaryText.margin + label.padded(to: indent) + line
        }
    }
}

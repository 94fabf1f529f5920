import Wen

/// A document's text with its names and quantities marked, as HTML.
struct MarkedText {
    private let analysis: Analysis
    private let language: PageLanguage
    /// What the ids of the marks start with: `d1m` gives `d1m0`, `d1m1`, ….
    private let prefix: String
    /// The mentions that are marked, in order. One inside or across another is left to the tables.
    let mentions: [Mention]

    init(_ analysis: Analysis, prefix: String, language: PageLanguage) {
        self.analysis = analysis
        self.prefix = prefix
        self.language = language
        var end = 0
        mentions = Mention.all(in: analysis).filter { mention in
            guard mention.range.lowerBound >= end, !mention.range.isEmpty else { return false }
            end = mention.range.upperBound
            return true
        }
    }

    /// The id of the mark that starts at a byte of the text.
    var idsByStart: [Int: String] {
        var ids: [Int: String] = [:]
        for (number, mention) in mentions.enumerated() {
            ids[mention.range.lowerBound] = "\(prefix)\(number)"
        }
        return ids
    }

    /// Paragraphs, one for each line that is not blank.
    ///
    /// Complexity: O(n).
    var html: String {
        var html = "<p>"
        var place = 0
        for (number, mention) in mentions.enumerated() {
            append(place..<mention.range.lowerBound, to: &html)
            html += opening(mention, id: "\(prefix)\(number)")
            html += Markup.escaped(analysis.document.text(in: mention.range)) + "</mark>"
            place = mention.range.upperBound
        }
        append(place..<analysis.document.utf8.count, to: &html)
        return (html + "</p>").replacing("<p></p>\n", with: "").replacing("<p></p>", with: "")
    }

    private func append(_ range: Range<Int>, to html: inout String) {
        let lines = analysis.document.utf8[range].split(
            separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated() {
            if number > 0 { html += "</p>\n<p>" }
            html += Markup.escaped(
                String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self))
        }
    }

    /// The mark, with what it stands for where a pointer rests on it.
    private func opening(_ mention: Mention, id: String) -> String {
        let (name, facts) =
            switch mention {
            case .entity(let entity): (entity.kind.rawValue, facts(of: entity))
            case .quantity(let quantity): ("quantity", facts(of: quantity))
            }
        let tip = Markup.escaped(facts.joined(separator: " · "))
        return #"<mark class="\#(name)" id="\#(id)" tabindex="0" data-tip="\#(tip)">"#
    }

    private func facts(of entity: Entity) -> [String] {
        var facts = [PageLabel(entity.kind).text(language)]
        facts.append(entity.canonical)
        if let role = entity.role { facts.append(role.label) }
        return facts
    }

    private func facts(of quantity: Quantity) -> [String] {
        [quantity.kind.label(language)] + [quantity.summary(language)].compactMap(\.self)
    }
}

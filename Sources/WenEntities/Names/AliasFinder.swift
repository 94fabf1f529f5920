/// Finds where a text gives a name a second one: `成都欧林生物科技股份有限公司(简称“欧林公司”)`, `世界卫生组织(WHO)`.
struct AliasFinder {
    /// A second name.
    struct Alias {
        /// The index of the mention that has it.
        var mention: Int
        /// Where the text gives it.
        var range: Range<Int>
    }

    /// The aliases of mentions, in the order of the text.
    ///
    /// - Complexity: O(n) for n mentions.
    func aliases(of mentions: [Mention], in text: TextBytes) -> [Alias] {
        var found: [Alias] = []
        for index in mentions.indices {
            if mentions[index].kind == .organization,
                let letters = letters(behind: mentions[index].range.upperBound, text)
            {
                found.append(Alias(mention: index, range: letters))
                continue
            }
            let mark = text.unit(at: mentions[index].range.upperBound)
            guard AliasFinder.brackets.contains(mark) || AliasFinder.commas.contains(mark) else { continue }
            var position = text.after(mentions[index].range.upperBound)
            // 远帆电子有限公司(“远帆电子”)
            if mentions[index].kind == .organization, AliasFinder.brackets.contains(mark),
                AliasFinder.quotes.contains(text.unit(at: position)), let alias = alias(at: position, text)
            {
                found.append(Alias(mention: index, range: alias))
                continue
            }
            // In brackets a stock code or an English name may stand before the cue, behind a comma nothing.
            for _ in 0..<(AliasFinder.brackets.contains(mark) ? AliasFinder.reach : 1) where position < text.count {
                if let end = AliasFinder.cues.end(in: text, at: position) {
                    var last = end
                    while let alias = alias(at: last, text) {
                        found.append(Alias(mention: index, range: alias))
                        // …简称“甲”或“乙”.
                        guard let next = nextQuote(behind: alias.upperBound, text) else { break }
                        last = next
                    }
                    break
                }
                guard !AliasFinder.closings.contains(text.unit(at: position)) else { break }
                position = text.after(position)
            }
        }
        return found
    }

    /// An abbreviation in brackets of its own: 世界卫生组织(WHO). Codes of stocks have digits or a colon.
    private func letters(behind end: Int, _ text: TextBytes) -> Range<Int>? {
        guard text.isBracket(at: end) else { return nil }
        let start = text.after(end)
        var position = start
        var capitals = 0
        while position < text.count, position - start <= AliasFinder.longestAbbreviation {
            switch text.utf8[position] {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): capitals += 1
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "&"), UInt8(ascii: "-"): break
            default:
                let close = text.unit(at: position)
                let isAbbreviation = capitals > 1 && (close == 0x29 || close == 0xFF09)
                return isAbbreviation ? start..<position : nil
            }
            position += 1
        }
        return nil
    }

    /// The name behind a cue: quoted, or up to the bracket.
    private func alias(at start: Int, _ text: TextBytes) -> Range<Int>? {
        var position = start
        while AliasFinder.gaps.contains(text.unit(at: position)) { position = text.after(position) }
        let first = position
        for _ in 0..<AliasFinder.longestAlias {
            let unit = text.unit(at: position)
            if AliasFinder.closings.contains(unit) { break }
            guard unit != FoldedUnit.edge else { return nil }
            position = text.after(position)
        }
        guard position > first + 3 || position > first && text.utf8[first] < 0x80 else { return nil }
        guard AliasFinder.closings.contains(text.unit(at: position)) else { return nil }
        return first..<position
    }

    private func nextQuote(behind end: Int, _ text: TextBytes) -> Int? {
        var position = end
        for _ in 0..<3 {
            let unit = text.unit(at: position)
            if unit == 0x201C || unit == 0x22 && position > end { return position }
            guard AliasFinder.joints.contains(unit) else { return nil }
            position = text.after(position)
        }
        return nil
    }

    private static let reach = 40
    private static let longestAbbreviation = 12
    private static let longestAlias = 16
    private static let brackets: UnitSet = "（("
    private static let commas: UnitSet = "，,"
    private static let cues: LiteralSet = [
        "以下简称为", "以下简称", "下简称", "简称为", "简称", "以下统称", "以下称", "下称", "又称为", "又称", "又名", "亦称", "也称",
        "原名", "曾用名", "英文简称为", "英文简称", "英文缩写为", "英文缩写", "缩写为", "缩写",
    ]
    private static let quotes: UnitSet = "“\"「『"
    private static let gaps: UnitSet = "“\"「『:： ‘"
    private static let joints: UnitSet = "”\"」、或和"
    private static let closings: UnitSet = "）)”\"」』’，,。；、\n或"
}

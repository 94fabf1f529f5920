/// Reads the title that stands before or behind a byte: one of the list (校长), one with a rank before it (副外长, 常务副市长), or a
/// specialist's (首席统计师, 高级农艺师). How people are addressed (先生, 女士) is no title.
struct TitleReader {
    /// The longest title that ends before a byte.
    func title(before end: Int, _ text: TextBytes) -> Range<Int>? {
        var first = end
        for _ in 0..<TitleReader.longest {
            guard first > 0, TitleReader.isWord(text.unit(before: first)) else { break }
            first = text.before(first)
        }
        while first < end, !isTitle(first..<end, text) { first = text.after(first) }
        // 校长张毅, but not the end of a Latin word.
        guard first < end, text.utf8[first] >= 0x80 || !FoldedUnit.isAlphanumeric(text.unit(before: first)) else {
            return nil
        }
        return first..<end
    }

    /// The longest title that starts at a byte.
    func title(behind start: Int, _ text: TextBytes) -> Range<Int>? {
        var last = start
        for _ in 0..<TitleReader.longest {
            guard TitleReader.isWord(text.unit(at: last)) else { break }
            last = text.after(last)
        }
        var best: Range<Int>?
        text.forEachEntry(within: start..<last) { end, classes in
            if classes.contains(.title), !TitleReader.addresses.contains(start..<end, in: text) { best = start..<end }
        }
        if let rank = TitleReader.ranks.end(in: text, at: start), let rest = title(behind: rank, text),
            rest.upperBound > best?.upperBound ?? start
        {
            best = start..<rest.upperBound
        }
        if best == nil, let end = TitleReader.unlisted.end(in: text, at: start), end <= last { best = start..<end }
        return best
    }

    /// Whether a range is a title.
    func isTitle(_ range: Range<Int>, _ text: TextBytes) -> Bool {
        if text.classes(of: range).contains(.title) { return !TitleReader.addresses.contains(range, in: text) }
        if TitleReader.unlisted.contains(range, in: text) { return true }
        if let rest = TitleReader.ranks.end(in: text, at: range.lowerBound), rest < range.upperBound,
            isTitle(rest..<range.upperBound, text)
        {
            return true
        }
        return isSpecialist(range, text, TitleReader.chiefs, TitleReader.chiefTrades)
            || range.count <= TitleReader.longestSenior
                && isSpecialist(range, text, TitleReader.seniors, TitleReader.seniorTrades)
    }

    /// Whether a range is a grade, what someone is skilled in, and the character that ends a trade: 首席|宏观分析|师.
    private func isSpecialist(
        _ range: Range<Int>, _ text: TextBytes, _ grades: LiteralSet, _ trades: UnitSet
    ) -> Bool {
        guard let field = grades.end(in: text, at: range.lowerBound), range.upperBound - field >= 6,
            trades.contains(text.unit(before: range.upperBound))
        else { return false }
        return text.units(field..<range.upperBound).allSatisfy { unit in
            FoldedUnit.isHan(unit) && !UnitSet.parting.contains(unit) && unit != TitleReader.joint
        }
    }

    private static func isWord(_ unit: UInt16) -> Bool {
        FoldedUnit.isHan(unit) || FoldedUnit.isAlphanumeric(unit)
    }

    /// How people are addressed.
    static let addresses: LiteralSet = [
        "先生", "老先生", "女士", "小姐", "同志", "太太", "夫人", "阿姨", "大爷", "大妈", "大姐", "大哥", "大叔", "大伯", "大婶", "大嫂", "嫂子",
        "婆婆", "奶奶", "爷爷", "伯伯", "叔叔", "孃孃",
    ]
    /// Titles that would cut names where the list that the tagger reads had them: 吕|特首|相, 以|上士|兵.
    private static let unlisted: LiteralSet = ["特首", "外援", "上士", "中士", "下士", "会计师"]
    private static let longest = 10
    /// What goes before any title.
    private static let ranks: LiteralSet = [
        "副", "常务副", "第一副", "执行副", "高级副", "首席", "高级", "资深", "联席", "轮值", "执行", "名誉", "荣誉", "终身", "候任", "专职", "助理",
    ]
    private static let chiefs: LiteralSet = ["首席"]
    private static let chiefTrades: UnitSet = "官师员家"
    private static let seniors: LiteralSet = ["正高级", "高级", "资深"]
    private static let seniorTrades: UnitSet = "师"
    /// Seven characters, in bytes.
    private static let longestSenior = 21
    private static let joint: UInt16 = 0x517C  // 兼
}

import WenSegmentation

/// What tells a company of a coined word and its trade, 海昶智能, from a thing of some kind, 具身智能: a trade that hardly anything
/// but companies has in its name, or what is said behind it.
enum CoinedName {
    /// Whether a token is a word for a trade.
    static func isTrade(_ token: Int, in window: borrowing TextWindow) -> Bool {
        let start = window.start(ofToken: token)
        guard firsts.contains(window.unit(start)) else { return false }
        let length = window.end(ofToken: token) - start
        return stands(trades, at: start, length, in: window) || stands(goods, at: start, length, in: window)
    }

    /// Whether a candidate that no list has is such a company.
    static func isCompany(_ candidate: Candidate, in window: borrowing TextWindow) -> Bool {
        guard window.isBoundary(candidate.start), window.isBoundary(candidate.end) else { return false }
        let last = window.token(at: candidate.end - 1)
        let start = window.start(ofToken: last)
        guard start > candidate.start, isTrade(last, in: window) else { return false }
        let first = window.token(at: candidate.start)
        if first == last - 1, window.role(ofToken: first).contains(.unknown),
            stands(trades, at: start, candidate.end - start, in: window)
        {
            return true
        }
        return window.stands(oneOf: signs, at: candidate.end)
    }

    private static func stands(
        _ words: [[UInt16]], at start: Int, _ length: Int, in window: borrowing TextWindow
    ) -> Bool {
        for word in words where word.count == length && window.stands(word, at: start) { return true }
        return false
    }

    /// Trades that hardly anything but companies has in its name.
    private static let trades = [
        "科技", "传媒", "医药", "药业", "制药", "生科", "光电", "精密", "重工", "新材", "数科", "创投", "影业", "乳业", "智造",
    ].map { Array($0.utf16) }
    /// Trades that are kinds of things as well.
    private static let goods = [
        "智能", "生物", "电子", "能源", "半导体", "机器人", "汽车", "食品", "物流", "软件", "医疗", "材料", "动力", "股份", "控股", "资本", "网络", "信息",
        "环保", "航空",
    ].map { Array($0.utf16) }
    private static let firsts = UnitSet((trades + goods).compactMap(\.first))
    /// What is said behind companies; none is longer than a window's margin.
    private static let signs = [
        "公告", "宣布", "披露", "回应", "完成", "董秘", "创始人", "董事长", "总经理", "总裁", "首席执行官", "CEO", "涨停", "跌停", "股价", "旗下", "获悉",
        "营收", "净利", "的前身", "拟",
    ].map { Array($0.utf16) }
}

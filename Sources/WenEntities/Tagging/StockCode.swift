/// The number by which a stock exchange knows a company, in brackets behind its name: 远帆电子（688123.SH）, 远帆电子(688123),
/// 海岳能源（01713）.
enum StockCode {
    /// Whether a bracket with a code opens at a unit.
    static func stands(at open: Int, in window: borrowing TextWindow) -> Bool {
        guard window.unit(open) == 0xFF08 || window.unit(open) == 0x28 else { return false }  // （ (
        var position = open + 1
        if window.stands(oneOf: words, at: position) {
            position += wordLength
            if colons.contains(window.unit(position)) { position += 1 }
        }
        let first = position
        while position - first < length.upperBound, (0x30...0x39).contains(window.unit(position)) { position += 1 }
        guard length.contains(position - first) else { return false }
        if window.unit(position) == 0x2E {  // .
            return exchanges.contains { $0[0] == window.unit(position + 1) && $0[1] == window.unit(position + 2) }
        }
        // Without its exchange it is told from another number by its length and its beginning.
        guard ends.contains(window.unit(position)) else { return false }
        // Hong Kong's have five digits and start with 0.
        if position - first == 5 { return window.unit(first) == 0x30 }
        guard position - first == length.upperBound else { return false }
        let start =
            (window.unit(first) &- 0x30) * 100 + (window.unit(first + 1) &- 0x30) * 10 + window.unit(first + 2) &- 0x30
        return shares.contains(start)
    }

    private static let length = 4...6
    private static let ends: UnitSet = "）),，"
    private static let words = ["股票代码", "证券代码"].map { Array($0.utf16) }
    private static let wordLength = 4
    private static let colons: UnitSet = "：: "
    private static let exchanges = ["SH", "SZ", "BJ", "HK", "SS"].map { Array($0.utf16) }
    /// How the codes of Shanghai, Shenzhen and Beijing start.
    private static let shares: Set<UInt16> = [0, 1, 2, 3, 300, 301, 302, 600, 601, 603, 605, 688, 689, 920]
}

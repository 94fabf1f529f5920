import Testing

@testable import WenEntities

/// Words are found in their traditional and full-width forms too.
@Suite struct LiteralSetTests {
    private static let words: LiteralSet = ["以下简称", "简称", "又称", "CEO"]

    @Test(
        arguments: [
            ("以下简称甲", 12), ("以下簡稱甲", 12), ("簡稱甲", 6), ("ＣＥＯ甲", 9), ("CEO", 3), ("以下", nil), ("", nil), ("又", nil),
            ("甲又称", nil),
        ] as [(String, Int?)])
    func endsWhereTheWordEnds(_ text: String, _ end: Int?) {
        #expect(Self.words.end(in: TextBytes(utf8: Array(text.utf8)), at: 0) == end)
    }

    @Test(arguments: [("甲又稱", true), ("又称", true), ("称", false), ("", false), ("又称乙", false)])
    func standsBeforeAByte(_ text: String, _ stands: Bool) {
        let text = TextBytes(utf8: Array(text.utf8))
        #expect(Self.words.stands(in: text, before: text.count) == stands)
    }

    @Test(arguments: [(0..<6, true), (0..<9, false), (0..<3, false), (3..<6, false)])
    func containsTheWholeWord(_ range: Range<Int>, _ isWord: Bool) {
        #expect(Self.words.contains(range, in: TextBytes(utf8: Array("簡稱甲".utf8))) == isWord)
    }
}

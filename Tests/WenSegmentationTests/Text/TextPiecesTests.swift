import Testing

@testable import WenSegmentation

@Suite struct TextPiecesTests {
    static let texts: [(String, String)] = [
        ("empty", ""), ("short", "成都。"), ("lines", String(repeating: "成都欧林公司上市\n", count: 20_000)),
        ("one line", String(repeating: "成都欧林公司上市。", count: 20_000)),
        ("no place to cut", String(repeating: "成都", count: 1_000_000)),
        ("a full stop at the end only", String(repeating: "都", count: 20_000) + "。"),
        ("ASCII", String(repeating: "a", count: 5_000_000)),
    ]

    @Test(arguments: texts)
    func tileTheText(_ name: String, _ text: String) {
        let utf8 = Array(text.utf8)
        var end = 0
        for piece in TextPieces(utf8.span) {
            #expect(piece.lowerBound == end && !piece.isEmpty)
            #expect(piece.count <= TextPieces.limit)
            end = piece.upperBound
            #expect(end == utf8.count || utf8[end] & 0xC0 != 0x80)
        }
        #expect(end == utf8.count)
    }

    @Test func endWhereItIsSafe() {
        let utf8 = Array(String(repeating: "成都“欧林。”公司。上市", count: 10_000).utf8)
        for piece in TextPieces(utf8.span).dropLast() {
            #expect(String(decoding: utf8[piece].suffix(12), as: UTF8.self) == "”公司。")
        }
    }
}

import Testing

@testable import WenSegmentation

@Suite struct OffsetMapTests {
    static let texts = [
        "", "a", "成都", "文a🀄b", "一\r\n二\n\n三", String(repeating: "成都欧林🀄abc\n", count: 500),
        String(repeating: "a", count: 512), String(repeating: "🀄", count: 128), String(repeating: "文", count: 1024),
    ]

    @Test(arguments: texts)
    func agreesWithTheStandardLibrary(_ text: String) {
        let map = OffsetMap(Document(text))
        var scalar = 0
        var utf16 = 0
        var utf8 = 0
        var line = 1
        var column = 1
        for current in text.unicodeScalars.map(Optional.some) + [nil] {
            #expect(map.offset(of: utf8, in: .scalar) == scalar)
            #expect(map.offset(of: utf8, in: .utf16) == utf16)
            #expect(map.offset(of: utf8, in: .utf8) == utf8)
            #expect(map.utf8Offset(of: scalar, in: .scalar) == utf8)
            #expect(map.utf8Offset(of: utf16, in: .utf16) == utf8)
            #expect(map.lineAndColumn(of: utf8) == (line, column))
            guard let current else { break }
            if UTF16.width(current) == 2 { #expect(map.utf8Offset(of: utf16 + 1, in: .utf16) == nil) }
            scalar += 1
            utf16 += UTF16.width(current)
            utf8 += UTF8.width(current)
            (line, column) = current == "\n" ? (line + 1, 1) : (line, column + 1)
        }
        #expect(map.utf8Offset(of: scalar + 1, in: .scalar) == nil)
        #expect(map.utf8Offset(of: -1, in: .scalar) == nil)
    }
}

import Testing

@testable import WenTraining

@Suite struct TextLinesTests {
    @Test(arguments: [
        ("", [""]), ("甲", ["甲"]), ("甲\n", ["甲", ""]), ("甲\r\n乙\r丙\n\n丁", ["甲", "乙", "丙", "", "丁"]),
        ("\r\r\n", ["", "", ""]),
        ("\u{FEFF}甲\n\u{FEFF}乙", ["甲", "\u{FEFF}乙"]),
        ("a\u{301}\u{2028}\u{B}😀\n\u{301}", ["a\u{301}\u{2028}\u{B}😀", "\u{301}"]),
    ])
    func endsAreThoseOfEverySystem(_ text: String, _ lines: [String]) {
        #expect(TextLines.all(of: text).map(String.init) == lines)
    }
}

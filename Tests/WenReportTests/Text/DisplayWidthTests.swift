import Testing
@testable import WenReport

@Test(arguments: [
    ("", 0), ("abc", 3), ("4511亿元", 8), ("。\u{FF0C}", 4), ("“”—…", 4), ("カナ한국", 8), ("e\u{301}", 1), ("🚀", 2), ("𠀀", 2),
    ("\u{200B}\u{FEFF}", 0), ("\u{FF21}\u{FF22}", 4), ("×÷°", 3),
])
func columns(_ text: String, _ expected: Int) {
    #expect(DisplayWidth.columns(of: text) == expected)
}

import Testing

@testable import WenReport

@Suite struct ChartLabelTests {
    @Test(
        "a label is as wide as what it shows",
        arguments: [("", "", 0), ("文", "文", 1), ("a\u{301}", "a\u{301}", 0.62), ("\u{202E}", "U+202E", 3.96)])
    func widths(_ text: String, _ shown: String, _ ems: Double) {
        let label = ChartLabel(text)
        #expect(label.text == shown)
        #expect(abs(label.ems - ems) < 0.001)
    }

    @Test("a label that is too wide is cut to what fits with its ellipsis", arguments: 1...8)
    func cuts(limit: Int) {
        let long = ChartLabel("苏州澄岳Precision")
        let cut = long.cut(toEms: Double(limit))
        #expect(cut.ems <= Double(limit) && cut.text.last == "…")
        #expect(long.text.hasPrefix(cut.text.dropLast()))
        let short = ChartLabel("苏")
        #expect(short.cut(toEms: Double(limit)).text == "苏")
    }
}

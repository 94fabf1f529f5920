import Testing
import Wen
import WenReport

@testable import enum WenReport.TextBar

@Suite struct TextBarTests {
    @Test(arguments: [
        (0, ""), (1, "████████████"), (0.5, "██████"), (0.01, "▏"), (0.36, "████▍"), (2, "████████████"), (-1, ""),
        (.nan, ""), (.infinity, ""),
    ])
    func bars(_ part: Double, _ bar: String) {
        #expect(TextBar.bar(part) == bar)
    }

    @Test("keywords have bars where they are wanted, in as many columns as fit")
    func summary() throws {
        var options = Report.Options()
        options.showsBars = true
        for (width, expected) in [
            (80, ["  江海  3  ████████████   营收  1  ████▊"]), (36, ["  江海  3  ████████████", "  营收  1  ████▊"]),
        ] {
            options.width = width
            var report = Report(.analysis, format: .text, options: options)
            let lines = SampleAnalysis.print(&report, [try SampleAnalysis.make()]).split(separator: "\n")
            let start = try #require(lines.firstIndex(of: "Keywords"))
            #expect(lines[(start + 1)...].prefix(expected.count).map(String.init) == expected)
        }
    }
}

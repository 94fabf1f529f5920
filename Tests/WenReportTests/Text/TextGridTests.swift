import Testing
@testable import WenReport

private func lines(_ labels: [String], width: Int) -> [String] {
    let cells = labels.enumerated().map { TextGrid.Cell(label: StyledText($1), figure: StyledText(String($0 + 1))) }
    return TextGrid.lines(cells, width: width).map { $0.rendered(usesColor: false) }
}

@Test("as many columns as fit, filled row by row")
func grid() {
    let labels = ["西园", "a", "企业家", "b", "c"]
    #expect(lines(labels, width: 80) == ["西园  1   a  2   企业家  3   b  4   c  5"])
    #expect(lines(labels, width: 30) == ["西园  1   a  2   企业家  3", "b     4   c  5"])
    #expect(lines(labels, width: 5) == ["西园    1", "a       2", "企业家  3", "b       4", "c       5"])
    #expect(lines([], width: 80) == [])
}

@Test("no line ends in spaces")
func noTrailingSpaces() {
    let cells = [
        TextGrid.Cell(label: StyledText("今年10月"), figure: StyledText("x"), alignsRight: false),
        TextGrid.Cell(label: StyledText("今年"), figure: StyledText()),
    ]
    #expect(TextGrid.lines(cells, width: 10).map { $0.rendered(usesColor: false) } == ["今年10月  x", "今年"])
}

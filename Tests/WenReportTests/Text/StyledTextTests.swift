import Testing
@testable import WenReport

@Test("colours are there only when they are wanted")
func styledColors() {
    let text = StyledText("名", .heading) + StyledText(" b")
    #expect(text.columns == 4)
    #expect(text.rendered(usesColor: false) == "名 b")
    #expect(text.rendered(usesColor: true) == "\u{1B}[1m名\u{1B}[0m b")
}

@Test("no text moves the terminal's cursor")
func controls() {
    #expect(StyledText("a\u{1B}[2J\nb\u{9B}").rendered(usesColor: false) == "a [2J b ")
}

@Test("padding counts columns")
func padding() {
    #expect(StyledText("名").padded(to: 4).rendered(usesColor: false) == "名  ")
    #expect(StyledText("名").aligned(to: 4).rendered(usesColor: false) == "  名")
    #expect(StyledText("很长的名").padded(to: 4).rendered(usesColor: false) == "很长的名")
}

import Testing

@testable import WenKeywords

@Suite struct TextHashTests {
    @Test(arguments: [("营商", "环境"), ("", "芯片"), ("GDP", "增长"), ("a", "")])
    func appendingIsHashingTheWhole(_ first: String, _ second: String) {
        var hash = TextHash(first)
        hash.append(TextHash(second))
        #expect(hash == TextHash(first + second))
    }

    @Test func tellsTextsApart() {
        let texts = ["芯片", "片芯", "芯", "芯片芯片", "gdp", "gd", "[", "{", "@", "`"]
        #expect(Set(texts.map { TextHash($0).mixed }).count == texts.count)
        #expect(TextHash("GdP") == TextHash("gdp"))
    }
}

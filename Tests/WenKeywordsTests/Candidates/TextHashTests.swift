import Testing

@testable import WenKeywords

@Suite struct TextHashTests {
    @Test(arguments: [("营商", "环境"), ("", "芯片"), ("GDP", "增长"), ("a", "")])
    func appendingIsHashingTheWhole(_ first: String, _ second: String) {
        var hash = TextHash(first)
        hash.append(TextHash(second))
        #expect(hash == TextHash(first + second))
    }

    @Test(arguments: [("單車徑", "单车径"), ("經濟GDP", "经济gdp"), ("一帶一路", "一带一路")])
    func takesTraditionalCharactersAsSimplified(_ traditional: String, _ simplified: String) {
        #expect(TextHash(traditional) == TextHash(simplified))
    }

    @Test func tellsTextsApart() {
        let texts = ["芯片", "片芯", "芯", "芯片芯片", "gdp", "gd", "[", "{", "@", "`", "一", "二", "著", "着", "，", ","]
        #expect(Set(texts.map { TextHash($0).mixed }).count == texts.count)
        #expect(TextHash("GdP") == TextHash("gdp"))
    }
}

import Testing

@testable import WenSegmentation

@Suite struct TransliteratorTests {
    @Test(arguments: [
        (Transliterator.Direction.traditionalToSimplified, "臺灣證券交易所發佈新聞", "台湾证券交易所发布新闻"),
        (.simplifiedToTraditional, "证券交易", "證券交易"), (.traditionalToSimplified, "", ""),
        (.traditionalToSimplified, "GDP 12.4%👍", "GDP 12.4%👍"),
    ])
    func converts(_ direction: Transliterator.Direction, _ text: String, _ expected: String) throws {
        #expect(try Transliterator(direction).convert(text) == expected)
    }
}

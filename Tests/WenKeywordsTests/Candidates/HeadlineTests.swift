import Testing

@testable import WenKeywords

@Suite struct HeadlineTests {
    @Test(arguments: [
        ("云溪迎来开学季\n今天开学。", "云溪迎来开学季"),
        ("\n\r\n 云溪,何以出圈?\n今天。", "\n\r\n 云溪,何以出圈?"),
        ("今天开学。\n明天放假。", ""),
        ("只有一行", ""),
        ("", ""),
        ("\n\n", ""),
        (String(repeating: "长", count: 50) + "\n正文。", ""),
    ])
    func endsWhereTheFirstLineDoes(_ text: String, _ headline: String) {
        #expect(Headline.end(in: Array(text.utf8).span) == headline.utf8.count)
    }
}

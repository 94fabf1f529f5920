import Testing
import WenQuantities
import WenSegmentation

/// What holds for any input: ranges in order, on scalar edges, within the text; no trap; time in proportion to length.
@Suite struct QuantityLawTests {
    private func check(_ text: String) throws {
        let document = Document(text)
        let segmentation = try ICUSegmenter().segment(document)
        var end = 0
        for quantity in QuantityExtractor().quantities(in: document, segmentation) {
            #expect(quantity.range.lowerBound >= end)
            #expect(!quantity.range.isEmpty)
            #expect(quantity.range.upperBound <= document.utf8.count)
            #expect(quantity.fullRange.lowerBound <= quantity.range.lowerBound)
            #expect(quantity.fullRange.upperBound >= quantity.range.upperBound)
            #expect(quantity.fullRange.upperBound <= document.utf8.count)
            for edge in [
                quantity.range.lowerBound, quantity.range.upperBound, quantity.fullRange.lowerBound,
                quantity.fullRange.upperBound,
            ] {
                #expect(edge == document.utf8.count || document.utf8[edge] & 0xC0 != 0x80)
            }
            end = quantity.range.upperBound
        }
    }

    @Test(arguments: [
        "", " ", "\0", "\n\n\n", "第", "第第第", "半", "翻", "翻了", ".", "..5", "-", "--5", "负", "零", "零零", "零下", "点", "点五",
        "分之", "百分之",
        "百分之百分之", "一分之", "分之一", "十分之十分之一", "1/0", "0/0", "1:", ":1", "1:1:1:1", "1-", "1-1-1-1", "1至", "1元至", "至1元",
        "¥", "¥¥1",
        "万万万万万万万万万", "亿亿亿亿亿亿", "千百十万", "二十三十四十", "一一一一一一", "零一零一零", "九九九九年九九月", "99999年99月99日",
        "2021-13-45", "2021-02-30", "2021年2月30日", "25:61", "24时60分", "0月0日", "32日", "1e99999999", "1.2.3.4", "1,2,3,4",
        "1,,,2", "1.", "1..2",
        "👨‍👩‍👧‍👦3个", "3👍个", "１２３.４５万元", "3\u{200B}个", "3\u{0301}个", "𠀀3个𠀀", "\u{FFFD}3\u{FFFD}", "٣٤", "三\u{3000}个", "3\t个",
        "-5-5-5℃",
        "每每每元", "约约约5元", "以上以上", "5以上以上以上", "上百", "上上百家", "数数数", "几几几个", "几数百", "多多5多多个", "5多多个", "年月日", "1年月日",
        "1年1月1日1时1分1秒1",
        "三元一三元一三元", "块块块", "5块5块5块5块", "一块五毛五分五厘", "3小时小时", "两两两", "一两二两三两", "两千两百两", "摄氏摄氏5度度", "华氏零下", "人民币",
        "人民币人民币5",
    ])
    func survivesOddInput(_ text: String) throws {
        try check(text)
        try check(text + text)
        try check("今年" + text + "增长了")
    }

    @Test func survivesRandomInput() throws {
        var generator = SeededGenerator(seed: 99)
        let alphabet = Array(
            "0123456789.,:-/%~ 一二三四五六七八九十百千万亿零〇两半几数多余来第翻番点分之成折个人家元块毛角年月日时秒号至到比约近超上下前以内度级米斤吨公里每负\n。,“”的了是ABkm¥$①𠀀👍"
                .unicodeScalars)
        for _ in 0..<600 {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 1...60, using: &generator) {
                text.append(alphabet[Int.random(in: 0..<alphabet.count, using: &generator)])
            }
            try check(String(text))
        }
    }

    @Test(arguments: [
        "1", "一", "亿", "一分之", "1-", "1,000,", "千", "一万", "点一", "半", "第一", "翻一", "1比", "1:", "1年", "1元", "1元至", "每", "约",
        ".1", "1 ",
        "一 ", "零", "万亿", "两年零", "负", "亿分之一亿", "年1月", "1月1日至",
    ])
    func takesTimeInProportion(_ unit: String) {
        func time(_ count: Int) -> Duration {
            let document = Document(String(repeating: unit, count: count / unit.utf8.count))
            let segmentation = Segmentation(tokens: [], sentences: [])
            return ContinuousClock().measure { _ = QuantityExtractor().quantities(in: document, segmentation) }
        }
        _ = time(1000)
        let short = time(10_000)
        let long = time(100_000)
        // Ten times the text in at most forty times the time, with room for a busy machine; a square would be a hundred.
        #expect(long < short * 40 + .milliseconds(50), "\(unit): \(short), \(long)")
    }

    @Test func keepsHugeNumbersExact() throws {
        let digits = String(repeating: "1234567890", count: 100) + "1"
        let document = Document("共\(digits)元")
        let found = QuantityExtractor().quantities(in: document, try ICUSegmenter().segment(document))
        #expect(found.first?.value?.description == digits)
        // 10 to the 5000th is past the limit: no quantity, and no trap.
        #expect(try quantityLines("1" + String(repeating: "0", count: 5000) + "元").isEmpty)
    }
}

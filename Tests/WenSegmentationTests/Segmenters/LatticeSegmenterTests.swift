import Testing

@testable import WenSegmentation

@Suite struct LatticeSegmenterTests {
    private static let segmenter = Result { try LatticeSegmenter() }

    /// The words of a text; white space is none.
    static func words(_ text: String, _ segmenter: some Segmenter) -> [String] {
        let document = Document(text)
        return segmenter.segment(document).tokens.filter { !$0.kind.isBlank }.map { document.text(in: $0.range) }
    }

    static let sentences = [
        "成都 高新区 今年 推出 68 项 举措 。",
        "我 喜欢 在 图书馆 里 看 书 。",
        "研究 生命 起源 的 科学家 来自 北京大学 。",
        "这 件 事 的的确确 是 他 做 的 。",
        "市场 上 买 到 的 手机 和 笔记本电脑 都 很 便宜 。",
        // Numbers and dates are whole, in digits of any kind.
        "1998年 12月 31日 , 进出口 总值 4511亿 元 , 同比 增长 12.4% 。",
        "２０２５年 ＧＤＰ 增长 ５％",
        "一九九八年 , 三千五百 名 学生 参加 了 第十五 届 运动会 。",
        "百分之八十 的 人口 , 二十多 万 人 。",
        "二○○一年 和 二〇〇一年",
        // Latin words stand alone unless the lexicon has them inside a word.
        "他 在 卡拉OK 唱 了 3 个 小时 。",
        "卡拉ＯＫ 和 GDP",
        // A surname and a given name are two words, also of people whom no list knows.
        "记者 王 建国 和 李 小明 采访 了 市长 张 毅 。",
        // Traditional characters.
        "臺灣 經濟 增長",
        "乾隆 皇帝 的 著作",
    ]

    @Test(arguments: sentences)
    func wordsAreThoseOfThePKUStandard(_ sentence: String) throws {
        let words = sentence.split(separator: " ").map(String.init)
        // A blank between Latin words or digits would be missed by joining.
        #expect(Self.words(words.joined(), try Self.segmenter.get()) == words)
    }

    @Test(arguments: [
        ("经济", TokenKind.word, PartOfSpeech.n), ("1998年", .word, .t), ("一九九八年", .word, .t), ("12", .number, .m),
        ("4511亿", .word, .m), ("GDP", .latin, .nx), ("。", .punctuation, .w), ("https://a.cn/b", .url, .nx),
        ("👍", .emoji, .x), ("カタカナ", .other, .nx),
    ])
    func tokensHaveKindsAndTags(_ text: String, _ kind: TokenKind, _ tag: PartOfSpeech) throws {
        let tokens = try Self.segmenter.get().segment(Document(text)).tokens
        #expect(tokens.map(\.kind) == [kind])
        #expect(tokens.map(\.tag) == [tag])
    }

    @Test func marksBelongToTheirCharacter() throws {
        let segmenter = try Self.segmenter.get()
        #expect(
            Self.words("葛\u{E0100}城\u{FE00}市", segmenter).joined(separator: "|").unicodeScalars.filter { $0 == "|" }
                .count < 3)
        #expect(Self.words("经\u{301}济\u{301}", segmenter) == ["经\u{301}济\u{301}"])
    }

    /// A stretch longer than the lattice holds, of characters that the lexicon has and has not, in and out of pairs.
    @Test(arguments: ["经济", "一", "𠮷", "经\u{301}", "第一三"])
    func longStretchesTile(_ unit: String) throws {
        let document = Document(String(repeating: unit, count: 40_000))
        var end = 0
        for token in try Self.segmenter.get().segment(document).tokens {
            #expect(token.start == end && token.end > token.start)
            end = token.end
            #expect(end == document.utf8.count || document.utf8[end] & 0xC0 != 0x80)
        }
        #expect(end == document.utf8.count)
    }

    @Test func aWorkerForgetsNothingAndKeepsNothing() throws {
        let worker = try Self.segmenter.get().makeWorker()
        var first: [Token] = []
        worker.segment(Array("今天天气好".utf8).span, into: &first)
        var second = first
        worker.segment(Array("今天天气好".utf8).span, into: &second)
        #expect(second == first + first)
    }
}

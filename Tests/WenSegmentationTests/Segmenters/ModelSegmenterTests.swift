import Testing

@testable import WenSegmentation

/// The engine `model` on sentences of ours.
@Suite struct ModelSegmenterTests {
    static let segmenter: ModelSegmenter = {
        do { return try ModelSegmenter() } catch { fatalError("\(error)") }
    }()

    static func words(_ text: String) -> [String] {
        let document = Document(text)
        return segmenter.segment(document).tokens.map { document.text(in: $0.range) }
    }

    @Test(arguments: [
        "成都 欧林 公司 上市",
        "我 在 1998年 12月 去 过 上海",
        "他 研究 生命 的 起源",
        "GDP 同比 增长 12.4% 。",
        "二○○一年 , 他 在 北京 工作 。",
        "阿·托尔斯泰 的 小说",
        "今天 天气 很 好 —— 我们 去 公园 吧 !",
        "会议 在 人民 大会堂 举行",
        "特斯拉 CEO 马斯克 说",
        "他们 推出 了 六 款 AI 产品",
        "分析师 Michael 认为",
        "这 张 IC卡 丢 了",
        "他 唱 卡拉OK",
        "買 了 VCD機",
        "2024 - 01 - 01 发布",
        "需要 3 - 5 年",
        "歼-10 飞机 来 了",
    ])
    func splits(_ line: String) {
        let words = line.split(separator: " ").map(String.init)
        #expect(Self.words(words.joined()) == words)
    }

    /// A long text is labelled from a copy of the model.
    @Test func hasTheSameModelInLargePages() throws {
        let model = SegmenterModel.embedded
        let document = Document("成都欧林公司1998年12月上市，证券交易所开市。人民大会堂、中华人民共和国。")
        let large = try #require(model.inLargePages)
        let copied = try ModelSegmenter(model: large).segment(document).tokens
        #expect(copied == Self.segmenter.segment(document).tokens)
    }

    /// Traditional and full-width text is split as its simplified, half-width form is.
    @Test(arguments: [
        ("会议在北京举行", "會議在北京舉行"), ("我们发现头发长了", "我們發現頭髮長了"), ("增长12.4%", "增长１２．４％"),
        ("证券交易所开市", "證券交易所開市"),
    ])
    func folds(_ simplified: String, _ variant: String) {
        #expect(Self.words(simplified).map(\.count) == Self.words(variant).map(\.count))
    }

    @Test(arguments: [
        ("成都", PartOfSpeech.ns), ("12.4%", .m), ("GDP", .nx), ("。", .w), ("1998年", .t), ("增长", .v),
    ])
    func tags(_ word: String, _ tag: PartOfSpeech) {
        let tokens = Self.segmenter.segment(Document(word)).tokens
        #expect(tokens.map(\.tag) == [tag])
    }

    @Test func knowsNames() {
        let document = Document("记者张毅轩说")
        let tokens = Self.segmenter.segment(document).tokens
        #expect(tokens.map { document.text(in: $0.range) } == ["记者", "张", "毅轩", "说"])
        #expect(tokens.map(\.tag) == [.n, .nr, .nr, .v])
    }

    @Test func namesTheKindsOfTokens() {
        let kinds = Self.segmenter.segment(Document("成都,GDP 12%😀\nhttps://wen.example")).tokens.map(\.kind)
        #expect(kinds == [.word, .punctuation, .latin, .space, .number, .emoji, .newline, .url])
    }

    /// A stretch longer than the decoder's memory is cut, and its text is all there.
    @Test func takesEndlessStretches() {
        let text = String(repeating: "研究生命起源", count: SegmenterDecoder.limit / 2)
        #expect(Self.words(text).joined() == text)
    }

    @Test func refusesOtherFiles() throws {
        #expect(throws: SegmenterError.model(ModelFileError(.notAModel, file: "words.txt"))) {
            try ModelSegmenter(model: Array("not a model".utf8), name: "words.txt")
        }
        var writer = ModelFileWriter()
        writer.add("codes", [1, 2] as [UInt16])
        #expect(throws: SegmenterError.model(ModelFileError(.missingSection("symbols"), file: "other.bin"))) {
            try ModelSegmenter(model: writer.bytes, name: "other.bin")
        }
    }
}

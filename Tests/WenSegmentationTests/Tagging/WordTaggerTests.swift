import Testing

@testable import WenSegmentation

/// The tagger that Wen carries, on sentences of ours.
@Suite struct WordTaggerTests {
    static func tagged(_ text: String, _ segmenter: some Segmenter = ModelSegmenterTests.segmenter) -> String {
        let document = Document(text)
        return segmenter.segment(document).tokens.map {
            $0.kind.isBlank ? "_" : "\(document.text(in: $0.range))/\($0.tag.map(\.rawValue) ?? "?")"
        }.joined(separator: " ")
    }

    static let sentences = [
        "他/r 在/p 北京/ns 工作/v 。/w", "工作/vn 很/d 重要/a 。/w", "我们/r 正在/d 研究/v 这个/r 问题/n 。/w",
        "他/r 的/u 研究/vn 很/d 有/v 价值/n 。/w",
        "1998年/t 12月/t ,/w 经济/n 增长/v 12.4%/m 。/w", "一九九八年/t 的/u 冬天/t", "我/r 和/c 他/r 去/v 上海/ns",
    ]

    @Test(arguments: sentences)
    func tellsPartsOfSpeechByContext(_ sentence: String) {
        let text = sentence.split(separator: " ").map { $0.split(separator: "/")[0] }.joined()
        #expect(Self.tagged(text) == sentence)
    }

    /// Traditional and full-width text is tagged as its simplified, half-width form is.
    @Test func folds() {
        let tags = { (text: String) in Self.tagged(text).split(separator: " ").map { $0.drop { $0 != "/" } } }
        #expect(tags("会议在1998年举行") == tags("會議在１９９８年舉行"))
    }

    /// Only words that no list has are unknown, and no numbers or marks.
    @Test(arguments: [("沐笙走进了教室。", ["沐笙"]), ("他在1998年，去了北京。", [])])
    func tellsUnknownWords(_ text: String, _ unknown: [String]) {
        let document = Document(text)
        let found = ModelSegmenterTests.segmenter.segment(document).tokens.filter(\.isUnknown)
        #expect(found.map { document.text(in: $0.range) } == unknown)
    }

    @Test func everyTokenThatIsNotBlankHasATag() {
        for (label, text) in SegmenterLawsTests.oddTexts {
            for segmenter in SegmenterLawsTests.segmenters {
                let untagged = segmenter.segment(Document(text)).tokens.filter { ($0.tag == nil) != $0.kind.isBlank }
                #expect(untagged.isEmpty, "\(segmenter.name), \(label)")
            }
        }
    }

    @Test func aLineDoesNotTagTheNext() {
        let line = "工作很重要"
        #expect(Self.tagged("把\n" + line) == "把/p _ " + Self.tagged(line))
    }

    @Test func canBeSwitchedOff() {
        var options = DocumentSegmenter.Options()
        options.tagsWords = false
        let tokens = DocumentSegmenter(ModelSegmenterTests.segmenter, options: options).segment(Document("他工作")).tokens
        #expect(tokens.allSatisfy { $0.tag == nil })
    }

    static let forms: [(String, String, Bool)] = [
        ("1998年", "２００１年", true), ("一九九八年", "二○○一年", true), ("三", "五", false), ("ECO党委", "ＧＤＰ党委", true),
        ("會議", "会议", true), ("上海", "海上", false), ("𠮷", "𠮶", true),
    ]

    @Test(arguments: forms)
    func readsForms(_ first: String, _ second: String, _ isSame: Bool) {
        let symbols = TaggerModel.embedded.symbols
        let words = [first, second].map { TaggerWord(Array($0.utf8).span, symbols: symbols) }
        #expect((words[0] == words[1]) == isSame)
    }

    @Test func refusesOtherFiles() throws {
        var writer = ModelFileWriter()
        writer.add("symbols", Array(repeating: UInt16(0), count: 1 << 16))
        writer.add("words", [3] as [UInt32])
        writer.add("word-moves", [0] as [UInt16])
        writer.add("classes", [TaggerClass(candidates: [1], main: 1, isSeen: false).bits])
        writer.add("weights", Array(repeating: Int8(0), count: 64))
        #expect(throws: ModelFileError(.badSection("classes"), file: "bad.bin")) {
            try TaggerModel(checking: ModelFile(writer.bytes, name: "bad.bin"))
        }
    }
}

import Testing

@testable import WenSegmentation

@Suite struct UserDictionaryTests {
    private static func segmenters(_ lines: String) throws -> [any Segmenter] {
        let dictionary = try UserDictionary(lines)
        return [
            try ICUSegmenter(userDictionary: dictionary), try LatticeSegmenter(userDictionary: dictionary),
            try ModelSegmenter(userDictionary: dictionary),
        ]
    }

    static let cases: [(dictionary: String, words: String)] = [
        ("欧林公司", "成都 欧林公司 上市"),
        // Against the lexicon's own words, on both sides.
        ("天天气", "今 天天气 好"),
        ("济发", "经 济发 展"),
        // Letters and digits, of any width and case.
        ("ECO党委", "成立 ECO党委"),
        ("ＥＣＯ党委", "成立 eco党委"),
        ("5G基站", "建设 5G基站 100 个"),
        ("3号线", "3号线 和 13 号 线"),
        // Marks inside.
        ("卡尔·马克思", "卡尔·马克思 说 : 好 。"),
        ("C++", "学习 C++ , 好"),
        // Traditional text, simplified word; characters that no lexicon has.
        ("欧林公司", "歐林公司"),
        ("𠮷野家", "去 𠮷野家 吃"),
        // Overlaps: more text, then fewer words, then the greater weight.
        ("甲乙\n乙丙丁", "甲 乙丙丁"),
        ("甲乙\n丙丁\n甲乙丙丁", "甲乙丙丁"),
        ("甲乙 1\n乙丙 20", "甲 乙丙"),
        ("甲乙 20\n乙丙 1", "甲乙 丙"),
        // Comments, tabs, line ends of both kinds, a byte order mark.
        ("\u{FEFF}# words\r\n欧林公司\t5\tnt # a company\r\n\r\n", "欧林公司 上市"),
    ]

    /// In every engine; what stands around the words is the engine's own.
    @Test(arguments: cases)
    func wordsComeOutWhole(_ dictionary: String, _ expected: String) throws {
        let text = expected.split(separator: " ").joined()
        for segmenter in try Self.segmenters(dictionary) {
            #expect(
                LatticeSegmenterTests.words(text, segmenter).joined(separator: " ") == expected, "\(segmenter.name)")
        }
    }

    @Test func tagsGoToTokens() throws {
        for segmenter in try Self.segmenters("欧林公司 nt\n云上\nGDP 3 n") {
            let tokens = segmenter.segment(Document("欧林公司云上GDP")).tokens
            #expect(tokens.map(\.tag) == [.nt, .n, .n], "\(segmenter.name)")
            #expect(tokens.map(\.kind) == [.word, .word, .latin], "\(segmenter.name)")
        }
    }

    @Test func whatIsOutsideTheWordsStaysAsItIs() throws {
        let plain: [any Segmenter] = [try ICUSegmenter(), try LatticeSegmenter(), try ModelSegmenter()]
        let document = Document("今天,天气“很好”。见https://a.cn/b 👍\n明天……C也好!")
        for (own, plain) in zip(try Self.segmenters("C++\n欧林公司"), plain) {
            #expect(own.segment(document).tokens == plain.segment(document).tokens, "\(own.name)")
        }
    }

    @Test func badLinesAreToldWithTheirNumbers() throws {
        let long = String(repeating: "长", count: 101)
        let text = "# fine\n欧林公司 5 nt\n词 -1 n\n词 5 ?\n词 1 n v\n\n\(long)\n词 n\n词。\n词。句"
        let error = #expect(throws: UserDictionaryError.self) { try UserDictionary(text, name: "my.txt") }
        #expect(
            error?.problems == [
                .init(line: 3, reason: .badWeight("-1")), .init(line: 4, reason: .badTag("?")),
                .init(line: 5, reason: .tooManyFields(4)), .init(line: 7, reason: .tooLong(101)),
                .init(line: 10, reason: .severalSentences("词。句")),
            ])
        #expect(
            error?.description.hasPrefix("Reading my.txt failed at line 3: the weight \"-1\" is no whole number;")
                == true)
    }

    @Test(
        "tags of PKU, and finer ones of jieba and ICTCLAS",
        arguments: [
            ("nt", .nt), ("NR", .nr), ("nrt", .nr), ("ul", .u), ("Ng", .g), ("eng", .nx), ("vshi", .v), ("abc", nil),
            ("zz", nil), ("noun", nil), ("名词", nil), ("n/v", nil),
        ] as [(String, PartOfSpeech?)])
    func tags(_ code: String, _ tag: PartOfSpeech?) throws {
        guard let tag else {
            let error = #expect(throws: UserDictionaryError.self) { try UserDictionary("机器学习 10 \(code)") }
            #expect(error?.problems == [.init(line: 1, reason: .badTag(code))])
            #expect(
                error?.description.hasSuffix(
                    " Tags are \(PartOfSpeech.allCases.map(\.rawValue).joined(separator: ", ")).") == true)
            return
        }
        #expect(try UserDictionary("机器学习 10 \(code)").entries.map(\.tag) == [tag])
    }

    @Test func lawsHold() throws {
        for segmenter in try Self.segmenters("一一一\n·\n经济·\n👍\n\u{301}\n甲\u{301}乙") {
            for (label, text) in SegmenterLawsTests.oddTexts {
                SegmenterLawsTests.check(segmenter, Document(text), label)
            }
            SegmenterLawsTests.check(segmenter, Document(String(repeating: "一经济·👍", count: 20_000)), "long")
        }
    }
}

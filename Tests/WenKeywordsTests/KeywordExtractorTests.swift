import Testing
import WenKeywords
import WenSegmentation

@Suite struct KeywordExtractorTests {
    /// A text of our own, tagged by hand.
    static let report = TaggedText(
        """
        云溪/ns 科技/n 园区/n 持续/vd 优化/v 营商/vn 环境/n 。/w 良好/a 的/u 营商/vn 环境/n 吸引/v 芯片/n 企业/n 落户/v ,/w \
        芯片/n 企业/n 去年/t 投资/v 120/m 亿/m 元/q 。/w 我们/r 认为/v ,/w 营商/vn 环境/n 是/v GDP/nx 增长/vn 的/u 基础/n 。/w
        """)

    private func texts(
        _ text: TaggedText, names: [Range<Int>] = [], title: TaggedText? = nil,
        _ change: (inout KeywordExtractor.Options) -> Void = { _ in }
    ) -> [String] {
        var options = KeywordExtractor.Options()
        change(&options)
        return KeywordExtractor(options: options).keywords(
            in: text.document, text.segmentation, names: names.map { KeywordName($0) }, title: title?.segmentation
        ).map(\.text)
    }

    @Test(arguments: KeywordMethod.allCases)
    func putsThePhraseOfTheTextInFront(_ method: KeywordMethod) throws {
        var options = KeywordExtractor.Options()
        options.method = method
        let keywords = KeywordExtractor(options: options).keywords(
            in: Self.report.document, Self.report.segmentation)
        // A rare name that occurs once can weigh as much where only idf counts.
        let first = try #require(keywords.prefix(method == .tfidf ? 3 : 1).last { $0.text == "营商环境" })
        #expect(first.count == 3)
        #expect(first.tag == .n)
        #expect(first.positions.map { Self.report.document.text(in: $0) } == Array(repeating: "营商环境", count: 3))
        #expect(first.positions.map(\.lowerBound) == first.positions.map(\.lowerBound).sorted())
        #expect(keywords.map(\.score) == keywords.map(\.score).sorted(by: >))
    }

    @Test(
        "a word of one character behind a numeral counts, and begins no keyword",
        arguments: [
            ("两/m 国/n 关系/n 升温/v", "国关系", "关系"), ("三/m 大/a 指数/n 上涨/v", "大指数", "指数"),
            ("各/r 县/n 医院/n 升级/v", "县医院", "医院"),
        ])
    func leavesCountersOut(_ marked: String, half: String, word: String) {
        let all = texts(TaggedText(marked)) { $0.limit = .max }
        #expect(!all.contains { $0.contains(half) })
        #expect(all.contains { $0.hasPrefix(word) })
    }

    /// What a title tells counts where both the title and its words are known.
    @Test(arguments: [(nil, true), ("低空经济", false)] as [(String?, Bool)])
    func passesOverHalfATitle(_ title: String?, _ hasWords: Bool) {
        let words = TaggedText("低空/n 经济/n")
        let text = TaggedText("会议/n 昨天/t 举行/v 。/w", title: title)
        let keywords = KeywordExtractor().keywords(
            in: text.document, text.segmentation, title: hasWords ? words.segmentation : nil)
        #expect(keywords.map(\.text).contains("会议") && !keywords.contains { $0.text.contains("低空") })
    }

    @Test func leavesUnitsOut() {
        let all = texts(TaggedText("均价/n 跌/v 到/v 0.45/m 元/瓦时/n 。/w A/B/n 测试/vn")) { $0.limit = .max }
        #expect(!all.contains { $0.contains("瓦时") })
        #expect(all.contains("均价") && all.contains { $0.hasPrefix("A/B") })
        let cases = texts(TaggedText("公布/v 2025/m 年度/n 典型/a 案例/n 。/w 年度/n 报告/n")) { $0.limit = .max }
        #expect(cases.contains("典型案例") && cases.contains("年度报告") && !cases.contains { $0.hasPrefix("年度典型") })
    }

    @Test(
        "what never stands without a word of one character beside it is half of a longer one",
        arguments: [
            ("新/a 征程/n 开启/v 。/w", "征程", "新征程"), ("工业/n 供/v 气/n 价格/n 下降/v", "气价格", "供气价格"),
            ("海洋/n 物探/vn 船/n 启航/v", "海洋物探", "海洋物探船"),
        ])
    func leavesHalvesOut(_ marked: String, half: String, whole: String) {
        #expect(texts(TaggedText(marked)) { $0.limit = .max }.contains { $0.hasSuffix(whole) })
        #expect(!texts(TaggedText(marked)) { $0.limit = .max }.contains(half))
        // Where it stands alone too, it is a word or phrase of its own.
        let alone = marked.split(separator: " ").filter { half.contains($0.split(separator: "/")[0]) }
        #expect(texts(TaggedText(alone.joined(separator: " ") + " 。/w " + marked)) { $0.limit = .max }.contains(half))
    }

    @Test func aStopWordLeavesNoHalf() {
        let keywords = texts(TaggedText("工业/n 用/v 气/n 价格/n 下降/v 。/w")) { $0.limit = .max }
        #expect(keywords.contains { $0.hasPrefix("价格") } && !keywords.contains { $0.hasPrefix("气价格") })
    }

    @Test("a control character belongs to no keyword", arguments: ["\0", "\u{1}", "\u{7F}"])
    func leavesControlsOut(_ control: String) {
        let all = texts(TaggedText("远山/nz 集团/n \(control) 发布/v \(control) 远山/nz 集团/n 年报/n")) { $0.limit = .max }
        #expect(all.contains("远山集团") && !all.contains { $0.contains(control) })
    }

    @Test func aVerbsObjectIsNoHalf() {
        #expect(texts(TaggedText("促/v 消费/vn 。/w")) { $0.method = .frequency } == ["消费"])
    }

    @Test func nothingCutsANameOfTheTitle() {
        let title = TaggedText("顾/nr 维/v 桢/n 出席/v 会议/n")
        let text = TaggedText("会议/n 昨天/t 举行/v 。/w", title: title.document.text)
        let keywords = KeywordExtractor().keywords(
            in: text.document, text.segmentation, title: title.segmentation,
            titleNames: [KeywordName(title.range(of: "顾").lowerBound..<title.range(of: "桢").upperBound, tag: .nr)])
        #expect(keywords.contains { $0.text == "顾维桢" && $0.tag == .nr })
        #expect(!keywords.contains { $0.text == "维桢" })
    }

    @Test(
        "a phrase in quotes that holds a numeral is a name",
        arguments: [
            ("共建/v “/w 一/m 带/q 一/m 路/n ”/w 倡议/n", "一带一路"), ("落实/v “/w 两/m 优/a 一/m 先/a ”/w", "两优一先"),
        ])
    func keepsQuotedNumerals(_ marked: String, name: String) {
        #expect(texts(TaggedText(marked)) { $0.limit = .max }.contains(name))
    }

    @Test(
        "other quotes are no names",
        arguments: ["他/r 说/v “/w 有/v 三/m 家/q", "“/w 共/d 三/m 家/q ,/w 很/d 好/a ”/w", "“/w 30/m ”/w"])
    func leavesOtherQuotes(_ marked: String) {
        #expect(texts(TaggedText(marked)) { $0.limit = .max }.allSatisfy { !$0.contains("三家") && $0 != "30" })
    }

    @Test(arguments: KeywordMethod.allCases)
    func firstFiveOfTenAreTheFive(_ method: KeywordMethod) {
        let lists = [1, 5, 10, 20].map { limit in
            texts(Self.report) {
                $0.limit = limit
                $0.method = method
            }
        }
        for list in lists {
            #expect(list == Array(lists[3].prefix(list.count)))
            #expect(Set(list).count == list.count)
        }
        #expect(lists[1].count == 5)
    }

    @Test(arguments: KeywordMethod.allCases)
    func holdsNoFunctionWordStopWordOrNumber(_ method: KeywordMethod) {
        let all = texts(Self.report) {
            $0.limit = .max
            $0.method = method
        }
        for part in ["的", "我们", "120", "认为", "。", "去年"] {
            #expect(!all.contains { $0.contains(part) }, "\(part)")
        }
        // Half a phrase: it never stands without 环境.
        #expect(!all.contains("营商"))
    }

    @Test func controlsStopWordsNumbersAndLatin() {
        let limit = Int.max
        #expect(texts(Self.report) { $0.limit = limit }.contains("GDP增长"))
        let withoutLatin = texts(Self.report) {
            $0.limit = limit
            $0.latin = false
        }
        #expect(!withoutLatin.contains { $0.contains("GDP") })
        let extended = texts(Self.report) {
            $0.limit = limit
            $0.stopWords = .standard.adding(["芯片", "gdp"])
        }
        #expect(!extended.contains { $0.contains("芯片") || $0.contains("GDP") })
        let none = texts(Self.report) {
            $0.limit = limit
            $0.stopWords = .none
        }
        #expect(none.contains("认为"))
        let numbers = texts(Self.report) {
            $0.limit = limit
            $0.numbers = true
        }
        #expect(numbers.contains { $0.contains("120") })
        let replaced = texts(Self.report) {
            $0.limit = limit
            $0.stopWords = StopWords(["营商环境"])
        }
        #expect(!replaced.contains("营商环境"))
    }

    @Test func controlsCountLengthAndPartsOfSpeech() {
        let often = texts(Self.report) { $0.minimumCount = 2 }
        #expect(Set(often) == ["营商环境", "芯片企业"])
        let words = texts(Self.report) {
            $0.maximumWords = 1
            $0.limit = .max
        }
        #expect(words.contains("芯片") && !words.contains("芯片企业"))
        let verbal = texts(Self.report) {
            $0.tags = [.vn]
            $0.limit = .max
        }
        #expect(verbal.contains("GDP增长") && !verbal.contains("营商环境"))
        #expect(texts(Self.report) { $0.limit = 0 }.isEmpty)
    }

    @Test(arguments: KeywordMethod.allCases)
    func neverCutsAName(_ method: KeywordMethod) {
        let name = Self.report.range(of: "云溪科技园区")
        let all = texts(Self.report, names: [name]) {
            $0.limit = .max
            $0.method = method
        }
        #expect(all.contains("云溪科技园区"))
        for part in ["云溪", "云溪科技", "科技园区", "园区", "科技"] { #expect(!all.contains(part)) }
        // Names that overlap, are empty or lie across tokens do no harm.
        let odd = [name, name.lowerBound + 6..<name.upperBound, 3..<3, 4..<8, 1_000_000..<1_000_003]
        #expect(!texts(Self.report, names: odd) { $0.limit = .max }.contains("园区"))
    }

    @Test(arguments: KeywordMethod.allCases)
    func listsOnlyTermsOfAList(_ method: KeywordMethod) {
        let found = texts(Self.report) {
            $0.method = method
            $0.terms = TermSet(["环境", "芯片企业", "没有", "GDP"])
        }
        #expect(Set(found) == ["环境", "芯片企业", "GDP"])
        #expect(texts(Self.report) { $0.terms = TermSet([]) }.isEmpty)
    }

    @Test func ownWordsAreAlwaysCandidates() {
        let text = TaggedText("的/u 乘/v 芯/n 。/w 认为/v 12号/m 。/w")
        #expect(!texts(text) { $0.limit = .max }.contains { ["芯", "认为", "12号"].contains($0) })
        let own = texts(text) {
            $0.limit = .max
            $0.ownWords = TermSet(["芯", "认为", "12号"])
        }
        #expect(Set(own).isSuperset(of: ["芯", "认为", "12号"]))
    }

    @Test func tellsTagOfNamesAndFrequencyOfTheBackground() throws {
        let name = KeywordName(Self.report.range(of: "云溪科技园区"), tag: .ns)
        let keywords = KeywordExtractor().keywords(
            in: Self.report.document, Self.report.segmentation, names: [name])
        let park = try #require(keywords.first { $0.text == "云溪科技园区" })
        #expect(park.tag == .ns && park.documents == 0)
        // The background is mostly news of the economy.
        #expect(try #require(keywords.first { $0.text == "营商环境" }).documents > 100)
    }

    @Test func aTitleGivesKeywordsToo() throws {
        let title = TaggedText("低空/n 经济/n 走进/v 云溪/ns")
        let text = TaggedText("云溪/ns 科技/n 园区/n 持续/vd 优化/v 服务/vn 。/w", title: title.document.text)
        let keywords = KeywordExtractor().keywords(in: text.document, text.segmentation, title: title.segmentation)
        let onlyTitle = try #require(keywords.first { $0.text == "低空经济" })
        #expect(onlyTitle.count == 1 && onlyTitle.isInTitle && onlyTitle.positions.isEmpty)
        let both = try #require(keywords.first { $0.text == "云溪" })
        #expect(both.count == 2 && both.isInTitle && both.positions == [0..<6])
    }

    @Test func aHeadlineStandsInForATitle() throws {
        let text = TaggedText("低空/n 经济/n 走进/v 云溪/ns ¶ 园区/n 优化/v 服务/vn 。/w 低空/n 经济/n 起飞/v 。/w")
        let keywords = KeywordExtractor().keywords(in: text.document, text.segmentation)
        #expect(try #require(keywords.first { $0.text == "低空经济" }).isInTitle)
        #expect(keywords.allSatisfy { $0.text != "服务" || !$0.isInTitle })
        #expect(keywords.first?.text == "低空经济")
    }

    @Test func capitalAndSmallLettersAreOneWord() throws {
        let text = TaggedText("Swift/nx 语言/n 。/w swift/nx 社区/n 。/w SWIFT/nx 。/w")
        var options = KeywordExtractor.Options()
        options.maximumWords = 1
        let keywords = KeywordExtractor(options: options).keywords(in: text.document, text.segmentation)
        #expect(try #require(keywords.first { $0.text == "Swift" }).count == 3)
    }

    @Test(arguments: [
        ("列夫/nr ·/w 云斯基/nr 是/v 作家/n 。/w", "列夫·云斯基"),
        ("machine/nx _ learning/nx 。/w", "machine learning"),
        ("云溪/ns -/w 海川/ns 铁路/n 。/w", "云溪-海川铁路"),
    ])
    func joinsWordsOverMarksInsideNames(_ marked: String, _ phrase: String) {
        #expect(texts(TaggedText(marked)) { $0.limit = .max }.contains(phrase))
    }

    @Test func worksWithoutPartsOfSpeech() {
        let text = TaggedText("营商 环境 好 了 。 我们 的 营商 环境 吸引 了 企业 , 企业 认可 营商 环境 。")
        let all = texts(text) { $0.limit = .max }
        #expect(all.contains("营商环境"))
        #expect(!all.contains { $0.contains("我们") || $0.contains("的") || $0.contains("了") })
        #expect(texts(text) { $0.tags = [.n] }.isEmpty)
    }

    @Test(arguments: ["", "。/w ,/w 、/w", "我们/r 的/u 是/v", "我们 的 了", "😀 🀄 😀", "¶ _ ¶", "的/u", "2021 12.4%", "人/n"])
    func findsNothingWhereNothingIs(_ marked: String) {
        for method in KeywordMethod.allCases {
            #expect(texts(TaggedText(marked)) { $0.method = method }.isEmpty)
        }
    }

    @Test func oneWordIsAKeyword() {
        #expect(texts(TaggedText("芯片/n")) == ["芯片"])
    }

    @Test func aLongRunOfOneWordIsDoneInLinearTime() {
        let word = "芯片"
        let count = 200_000 / word.utf8.count
        let document = Document(String(repeating: word, count: count))
        let tokens = (0..<count).map { Token($0 * 6..<$0 * 6 + 6, kind: .word, tag: .n) }
        var keywords: [Keyword] = []
        let time = ContinuousClock().measure {
            keywords = KeywordExtractor().keywords(in: document, Segmentation(tokens: tokens, sentences: []))
        }
        // Quadratic work would take hours.
        #expect(time < .seconds(60))
        #expect(keywords.first?.text.hasPrefix(word) == true)
        #expect(keywords.allSatisfy { $0.count <= count })
    }

    @Test func realSegmentersGiveTheSameEachTime() throws {
        let document = Document("云溪科技园区持续优化营商环境。良好的营商环境吸引芯片企业落户,芯片企业认可营商环境。")
        for segmenter in [try LatticeSegmenter(), try ICUSegmenter()] as [any Segmenter] {
            let segmentation = segmenter.segment(document)
            let first = KeywordExtractor().keywords(in: document, segmentation)
            #expect(first == KeywordExtractor().keywords(in: document, segmentation))
            #expect(first.prefix(5).contains { $0.text.contains("营商环境") }, "\(segmenter.name): \(first.map(\.text))")
        }
    }
}

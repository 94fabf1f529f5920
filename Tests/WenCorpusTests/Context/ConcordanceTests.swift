import Testing
import WenCorpus
import WenSegmentation

@Suite struct ConcordanceTests {
    static let text = MarkedText("我们/r 优化/v 营商/vn 环境/n ,/w 环境/n 好/a 。/w", id: "a")

    @Test func showsContexts() {
        let lines = Concordance("环境", width: 3).lines(in: Self.text.document)
        #expect(lines.map(\.left) == ["化营商", "环境,"])
        #expect(lines.map(\.match) == ["环境", "环境"])
        #expect(lines.map(\.right) == [",环境", "好。"])
        #expect(lines.map(\.id) == ["a", "a"])
        #expect(lines.map { Self.text.document.text(in: $0.range) } == ["环境", "环境"])
    }

    @Test func staysWithinTheLine() {
        let document = Document("前文\n甲乙丙\n后文")
        let line = Concordance("乙").lines(in: document).first
        #expect(line?.left == "甲" && line?.right == "丙")
        #expect(Concordance("乙", width: 0).lines(in: document).map(\.left) == [""])
    }

    @Test func findsWholeWordsAndAnyCase() {
        let whole = Concordance("商环")
        #expect(whole.lines(in: Self.text.document, wholeWordsOf: Self.text.segmentation).isEmpty)
        #expect(Concordance("商环").lines(in: Self.text.document).count == 1)
        let phrase = Concordance("营商环境")
        #expect(phrase.lines(in: Self.text.document, wholeWordsOf: Self.text.segmentation).count == 1)
        #expect(Concordance("gdp").lines(in: Document("GDP与Gdp")).map(\.match) == ["GDP", "Gdp"])
    }

    @Test func placesDoNotOverlap() {
        #expect(Concordance("哈哈").lines(in: Document("哈哈哈哈哈")).map(\.range) == [0..<6, 6..<12])
        #expect(Concordance("").lines(in: Document("甲")).isEmpty)
        #expect(Concordance("甲乙").lines(in: Document("甲")).isEmpty)
    }

    @Test func sortsByContext() {
        let lines = Concordance("一", width: 2).lines(in: Document("丙一丁。乙一丙。丙一甲"))
        #expect(Concordance.sorted(lines, by: .position) { $0 } == lines)
        // 丁 U+4E01 < 丙 U+4E19 < 甲 U+7532; 丙 < 乙 U+4E59.
        #expect(Concordance.sorted(lines, by: .right) { $0 }.map(\.right) == ["丁。", "丙。", "甲"])
        #expect(Concordance.sorted(lines, by: .left) { $0 }.map(\.left) == ["丙", "。丙", "。乙"])
    }
}

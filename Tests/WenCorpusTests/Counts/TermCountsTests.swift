import Testing
import WenCorpus
import WenKeywords
import WenSegmentation

@Suite struct TermCountsTests {
    static let texts = [
        MarkedText("营商/vn 环境/n 的/u 环境/n 好/a 。/w GDP/nx 12/m"), MarkedText("环境/n 与/c gdp/nx 。/w 企业/n"),
    ]

    private func count(_ change: (inout TermFilter) -> Void = { _ in }) -> TermCounts {
        var filter = TermFilter()
        change(&filter)
        return Self.texts.reduce(into: TermCounts()) { $0.add($1.document, $1.segmentation, filter: filter) }
    }

    @Test func countsOccurrencesAndDocuments() {
        let counts = count()
        #expect(counts.documents == 2 && counts.total == 7)
        #expect(counts["环境"] == .init(count: 3, documents: 2))
        // Capital and small letters are one term, and stop words none.
        #expect(counts["gdp"] == .init(count: 2, documents: 2))
        #expect(counts["的"] == nil && counts["GDP"] == nil && counts["好"] == nil)
        #expect(Set(counts.terms.keys) == ["营商", "环境", "gdp", "企业"])
    }

    @Test func filters() {
        #expect(Set(count { $0.tags = [.n] }.terms.keys) == ["环境", "企业"])
        #expect(Set(count { $0.latin = false }.terms.keys) == ["营商", "环境", "企业"])
        #expect(count { $0.numbers = true }["12"] == .init(count: 1, documents: 1))
        #expect(count { $0.matchesCase = true }["GDP"] == .init(count: 1, documents: 1))
        #expect(count { $0.stopWords = .none }["的"] == .init(count: 1, documents: 1))
        #expect(count { $0.stopWords = StopWords(["环境"]) }["环境"] == nil)
        #expect(Set(count { $0.minimumCharacters = 3 }.terms.keys) == ["gdp"])
    }

    @Test(arguments: [("GDP", "gdp"), ("ÉA", "Éa"), ("É", "É"), ("ＡB", "Ａb"), ("", "")])
    func onlyASCIILettersAreTakenAsSmallOnes(_ term: String, _ normal: String) {
        #expect(TermFilter().normal(term) == normal)
    }

    @Test func countsRowsOfWords() {
        let counts = count { $0.maximumWords = 2 }
        #expect(counts["营商环境"] == .init(count: 1, documents: 1))
        // 的 stands between them.
        #expect(counts["环境环境"] == nil)
        #expect(counts.total == 8)
    }

    @Test func partsAddUpToTheWhole() {
        var sum = TermCounts()
        for text in Self.texts {
            var part = TermCounts()
            part.add(text.document, text.segmentation, filter: TermFilter())
            sum.merge(part)
        }
        #expect(sum == count())
        var first = TermCounts()
        first.add(Self.texts[0].document, Self.texts[0].segmentation, filter: TermFilter())
        let rest = sum.subtracting(first)
        #expect(rest.documents == 1 && rest.total == 3)
        #expect(rest["环境"] == .init(count: 1, documents: 1) && rest["营商"] == nil)
    }

    @Test func ranksByCountThenDocumentsThenText() {
        let counts = TermCounts(
            documents: 4, total: 1000,
            terms: [
                "丙": .init(count: 5, documents: 1), "乙": .init(count: 5, documents: 2),
                "甲": .init(count: 5, documents: 1), "丁": .init(count: 9, documents: 3),
            ])
        // 丙 is U+4E19, 甲 U+7532.
        #expect(TermFrequency.ranked(counts).map(\.term) == ["丁", "乙", "丙", "甲"])
        #expect(TermFrequency.ranked(counts, limit: -1).isEmpty)
        #expect(TermFrequency.ranked(counts, limit: 1).first?.perMillion == 9000)
        #expect(TermFrequency.ranked(counts, minimumCount: 6).map(\.term) == ["丁"])
        #expect(TermFrequency.ranked(counts, minimumDocuments: 2).map(\.term) == ["丁", "乙"])
    }
}

import Testing
import WenEntities
import WenSegmentation

@testable import WenTraining

@Suite struct EvaluationTests {
    @Test func countsWords() throws {
        let gold = try SegmentedCorpus("成都/ns 欧林/nz 公司/n 上市/v").sentences[0]
        var evaluation = SegmentationEvaluation(vocabulary: ["成都", "公司"])
        let tokens: [Token] = [
            Token(0..<6, kind: .word, tag: .ns), Token(6..<18, kind: .word, tag: .n),
            Token(18..<24, kind: .word, tag: .vn),
        ]
        #expect(evaluation.add(gold, tokens) == 3)
        #expect(evaluation.words.precision == 2.0 / 3)
        #expect(evaluation.words.recall == 0.5)
        #expect(evaluation.unknown.recall == 0.5)
        #expect(evaluation.tags.recall == 0.5)
        #expect(evaluation.confusion == [.v: [.vn: 1]])
    }

    @Test func countsEntities() {
        typealias Item = EntityEvaluation.Item
        var evaluation = EntityEvaluation()
        evaluation.add(
            gold: [Item(range: 0..<2, kind: .person), Item(range: 3..<7, kind: .organization)],
            predicted: [Item(range: 0..<2, kind: .location), Item(range: 3..<7, kind: .organization)])
        #expect(evaluation.total.f1 == 0.5)
        #expect(evaluation.perKind[.organization]?.f1 == 1)
        #expect(evaluation.confusion == [.person: [.location: 1]])
    }

    private static let keywords: [(gold: [String], predicted: [String], recall: Double)] = [
        (["GDP"], ["g dp"], 1), (["欧林\u{3000}公司"], ["欧林\u{1C}公司"], 1), (["é"], ["e\u{301}"], 0),
        (["ÉCOLE"], ["école"], 1),
        ([], ["成都"], 0), (["", " "], [""], 1), (["成都", "成 都"], ["成都"], 1), (["成都"], [], 0),
    ]

    /// As Python's `split` and `lower` see words, and by code points.
    @Test(arguments: keywords)
    func comparesKeywordsAsTheScorerDoes(_ gold: [String], _ predicted: [String], _ recall: Double) {
        var evaluation = KeywordEvaluation()
        let missed = evaluation.add(gold: gold, predicted: predicted)
        #expect(evaluation.recallAt20 == recall)
        #expect(missed == (gold.isEmpty || recall == 1 ? 0 : 1))
    }

    @Test func countsKeywords() {
        var evaluation = KeywordEvaluation()
        evaluation.add(gold: ["欧林 公司", "GDP"], predicted: ["gdp", "GDP", "上市", "欧林公司"])
        #expect(evaluation.f1At5 == 2 * 0.4 / 1.4)
        #expect(evaluation.recallAt20 == 1)
        evaluation.add(gold: ["成都"], predicted: [])
        #expect(evaluation.recallAt20 == 0.5)
    }
}

import Testing
import WenCorpus

@Suite struct KeyTermTests {
    static let own = TermCounts(
        documents: 4, total: 1000,
        terms: [
            "芯片": .init(count: 20, documents: 4), "天气": .init(count: 1, documents: 1),
            "发展": .init(count: 10, documents: 3),
        ])
    static let reference = TermCounts(
        documents: 8, total: 2000,
        terms: [
            "芯片": .init(count: 4, documents: 2), "天气": .init(count: 30, documents: 8),
            "发展": .init(count: 20, documents: 5), "比赛": .init(count: 6, documents: 1),
        ])

    /// By hand: 芯片 is expected 8 and 16 times, so G² = 2 (20 ln(20/8) + 4 ln(4/16)) = 36.652 − 11.090 = 25.561;
    /// the ratio of shares is 0.02 / 0.002 = 10, log₂ 10 = 3.322.
    @Test func measuresTheDifference() throws {
        let terms = KeyTerm.ranked(Self.own, against: Self.reference, direction: .both)
        let chip = try #require(terms.first { $0.term == "芯片" })
        #expect(abs(chip.logLikelihood - 25.561) < 0.001)
        #expect(abs(chip.logRatio - 3.322) < 0.001)
        #expect(chip.perMillion == 20_000 && chip.referencePerMillion == 2_000)
        #expect(chip.documents == 4 && chip.referenceDocuments == 2)
        // A count of nothing is taken as a half: (0.5 / 1000) / (6 / 2000) = 1/6, log₂ of it −2.585; of the 6 that
        // were expected 2 and 4 times all are in the reference: G² = 2 · 6 ln(6/4) = 4.866.
        let match = try #require(terms.first { $0.term == "比赛" })
        #expect(abs(match.logRatio + 2.585) < 0.001 && abs(match.logLikelihood - 4.866) < 0.001)
    }

    @Test(arguments: [
        (KeyTerm.Direction.positive, ["芯片"]), (.negative, ["天气", "比赛"]), (.both, ["芯片", "天气", "比赛"]),
    ])
    func ranksByDirection(_ direction: KeyTerm.Direction, _ terms: [String]) {
        // 发展 has the same share in both, so it is never listed.
        #expect(KeyTerm.ranked(Self.own, against: Self.reference, direction: direction).map(\.term) == terms)
    }

    @Test func limits() {
        let terms = KeyTerm.ranked(Self.own, against: Self.reference, direction: .both, limit: 1, minimumCount: 7)
        #expect(terms.map(\.term) == ["芯片", "天气"])
        #expect(KeyTerm.ranked(TermCounts(), against: TermCounts()).isEmpty)
        // Against nothing every term is as frequent as chance would have it.
        #expect(KeyTerm.ranked(Self.own, against: TermCounts(), direction: .both).allSatisfy { $0.logLikelihood == 0 })
    }
}

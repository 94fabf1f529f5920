import Testing

@testable import WenEntities

@Suite struct CandidateScoreTests {
    private static let cases: [(scores: [Int32], kinds: Candidate.Kinds, kind: Entity.Kind, best: Int, second: Int)] = [
        ([3, 2, 1], .all, .person, 3, 2),
        ([1, 5, 4], .all, .organization, 5, 4),
        ([9, 5, 7], [.organization, .location], .location, 7, 5),
        ([-3, -5, -1], .all, .location, -1, -3),
    ]

    @Test func choosesTheBestKindThatMayBe() {
        for example in CandidateScoreTests.cases {
            let scores = SIMD4(example.scores[0], example.scores[1], example.scores[2], 0)
            let score = CandidateScore(scores, among: example.kinds)
            #expect(score.kind == example.kind && score.best == example.best && score.second == example.second)
        }
    }

    @Test func hasNoSecondWhereOnlyOneKindMayBe() {
        #expect(CandidateScore(SIMD4(3, 9, 9, 0), among: .person).second < -100_000)
    }
}

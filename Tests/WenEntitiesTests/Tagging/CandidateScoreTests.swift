import Testing

@testable import WenEntities

@Suite struct CandidateScoreTests {
    @Test(arguments: [
        (SIMD4<Int32>(3, 2, 1, 0), Candidate.Kinds.all, Entity.Kind.person, 3, 2),
        (SIMD4<Int32>(1, 5, 4, 0), .all, .organization, 5, 4),
        (SIMD4<Int32>(9, 5, 7, 0), [.organization, .location], .location, 7, 5),
        (SIMD4<Int32>(-3, -5, -1, 0), .all, .location, -1, -3),
    ])
    func choosesTheBestKindThatMayBe(
        _ scores: SIMD4<Int32>, _ kinds: Candidate.Kinds, _ kind: Entity.Kind, _ best: Int, _ second: Int
    ) {
        let score = CandidateScore(scores, among: kinds)
        #expect(score.kind == kind && score.best == best && score.second == second)
    }

    @Test func hasNoSecondWhereOnlyOneKindMayBe() {
        #expect(CandidateScore(SIMD4(3, 9, 9, 0), among: .person).second < -100_000)
    }
}

import Testing

@testable import WenEntities

/// Of candidates that overlap, those are chosen for which most speaks together.
@Suite struct CandidatePathTests {
    @Test(
        arguments: [
            ([(0..<2, 5), (2..<4, 4), (0..<4, 8)], [0..<2, 2..<4]), ([(0..<2, 5), (2..<4, 4), (0..<4, 10)], [0..<4]),
            ([(0..<2, -1), (1..<3, -5)], []), ([(0..<2, 3), (1..<3, 4), (2..<5, 2)], [0..<2, 2..<5]), ([], []),
        ] as [([(Range<Int>, Int32)], [Range<Int>])])
    func choosesTheBestSet(_ scored: [(Range<Int>, Int32)], _ chosen: [Range<Int>]) {
        let sorted = scored.sorted { ($0.0.upperBound, $0.0.lowerBound) < ($1.0.upperBound, $1.0.lowerBound) }
        let candidates = sorted.map { Candidate(.all, $0.0, .gazetteer) }
        let scores = sorted.map { CandidateScore(SIMD4($0.1, -100, -100, 0), among: .all) }
        var path = CandidatePath()
        path.choose(candidates, scores: scores)
        #expect(path.chosen.map { candidates[$0].start..<candidates[$0].end } == chosen)
    }
}

import Testing
import WenEntities

@testable import WenTraining

/// Features share the rows of the tagger's table, and the weights of those that get none are not learned.
@Suite struct CandidateWeightsTests {
    /// Two features of one row of the file, which has fewer than there are while learning, and one of another.
    private static let rivals: [Int32] = [5 << 8, 5 << 8 | 128]
    private static let alone: Int32 = 9 << 8 | 3

    private static func weights(_ pushes: [(feature: Int32, weight: Float)]) -> CandidateWeights {
        var weights = CandidateWeights(featureCount: 300_000)
        for (feature, weight) in pushes {
            weights.add(SIMD16(repeating: weight), to: feature, SIMD16(repeating: 1))
        }
        return weights
    }

    @Test func featuresOfOneRowAreRivals() {
        #expect(Set(Self.rivals.map { WeightTable.place(of: Int($0), bits: CandidateModel.bits).row }).count == 1)
    }

    /// The second has the larger weight, and the first may be seen more often.
    @Test(arguments: [(UInt8(2), 0), (200, 1)])
    func whatTellsMostKeepsTheRow(_ first: UInt8, _ loser: Int) {
        let weights = Self.weights([(Self.rivals[0], 0.1), (Self.rivals[1], 5), (Self.alone, 1)])
        let out = weights.crowdedOut(of: Self.rivals + [Self.alone]) { $0 == Self.rivals[0] ? first : 2 }
        #expect(out == [Self.rivals[loser]])
    }

    @Test func aFeatureHasNoRivalWhereTheOtherIsNotLearned() {
        let weights = Self.weights([(Self.rivals[0], 1), (Self.rivals[1], 1)])
        #expect(weights.crowdedOut(of: [Self.rivals[0]]) { _ in 2 }.isEmpty)
    }

    @Test func whatIsKeptIsAsItWas() {
        let weights = Self.weights([(Self.rivals[0], 1), (Self.alone, 3)])
        let kept = weights.kept([Self.alone])
        #expect(kept[Self.alone] == weights[Self.alone])
        #expect(kept[Self.alone][0] > 0)
        #expect(kept[Self.rivals[0]] == .zero)
    }
}

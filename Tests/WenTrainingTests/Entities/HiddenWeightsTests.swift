import Testing
import WenSegmentation

@testable import WenEntities
@testable import WenTraining

/// A hidden layer learns what no sum of weights can say: that either of two features speaks for a name, and both together
/// speak against it.
@Suite struct HiddenWeightsTests {
    private static let one: Int32 = 0x123_4567
    private static let other: Int32 = 0x654_3210
    /// What holds everywhere, and newspapers.
    private static let parts = SIMD4<Float>(1, 1, 0, 0)
    private static let cases: [(features: [Int32], target: Float)] = [
        ([], 0), ([one], 2), ([other], 2), ([one, other], -2),
    ]

    /// A layer that learned the cases for organisations.
    private static func learned() -> HiddenWeights {
        var random = SequenceGenerator(state: 5)
        var layer = HiddenWeights(featureCount: 2, using: &random)
        for _ in 0..<4000 {
            for (features, target) in cases {
                let mixed = layer.mixed(parts)
                let sums = layer.sums(features[...], mixed)
                let error = target - layer.scores(sums, mixed)[1]
                layer.learn(features[...], sums, SIMD4(0, error, 0, 0), parts, mixed)
            }
        }
        return layer
    }

    @Test func learnsWhatFeaturesSayTogether() {
        let layer = HiddenWeightsTests.learned()
        let mixed = layer.mixed(HiddenWeightsTests.parts)
        for (features, target) in HiddenWeightsTests.cases {
            let score = layer.scores(layer.sums(features[...], mixed), mixed)[1]
            #expect(abs(score - target) < 0.5, "\(features.count) features")
        }
    }

    @Test func movesAShareOfTheWay() {
        var random = SequenceGenerator(state: 5)
        let start = HiddenWeights(featureCount: 2, using: &random)
        let end = HiddenWeightsTests.learned()
        func sum(_ layer: HiddenWeights) -> SIMD16<Float> {
            layer.sums([HiddenWeightsTests.one], layer.mixed(HiddenWeightsTests.parts))
        }
        var layer = start
        layer.move(to: end, by: 0.5)
        let half = sum(start) + (sum(end) - sum(start)) / 2
        #expect((sum(layer) - half).max() < 1e-4 && (half - sum(layer)).max() < 1e-4)
    }

    @Test func saysTheSameWhenItIsOpened() throws {
        let layer = HiddenWeightsTests.learned()
        var writer = ModelFileWriter()
        layer.write(to: &writer)
        let opened = try HiddenLayer(ModelFile(writer.bytes, name: "a test"))
        let mixed = opened.mixed(StyleMixture(SIMD4(1, 0, 0, 0)))
        for (features, target) in HiddenWeightsTests.cases {
            var sums = WeightSums()
            for feature in features { sums.add(opened.table.row(at: opened.table.place(of: Int(feature)))) }
            let score = Float(mixed.scores(sums)[1]) / CandidateModel.scale
            #expect(abs(score - target) < 0.7, "\(features.count) features")
        }
    }
}

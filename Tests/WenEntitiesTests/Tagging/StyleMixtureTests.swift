import Testing

@testable import WenEntities

/// What is learned for each style is added by how much of it a text has.
@Suite struct StyleMixtureTests {
    @Test func mixesTheWeightsOfStyles() {
        // The low bytes of a row are a person's weights and a place's: everywhere 10, and 8 more in an encyclopedia.
        var row = WeightSums()
        row.add(SIMD8(10, 0, 0, 0, 8, 0, 0, 0))
        #expect(StyleMixture(SIMD4(0, 1, 0, 0)).mix(row)[0] == 18)
        #expect(StyleMixture(SIMD4(0.5, 0.5, 0, 0)).mix(row)[0] == 14)
        #expect(StyleMixture(SIMD4(1, 0, 0, 0)).mix(row)[0] == 10)
    }
}

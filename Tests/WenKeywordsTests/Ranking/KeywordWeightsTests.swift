import Testing

@testable import WenKeywords

@Suite struct KeywordWeightsTests {
    @Test func readsATable() {
        let weights = KeywordWeights(table: "# comment\nlogCount\t0.5\nlast.noun\t-1.25\nnobody\t3\nonce\n")
        #expect(weights.values[KeywordFeature.logCount.rawValue] == 0.5)
        #expect(weights.values[KeywordFeature.wordClass(.noun, .last)] == -1.25)
        #expect(weights.values.count { $0 != 0 } == 2)
    }

    @Test func theStandardWeightsAreThere() {
        #expect(KeywordWeights.standard.values.count { $0 != 0 } > 50)
        #expect(KeywordWeights.standard.values[KeywordFeature.inTitle.rawValue] > 0)
        #expect(Set(KeywordFeature.names).count == KeywordFeature.names.count)
    }
}

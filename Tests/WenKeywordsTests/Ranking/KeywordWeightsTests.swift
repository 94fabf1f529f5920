import Testing

@testable import WenKeywords

@Suite struct KeywordWeightsTests {
    @Test func readsATable() {
        let weights = KeywordWeights(table: "# comment\nlogCount\t0.5\nlast.noun\t-1.25\nnobody\t3\nonce\n")
        #expect(weights.values[KeywordFeature.logCount.rawValue] == 0.5)
        #expect(weights.values[KeywordFeature.wordClass(.noun, .last)] == -1.25)
        #expect(weights.values.count { $0 != 0 } == 2)
    }

    @Test func addsWhatNewsWeighByTheirLikeness() {
        let table = "news.names\t40.0\nnews.idf\t-2.0\nnews.bias\t6.0\nonce\t-1.0\t0.5\ntwice\t0.25\n"
        let weights = KeywordWeights(table: table)
        #expect(weights.table.hasSuffix(table))
        let once = KeywordFeature.once.rawValue
        let news = weights.weights(for: NewsLikeness.Text(names: 0.2, idf: 3))
        let abstract = weights.weights(for: NewsLikeness.Text(names: 0, idf: 6))
        #expect(news[once] > -0.51 && news[once] < -0.49)
        #expect(abstract[once] < -0.99)
        #expect(news[KeywordFeature.twice.rawValue] == 0.25)
        #expect(weights.weights(for: NewsLikeness.Text(names: 0, idf: 3))[once] == -0.75)
        // Without the lines that tell news, all texts are alike.
        #expect(KeywordWeights(table: "once\t-1\t0.5").weights(for: .init(names: 0.2, idf: 3))[once] == -1)
    }

    @Test func theStandardWeightsAreThere() {
        #expect(KeywordWeights.standard.likeness != nil)
        #expect(KeywordWeights.standard.values.count { $0 != 0 } > 50)
        #expect(KeywordWeights.standard.values[KeywordFeature.inTitle.rawValue] > 0)
    }

    @Test func namesAreThoseOfTheCases() {
        let classes = WordClass.allCases.map { "\($0)" }
        let places = KeywordFeature.Place.allCases.map { "\($0)" }
        let placed = places.flatMap { place in classes.map { place + "." + $0 } }
        #expect(KeywordFeature.names == KeywordFeature.allCases.map { "\($0)" } + placed)
        #expect(KeywordFeature.none == KeywordFeature.names.count)
    }
}

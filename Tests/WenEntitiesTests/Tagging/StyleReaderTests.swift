import Testing
import WenSegmentation

@testable import WenEntities

@Suite struct StyleReaderTests {
    private static func rows(_ text: String) throws -> [Int] {
        let document = Document(text)
        var rows: [Int] = []
        let tokens = try ICUSegmenter().segment(document).tokens
        StyleReader.forEachRow(FoldedWords(document, tokens), tokens) { rows.append($0) }
        return rows
    }

    @Test func readsCharactersPairsAndWords() throws {
        // Two characters, two pairs (the first with the edge), and one word.
        #expect(try StyleReaderTests.rows("经济").count == 5)
        #expect(try StyleReaderTests.rows("").isEmpty)
    }

    @Test func readsTraditionalCharactersAsSimplifiedOnes() throws {
        #expect(try StyleReaderTests.rows("經濟") == StyleReaderTests.rows("经济"))
    }

    @Test func readsTheBeginningOfALongTextOnly() throws {
        let long = String(repeating: "经济", count: 5000)
        #expect(try StyleReaderTests.rows(long) == StyleReaderTests.rows(long + "新闻"))
        #expect(try StyleReaderTests.rows(long).allSatisfy { (0..<StyleReader.rowCount).contains($0) })
    }

    @Test func probabilitiesAddUpToOne() {
        let shares = StyleReader.probabilities(SIMD4(1, 2, 1000, 0))
        #expect(abs(shares.sum() - 1) < 1e-6)
        #expect(shares[2] > 0.99 && shares[3] == 0)
    }
}

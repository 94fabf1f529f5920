import FoundationEssentials
import Testing
import WenQuantities
import WenSegmentation

@Suite struct QuantityExtractorTests {
    /// A line of Tests/Fixtures/quantities.tsv.
    struct Case: CustomTestStringConvertible, Sendable {
        var text: String
        var quantities: [String]
        var testDescription: String { text }
    }

    static let cases: [Case] = {
        let path = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/Fixtures/quantities.tsv"
        let table = (try? String(decoding: Data(contentsOf: URL(filePath: path)), as: UTF8.self)) ?? ""
        return table.split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
            let fields = $0.split(separator: "\t").map(String.init)
            return Case(text: fields[0], quantities: Array(fields.dropFirst()))
        }
    }()

    @Test func hasCases() {
        #expect(QuantityExtractorTests.cases.count > 600)
    }

    @Test(arguments: cases)
    func findsWhatTheTableSays(_ example: Case) throws {
        #expect(try quantityLines(example.text) == example.quantities)
    }

    /// Each line's quantities are the same when the lines stand together in one document.
    @Test func linesDoNotTouchEachOther() throws {
        let text = QuantityExtractorTests.cases.map(\.text).joined(separator: "\n")
        #expect(try quantityLines(text) == QuantityExtractorTests.cases.flatMap(\.quantities))
    }

    /// Without tokens the numeral grammar and the tables still work; only the judgement of words is missing.
    @Test func worksWithoutTokens() {
        let document = Document("进出口4511亿元,同比增长12.4%,1500多家企业")
        let found = QuantityExtractor().quantities(in: document, Segmentation(tokens: [], sentences: []))
        #expect(found.map { document.text(in: $0.range) } == ["4511亿元", "12.4%", "1500多家"])
    }

    @Test func keepsModifiersInTheFullRange() throws {
        let document = Document("预计约有超过300亿元以上")
        let found = QuantityExtractor().quantities(in: document, try ICUSegmenter().segment(document))
        #expect(found.count == 1)
        #expect(found.first.map { document.text(in: $0.range) } == "300亿元")
        #expect(found.first.map { document.text(in: $0.fullRange) } == "超过300亿元以上")
    }

    /// What 元 is in a text that says in traditional characters where it is from.
    @Test(arguments: [
        ("編列新台幣四十六億元，投資逾一兆二千億元，每股12.5元，人民幣5億元。", ["TWD", "TWD", "TWD/股", "CNY"]),
        ("投資1億元，約合港幣1.1億元。", ["HKD", "HKD"]),
        ("编列新台币46亿元，投资1亿元。", ["TWD", "CNY"]),
        ("投資1億元。", ["CNY"]),
    ])
    func readsTheCurrencyOfTheTextsPlace(_ text: String, _ units: [String]) throws {
        let document = Document(text)
        let found = QuantityExtractor().quantities(in: document, try ICUSegmenter().segment(document))
        #expect(found.map(\.canonicalUnit) == units)
    }

    @Test func keepsTheTermsOfARatio() throws {
        let document = Document("以21:19获胜")
        let ratio = QuantityExtractor().quantities(in: document, try ICUSegmenter().segment(document)).first
        #expect(ratio?.low == .number(ExactDecimal(21)))
        #expect(ratio?.high == .number(ExactDecimal(19)))
    }
}

import FoundationEssentials
import Testing
import WenQuantities
import WenSegmentation

@Suite struct IndicatorExtractorTests {
    /// A line of Tests/Fixtures/indicators.tsv.
    struct Case: CustomTestStringConvertible, Sendable {
        var text: String
        var facts: [String]
        var testDescription: String { text }
    }

    static let cases: [Case] = {
        let path = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/Fixtures/indicators.tsv"
        let table = (try? String(decoding: Data(contentsOf: URL(filePath: path)), as: UTF8.self)) ?? ""
        return table.split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
            let fields = $0.split(separator: "\t").map(String.init)
            return Case(text: fields[0], facts: Array(fields.dropFirst()))
        }
    }()

    private func facts(_ text: String) throws -> [String] {
        let document = Document(text)
        let segmentation = DocumentSegmenter(try ModelSegmenter()).segment(document)
        let quantities = QuantityExtractor().quantities(in: document, segmentation)
        return IndicatorExtractor().indicators(in: document, segmentation, quantities).map { line($0, document) }
    }

    /// `subject|name|period|relation whole|value|comparison direction change`, with `-` for what is missing.
    private func line(_ fact: Indicator, _ document: Document) -> String {
        func words(_ words: [String?]) -> String {
            let words = words.compactMap(\.self)
            return words.isEmpty ? "-" : words.joined(separator: " ")
        }
        let change = fact.change
        return [
            fact.subject ?? "-", fact.name ?? "-", fact.period ?? "-", words([fact.relation.rawValue, fact.whole]),
            words([fact.value.map { document.text(in: $0.range) }]),
            words([
                change?.comparison?.rawValue, change?.direction?.rawValue,
                change.map { document.text(in: $0.quantity.range) },
            ]),
        ].joined(separator: "|")
    }

    @Test func hasCases() {
        #expect(IndicatorExtractorTests.cases.count >= 20)
    }

    @Test(arguments: cases)
    func bindsWhatTheTableSays(_ example: Case) throws {
        #expect(try facts(example.text) == example.facts)
    }

    /// Sentences do not touch each other.
    @Test func linesDoNotTouchEachOther() throws {
        let text = IndicatorExtractorTests.cases.map(\.text).joined(separator: "\n")
        #expect(try facts(text) == IndicatorExtractorTests.cases.flatMap(\.facts))
    }

    @Test(arguments: [
        "", "。", "占", "占%", "拉动1%", "贡献率1%", "分别1、2、3", "分别为5%、6%和7%", "(((5亿元", "同比同比同比增长5%", "对5%", "占占占占5%",
    ])
    func survivesOddInput(_ text: String) throws {
        _ = try facts(text)
        _ = try facts(String(repeating: text, count: 200))
    }
}

import FoundationEssentials
import Testing
import WenQuantities
import WenSegmentation

/// The gold quantities of the seed article, graded as ../shared/tools/grade_quantities.py does.
@Suite struct SeedQuantityTests {
    struct Gold: Decodable {
        struct Item: Decodable {
            var start: Int
            var end: Int
            var kind: String
            var value: Double?
            var low: String?
            var high: String?
            var unit: String?
            var unit_canon: String?
            var approx: String?
            var change: String?
            var iso: String?
            var accept_spans: [[Int]]?
        }
        struct Span: Decodable {
            var start: Int
            var end: Int
        }
        var text: String
        var expected: [Item]
        var optional: [Span]
    }

    @Test(.enabled(if: SharedData.text("seed/quantities.gold.jsonl") != nil, "../shared is not there"))
    func findsAllOfTheSeed() throws {
        let line = try #require(SharedData.text("seed/quantities.gold.jsonl"))
        let gold = try JSONDecoder().decode(Gold.self, from: Data(line.utf8))
        let document = Document(gold.text)
        let map = OffsetMap(document)
        let found = QuantityExtractor().quantities(in: document, try ICUSegmenter().segment(document))
        let spans = found.map { map.range(of: $0.range, in: .scalar) }
        for item in gold.expected {
            let accepted = [[item.start, item.end]] + (item.accept_spans ?? [])
            let match = zip(found, spans).first { accepted.contains([$1.lowerBound, $1.upperBound]) }?.0
            guard let match else {
                Issue.record("not found: \(item.start)..<\(item.end) \(item.kind)")
                continue
            }
            #expect(match.kind.rawValue == item.kind)
            #expect(match.value?.double == item.value)
            #expect(match.unit == item.unit)
            #expect(match.canonicalUnit == item.unit_canon)
            if let iso = item.iso { #expect(match.iso == iso) }
            if let low = item.low { #expect(match.low == .date(low)) }
            if let high = item.high { #expect(match.high == .date(high)) }
            if let approximation = item.approx { #expect(match.approximation?.rawValue == approximation) }
            if let change = item.change { #expect(match.change?.rawValue == change) }
        }
        let known = gold.expected.map { $0.start..<$0.end } + gold.optional.map { $0.start..<$0.end }
        let spurious = spans.filter { span in !known.contains { $0.overlaps(span) } }
        #expect(spurious.count <= 1)
    }
}

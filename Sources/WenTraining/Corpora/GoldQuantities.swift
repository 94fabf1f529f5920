/// A text of a quantity corpus.
struct GoldQuantities: Decodable, Sendable {
    struct Place: Decodable, Sendable {
        let start: Int
        let end: Int

        var range: Range<Int> { start..<end }
    }

    let id: String
    let text: String
    let expected: [GoldQuantity]
    /// Other readings that are as right.
    let alternatives: [[GoldQuantity]]?
    /// Where a quantity is neither right nor wrong.
    let optional: [Place]?
    let tags: [String]?

    /// All lists of quantities that are right.
    var readings: [[GoldQuantity]] { [expected] + (alternatives ?? []) }

    /// A span that the text does not have.
    var fault: String? {
        let length = text.unicodeScalars.count
        let quantities = readings.joined()
        let spans =
            quantities.map { [$0.start, $0.end] } + quantities.flatMap { $0.acceptedSpans ?? [] }
            + (optional ?? []).map { [$0.start, $0.end] }
        let wrong = spans.first { $0.count != 2 || $0[0] < 0 || $0[0] >= $0[1] || $0[1] > length }
        return wrong.map { "It has a span \($0) in a text of \(length) characters." }
    }
}

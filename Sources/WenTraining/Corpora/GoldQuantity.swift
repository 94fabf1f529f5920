/// A quantity of a gold standard, as `grade_quantities.py` reads it; positions count Unicode scalars.
struct GoldQuantity: Decodable, Sendable {
    /// A number or a text, such as the ends of ranges are.
    enum Scalar: Decodable, Hashable, Sendable {
        case number(Double)
        case text(String)

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            if let number = try? value.decode(Double.self) {
                self = .number(number)
            } else {
                self = .text(try value.decode(String.self))
            }
        }

        var number: Double? {
            switch self {
            case .number(let number): number
            case .text(let text): Double(text)
            }
        }

        var text: String? {
            if case .text(let text) = self { text } else { nil }
        }
    }

    let kind: String
    let start: Int
    let end: Int
    let acceptedSpans: [[Int]]?
    let value: Double?
    let alternativeValues: [Double]?
    let low: Scalar?
    let high: Scalar?
    let unit: String?
    let canonicalUnit: String?
    let alternativeUnits: [String]?
    let approximation: String?
    let bound: String?
    let change: String?
    let iso: String?

    enum CodingKeys: String, CodingKey {
        case kind, start, end, value, low, high, unit, bound, change, iso
        case acceptedSpans = "accept_spans"
        case alternativeValues = "alt_value"
        case canonicalUnit = "unit_canon"
        case alternativeUnits = "alt_unit"
        case approximation = "approx"
    }

    /// Where it stands.
    var range: Range<Int> { start..<end }

    /// The spans that are right.
    var spans: Set<Range<Int>> {
        Set([range] + (acceptedSpans ?? []).map { $0[0]..<$0[1] })
    }
}

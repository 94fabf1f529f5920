import FoundationEssentials

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

    /// The spans that are right, as ranges of Unicode scalars.
    var spans: Set<Range<Int>> {
        Set(([[start, end]] + (acceptedSpans ?? [])).map { $0[0]..<$0[1] })
    }
}

/// A text of a quantity corpus.
struct GoldQuantities: Decodable, Sendable {
    struct Place: Decodable, Sendable {
        let start: Int
        let end: Int
    }

    let id: String
    let text: String
    let expected: [GoldQuantity]
    /// Other readings that are as right.
    let alternatives: [[GoldQuantity]]?
    /// Where a quantity is neither right nor wrong.
    let optional: [Place]?
    let tags: [String]?
}

/// Reads quantity corpora: JSON lines with `id`, `text`, `expected` and, if wanted, `alternatives`, `optional` and `tags`,
/// as `grade_quantities.py` takes them.
public struct QuantityCorpus: Sendable {
    let texts: [GoldQuantities]

    /// Reads the whole text of a corpus file.
    ///
    /// - Parameter text: the lines.
    /// - Throws: ``CorpusError`` for a line that is no such record.
    /// - Complexity: O(n).
    public init(_ text: String) throws(CorpusError) {
        texts = try JSONLines.decode(
            GoldQuantities.self, from: text,
            form: #"{"id", "text", "expected": [{"start", "end", "kind", …}], "alternatives"?, "optional"?, "tags"?}"#)
    }
}

import FoundationEssentials
import Testing
import WenSegmentation

@testable import WenQuantities

/// How many cases of other systems' specs come out right: a guard against losing what was reached, not a law.
///
/// Tests/Fixtures/peer-differences.tsv says where we differ from them on purpose; those cases are not counted as misses,
/// and must still differ. The file in ../shared is compressed: `xz -dc` it to a file and name that in PEER_SPECS.
@Suite struct PeerSpecTests {
    struct Spec: Decodable {
        struct Item: Decodable {
            var start: Int?
            var end: Int?
            var value: Value?
        }
        enum Value: Decodable {
            case number(Double)
            case range([Double?])
            case text(String)

            init(from decoder: any Decoder) throws {
                let container = try decoder.singleValueContainer()
                if let number = try? container.decode(Double.self) {
                    self = .number(number)
                } else if let range = try? container.decode([Double?].self) {
                    self = .range(range)
                } else {
                    self = .text(try container.decode(String.self))
                }
            }

            var ends: [Double?] {
                switch self {
                case .number(let number): return [number]
                case .range(let range): return range
                case .text(let text):
                    let inner = text.filter { !"[]()%".contains($0) }
                    return inner.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) }
                }
            }
        }
        var path: String
        var index: Int
        var model: String
        var text: String
        var expected: [Item]
    }

    static let specs: String? = ProcessInfo.processInfo.environment["PEER_SPECS"].flatMap {
        (try? Data(contentsOf: URL(filePath: $0))).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The cases of Tests/Fixtures/peer-differences.tsv, each `path<tab>index`.
    static let differences: Set<String> = {
        let path =
            #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/Fixtures/peer-differences.tsv"
        let table = (try? String(decoding: Data(contentsOf: URL(filePath: path)), as: UTF8.self)) ?? ""
        return Set(
            table.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { row in
                row.split(separator: "\t").prefix(2).joined(separator: "\t")
            })
    }()

    @Test(.enabled(if: specs != nil, "PEER_SPECS names no file"))
    func coversTheirCases() throws {
        let floors: [(group: String, floor: Double)] = [
            ("Number/Number", 0.95), ("Number/NumberRange", 0.85), ("Number/Percent", 0.98),
            ("NumberWithUnit/Currency", 0.92),
            ("NumberWithUnit/Dimension", 0.92), ("NumberWithUnit/Temperature", 0.92), ("NumberWithUnit/Age", 0.92),
            ("jionlp/Money", 0.85), ("cn2an/", 0.9), ("duckling/AmountOfMoney", 0.8), ("duckling/Distance", 0.8),
            ("duckling/Duration", 0.8), ("duckling/Quantity", 0.8), ("duckling/Temperature", 0.8),
            ("duckling/Numeral", 0.8),
            ("duckling/Volume", 0.8), ("minlp/", 0.8),
        ]
        let rows = try (PeerSpecTests.specs ?? "").split(separator: "\n").map {
            try JSONDecoder().decode(Spec.self, from: Data($0.utf8))
        }
        for (group, floor) in floors {
            let cases = rows.filter {
                $0.model.hasPrefix(group) && !$0.expected.isEmpty && $0.expected.allSatisfy { $0.start != nil }
                    && (!group.hasPrefix("Number/") || $0.model == group)
            }
            var right = 0
            var meant = 0
            for spec in cases {
                let isRight = try isRight(spec)
                right += isRight ? 1 : 0
                guard PeerSpecTests.differences.contains("\(spec.path)\t\(spec.index)") else { continue }
                #expect(!isRight, "no difference any more: \(spec.path) \(spec.index)")
                meant += isRight ? 0 : 1
            }
            let share = Double(right + meant) / Double(max(1, cases.count))
            print("peer specs \(group): \(right) of \(cases.count), \(meant) meant otherwise")
            #expect(share >= floor, "\(group): \(right) of \(cases.count)")
        }
    }

    private func isRight(_ spec: Spec) throws -> Bool {
        let document = Document(spec.text)
        let map = OffsetMap(document)
        let found = QuantityExtractor().quantities(in: document, try ICUSegmenter().segment(document))
        return spec.expected.allSatisfy { item in
            found.contains { quantity in
                let core = map.range(of: quantity.range, in: .scalar)
                let full = map.range(of: quantity.fullRange, in: .scalar)
                let start = item.start ?? 0
                let end = item.end ?? 0
                // Their numbers leave the unit out.
                let isWithin = spec.model.hasPrefix("Number/") && end <= full.upperBound
                let isSpan = [core, full].contains { $0.lowerBound == start && ($0.upperBound == end || isWithin) }
                return isSpan && (item.value.map { isValue($0, quantity) } ?? true)
            }
        }
    }

    private static let factors: [String: Double] = {
        var factors: [String: Double] = ["mo": 30 * 86400, "a": 365 * 86400]
        for row in EmbeddedTable.units.rows where row.count > 3 {
            let factor = BaseUnits.Factor(row[3], unit: "").flatMap { $0.convert(ExactDecimal(1)) }
            guard let factor, factors[row[1].string] == nil else { continue }
            factors[row[1].string] = factor.double
        }
        return factors
    }()

    private func isValue(_ expected: Spec.Value, _ quantity: Quantity) -> Bool {
        func number(_ limit: Quantity.Limit?) -> Double? {
            if case .number(let number) = limit { number.double } else { nil }
        }
        let ends = expected.ends
        let own =
            ends.count == 2
            ? [number(quantity.low), number(quantity.high)] : [quantity.value?.double ?? number(quantity.low)]
        guard own.count == ends.count else { return false }
        let base = PeerSpecTests.factors[quantity.canonicalUnit ?? ""] ?? 1
        // Their units: the same, hundredths, the base unit, and the units of time, length and mass that they count in.
        let divisors: [Double] = [60, 3600, 86400, 604_800, 2_592_000, 31_536_000, 0.001, 0.01]
        var scales: [Double] = [1, 0.01, 100, 0.1, 0.001, base]
        for divisor in divisors { scales.append(base / divisor) }
        return scales.contains { scale in
            zip(own, ends).allSatisfy { own, end in
                guard let end else { return true }
                guard let own else { return false }
                return abs(own * scale - end) <= 2e-3 * abs(end) + 1e-15
            }
        }
    }
}

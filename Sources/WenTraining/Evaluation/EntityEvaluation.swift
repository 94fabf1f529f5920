public import WenEntities

/// Scores entities by exact match of span and type, in total and per type.
///
/// Agrees with `score_entities.py`: an item is (start, end, type), and counts once however often it is given.
///
/// ```swift
/// var evaluation = EntityEvaluation()
/// evaluation.add(gold: [.init(range: 0..<2, kind: .person)], predicted: [.init(range: 0..<2, kind: .location)])
/// evaluation.total.f1  // 0.0
/// evaluation.confusion  // [.person: [.location: 1]]
/// ```
public struct EntityEvaluation: Sendable {
    /// An entity of a gold standard or of a prediction, as a range of Unicode scalars.
    public struct Item: Hashable, Sendable {
        /// Half-open range of Unicode scalars.
        public var range: Range<Int>
        /// The type.
        public var kind: Entity.Kind

        /// Makes an item.
        ///
        /// - Parameters:
        ///   - range: a half-open range of Unicode scalars.
        ///   - kind: the type.
        public init(range: Range<Int>, kind: Entity.Kind) {
            self.range = range
            self.kind = kind
        }
    }

    /// The counts of each type.
    public private(set) var perKind: [Entity.Kind: Agreement] = [:]
    /// How often an entity of the first type, with the right span, was called the second.
    public private(set) var confusion: [Entity.Kind: [Entity.Kind: Int]] = [:]

    /// Starts with nothing counted.
    public init() {}

    /// The counts of all types together.
    public var total: Agreement {
        perKind.values.reduce(into: Agreement()) { $0 += $1 }
    }

    /// Counts one text.
    ///
    /// - Parameters:
    ///   - gold: the right entities.
    ///   - predicted: those that were found.
    /// - Complexity: O(n).
    public mutating func add(gold: Set<Item>, predicted: Set<Item>) {
        for kind in Entity.Kind.allCases {
            perKind[kind, default: Agreement()].add(
                gold: gold.filter { $0.kind == kind }, predicted: predicted.filter { $0.kind == kind })
        }
        let kinds = Dictionary(grouping: predicted, by: \.range)
        for item in gold {
            for other in kinds[item.range] ?? [] where other.kind != item.kind {
                confusion[item.kind, default: [:]][other.kind, default: 0] += 1
            }
        }
    }
}

extension EntityEvaluation.Item: Comparable {
    /// The order of the text; of items that start together the shortest first, of equal ranges by the type's name.
    public static func < (left: Self, right: Self) -> Bool {
        (left.range.lowerBound, left.range.upperBound, left.kind.rawValue)
            < (right.range.lowerBound, right.range.upperBound, right.kind.rawValue)
    }
}

import Wen

/// A name or a quantity where the text has it.
enum Mention {
    case entity(Entity)
    case quantity(Quantity)

    /// The half-open range of UTF-8 bytes.
    var range: Range<Int> {
        switch self {
        case .entity(let entity): entity.range
        case .quantity(let quantity): quantity.range
        }
    }

    /// Names and quantities in the order of the text; at the same place the longer one comes first.
    ///
    /// Complexity: O(n), as both are in order already.
    static func all(in analysis: Analysis) -> [Mention] {
        var merged: [Mention] = []
        merged.reserveCapacity(analysis.entities.count + analysis.quantities.count)
        forEach(in: analysis) { merged.append($0) }
        return merged
    }

    /// Calls `body` with each name and quantity in this order.
    @inline(__always)
    static func forEach(in analysis: Analysis, _ body: (Mention) -> Void) {
        let (entities, quantities) = (analysis.entities, analysis.quantities)
        var next = 0
        for entity in entities {
            while next < quantities.count, precedes(quantities[next].range, entity.range) {
                body(.quantity(quantities[next]))
                next += 1
            }
            body(.entity(entity))
        }
        while next < quantities.count {
            body(.quantity(quantities[next]))
            next += 1
        }
    }

    private static func precedes(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        one.lowerBound < other.lowerBound
            || (one.lowerBound == other.lowerBound && one.upperBound > other.upperBound)
    }
}

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
        var next = 0
        for entity in analysis.entities {
            while next < analysis.quantities.count, precedes(analysis.quantities[next].range, entity.range) {
                merged.append(.quantity(analysis.quantities[next]))
                next += 1
            }
            merged.append(.entity(entity))
        }
        merged.append(contentsOf: analysis.quantities[next...].lazy.map(Mention.quantity))
        return merged
    }

    private static func precedes(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        one.lowerBound < other.lowerBound
            || (one.lowerBound == other.lowerBound && one.upperBound > other.upperBound)
    }
}

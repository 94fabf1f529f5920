import WenQuantities

extension Quantity {
    /// The number that a column of values is sorted by: that of a range is its lower end.
    var sortKey: Double? {
        if let value { return Double("\(value)") }
        guard case .number(let end)? = low ?? high else { return nil }
        return Double("\(end)")
    }
}

extension Indicator.Change {
    /// Falls are below zero.
    var sortKey: Double? {
        quantity.sortKey.map { direction == .decrease ? -$0 : $0 }
    }
}

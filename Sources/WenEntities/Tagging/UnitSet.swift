/// A set of units: one bit for each.
struct UnitSet: Sendable, ExpressibleByStringLiteral {
    private var bits = [UInt64](repeating: 0, count: 0x10000 / 64)

    /// The units of a string.
    init(stringLiteral string: String) { self.init(string.utf16) }

    /// Some units.
    init(_ units: some Sequence<UInt16>) {
        for unit in units { bits[Int(unit >> 6)] |= 1 << UInt64(unit & 63) }
    }

    /// Whether the set has a unit.
    @inline(__always)
    func contains(_ unit: UInt16) -> Bool {
        bits[Int(unit >> 6)] &>> UInt64(unit & 63) & 1 == 1
    }

    /// Words of one character that the name of no branch or department holds, so that what is behind them is another's.
    static let parting: UnitSet = "的在和与及由向对为将是有被"
}

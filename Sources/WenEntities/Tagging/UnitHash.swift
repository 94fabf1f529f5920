/// A hash of units one behind the other (FNV-1a), as features have it.
struct UnitHash {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    /// The hash of no units.
    @inline(__always)
    init() {}

    /// Takes in the next unit.
    @inline(__always)
    mutating func append(_ unit: UInt16) { state = (state ^ UInt64(unit)) &* 0x100_0000_01B3 }

    /// The hash so far.
    @inline(__always)
    var value: UInt64 { state >> 8 }
}

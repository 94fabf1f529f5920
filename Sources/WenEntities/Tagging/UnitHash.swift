/// A hash of units one behind the other (FNV-1a).
struct UnitHash {
    /// All bits of the hash so far.
    private(set) var digest: UInt64 = 0xCBF2_9CE4_8422_2325

    /// The hash of no units.
    @inline(__always)
    init() {}

    /// Takes in the next unit.
    @inline(__always)
    mutating func append(_ unit: UInt16) { digest = (digest ^ UInt64(unit)) &* 0x100_0000_01B3 }

    /// The hash so far, as features have it.
    @inline(__always)
    var value: UInt64 { digest >> 8 }
}

/// Hashes the text of a Latin word, number or mark, without regard to case and width: `ＯＫ` as `ok`.
///
/// Words are compared by these 64 bits alone (FNV-1a, mixed once more).
package struct AtomHash {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Starts with no text.
    package init() {}

    /// The hash of some UTF-16 units.
    package init(_ units: some Sequence<UInt16>) {
        for unit in units { add(unit) }
    }

    /// Takes up a UTF-16 unit.
    package mutating func add(_ unit: UInt16) {
        state = (state ^ UInt64(AtomHash.fold(unit))) &* 0x0000_0100_0000_01B3
    }

    /// The hash; never a small number, so that it is no Han character's key.
    package var value: UInt64 {
        (state ^ state >> 29) &* 0x9E37_79B9_7F4A_7C15 | 1 << 63
    }

    /// The half-width lower-case form of a unit.
    package static func fold(_ unit: UInt16) -> UInt16 {
        let half = (0xFF01...0xFF5E).contains(unit) ? unit - 0xFEE0 : unit
        return (0x41...0x5A).contains(half) ? half + 0x20 : half
    }
}

/// A name as it is compared: folded units, hashed once.
struct FoldedName: Hashable {
    /// The units; white space that a line break or a layout put into the name is left out.
    let units: [UInt16]
    /// A hash of the units.
    let digest: UInt64

    /// Wraps folded units.
    init(_ units: [UInt16]) {
        self.units = units
        digest = FoldedName.digest(units)
    }

    /// The number of units.
    var count: Int { units.count }

    static func == (one: FoldedName, other: FoldedName) -> Bool {
        one.digest == other.digest && one.units == other.units
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(digest)
    }

    /// The digest of a name of some units.
    @inline(__always)
    static func digest(_ units: some Sequence<UInt16>) -> UInt64 {
        units.reduce(into: emptyDigest) { append($1, to: &$0) }
    }

    /// The digest of a name without units (FNV-1a).
    static let emptyDigest: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Makes a digest that of a name with one unit more.
    @inline(__always)
    static func append(_ unit: UInt16, to digest: inout UInt64) { digest = (digest ^ UInt64(unit)) &* 0x100_0000_01B3 }
}

/// A name as it is compared: folded units, hashed once.
struct FoldedName: Hashable {
    /// The units; white space that a line break or a layout put into the name is left out.
    let units: [UInt16]
    private let digest: UInt64

    /// Wraps folded units.
    init(_ units: [UInt16]) {
        self.units = units
        var digest: UInt64 = 0xCBF2_9CE4_8422_2325
        for unit in units { digest = (digest ^ UInt64(unit)) &* 0x100_0000_01B3 }
        self.digest = digest
    }

    /// The number of units.
    var count: Int { units.count }

    static func == (one: FoldedName, other: FoldedName) -> Bool {
        one.digest == other.digest && one.units == other.units
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(digest)
    }
}

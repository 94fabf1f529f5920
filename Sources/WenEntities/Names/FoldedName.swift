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
        units.reduce(into: UnitHash()) { $0.append($1) }.digest
    }
}

extension [UInt16] {
    /// Whether the last units are some others.
    func ends(with other: [UInt16]) -> Bool {
        suffix(other.count).elementsEqual(other)
    }
}

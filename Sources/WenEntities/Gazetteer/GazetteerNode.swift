/// A node of the ``Gazetteer``'s trie, in 8 bytes. From the lowest: unit (16 bits), classes (24), first child (24).
struct GazetteerNode {
    let bits: UInt64

    /// Takes the bits of a file.
    @inline(__always)
    init(bits: UInt64) { self.bits = bits }

    /// Packs a node.
    init(unit: UInt16, classes: NameClass, firstChild: Int) {
        precondition(classes.rawValue < 1 << 24 && firstChild < 1 << 24, "a gazetteer of more than 16 million nodes")
        bits = UInt64(firstChild) << 40 | UInt64(classes.rawValue) << 16 | UInt64(unit)
    }

    /// The unit that leads here.
    @inline(__always)
    var unit: UInt16 { UInt16(truncatingIfNeeded: bits) }
    /// What the string that ends here is.
    @inline(__always)
    var classes: NameClass { NameClass(rawValue: UInt32(truncatingIfNeeded: bits >> 16) & 0xFF_FFFF) }
    /// Where the children start, whether there are any or not.
    @inline(__always)
    var firstChild: Int { Int(bits >> 40) }
}

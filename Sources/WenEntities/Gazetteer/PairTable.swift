import WenSegmentation

/// The nodes of the ``Gazetteer`` that two units lead to, by their hash: a root can have a thousand children, and to halve
/// them means to wait for memory ten times. A section of the gazetteer's file.
///
/// An entry has the number of a node in its lowest 24 bits and ``check(_:_:)`` above; 0 is free. Collisions go to the next
/// place (linear probing).
enum PairTable {
    /// The entries for some pairs and their nodes, at most half of them used; a power of two.
    static func entries(of pairs: [(first: UInt16, second: UInt16, node: Int)]) -> [UInt32] {
        var count = 2
        while count < 2 * pairs.count { count *= 2 }
        var entries = [UInt32](repeating: 0, count: count)
        for pair in pairs {
            var place = place(pair.first, pair.second, count: count)
            while entries[place] != 0 { place = (place + 1) & (count - 1) }
            entries[place] = check(pair.first, pair.second) << 24 | UInt32(pair.node)
        }
        return entries
    }

    /// The node of a pair, if one is there.
    ///
    /// - Parameter isNode: whether a node is the pair's.
    @inline(__always)
    static func find(
        _ first: UInt16, _ second: UInt16, in entries: ModelSection<UInt32>, _ isNode: (Int) -> Bool
    ) -> Int? {
        var place = place(first, second, count: entries.count)
        let check = check(first, second)
        while true {
            let entry = unsafe entries.base[place]
            if entry == 0 { return nil }
            let node = Int(entry & 0xFF_FFFF)
            if entry &>> 24 == check, isNode(node) { return node }
            place = (place &+ 1) & (entries.count &- 1)
        }
    }

    /// Where the search for a pair starts.
    @inline(__always)
    static func place(_ first: UInt16, _ second: UInt16, count: Int) -> Int {
        Int(PairSet.hash(first, second) &>> UInt32(truncatingIfNeeded: 32 &- count.trailingZeroBitCount))
    }

    /// Bits that tell most other pairs from this one.
    @inline(__always)
    private static func check(_ first: UInt16, _ second: UInt16) -> UInt32 { PairSet.hash(first, second) & 0xFF }
}

/// A perfect hash of 64-bit keys: each key of the set has a slot of its own, found without a comparison or a branch.
///
/// Hash and displace (Belazzougui, Botelho and Dietzfelbinger 2009): a key falls into a bucket of some four keys, and the
/// bucket's displacement moves its keys to free slots. A key that is not of the set gets some slot, so the slot's entry
/// must tell whose it is.
package struct PerfectHash: Sendable {
    /// How many keys share a bucket on average.
    package static let bucketSize = 4

    let buckets: UInt64
    let slots: UInt64

    /// A hash of so many displacements and slots.
    package init(buckets: Int, slots: Int) {
        self.buckets = UInt64(buckets)
        self.slots = UInt64(slots)
    }

    /// How many slots there are.
    package var slotCount: Int { Int(slots) }

    /// The mixed bits of a key.
    @inline(__always)
    package static func hash(_ key: UInt64) -> UInt64 {
        var hash = key &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash &>> 32
        return hash &* 0xD6E8_FEB8_6659_FD93
    }

    /// The bucket of a key's hash.
    @inline(__always)
    package func bucket(_ hash: UInt64) -> Int {
        Int(truncatingIfNeeded: ((hash &>> 32) &* buckets) &>> 32)
    }

    /// The slot of a key's hash, given its bucket's displacement.
    @inline(__always)
    package func slot(_ hash: UInt64, displacement: UInt16) -> Int {
        let low = UInt32(truncatingIfNeeded: hash)
        let moved = (low ^ UInt32(displacement) &* 0x85EB_CA6B) &* 0x9E37_79B1
        return Int(truncatingIfNeeded: (UInt64(moved) &* slots) &>> 32)
    }
}

/// A set of mixed hashes of words (``TextHash/mixed``), looked up in a few instructions.
///
/// The bits of a hash are as good as random already: open addressing by its low ones, at most half full. Sixteen bits a slot tell
/// of most hashes that are not there, without a search, whose length is hard to guess for the processor.
struct HashSet: Sendable {
    private var slots: [UInt64] = [0, 0, 0, 0]
    /// A bit for each hash, which several may share.
    private var bits: [UInt64] = [0]
    private var count = 0
    /// Zero marks a free slot, so it stands apart.
    private var hasZero = false

    /// Makes a set.
    ///
    /// - Complexity: O(number of hashes).
    init(_ hashes: some Sequence<UInt64>) {
        for hash in hashes { insert(hash) }
    }

    /// Whether nothing is in it.
    var isEmpty: Bool { count == 0 && !hasZero }

    /// A number that is the same for sets of the same hashes, and in all likelihood another for others.
    ///
    /// - Complexity: O(number of hashes).
    var fingerprint: UInt64 { slots.reduce(UInt64(count)) { $0 &+ $1 } }

    /// Whether a hash is in it.
    @inline(__always)
    func contains(_ hash: UInt64) -> Bool {
        let (place, bit) = bit(of: hash)
        return bits[place] & bit != 0 && isFound(hash)
    }

    @inline(never)
    private func isFound(_ hash: UInt64) -> Bool {
        hash == 0 ? hasZero : slots[slot(of: hash)] != 0
    }

    /// Puts a hash in.
    mutating func insert(_ hash: UInt64) {
        mark(hash)
        guard hash != 0 else {
            hasZero = true
            return
        }
        let slot = slot(of: hash)
        guard slots[slot] == 0 else { return }
        slots[slot] = hash
        count += 1
        if count * 2 >= slots.count { grow() }
    }

    @inline(__always)
    private func slot(of hash: UInt64) -> Int {
        let mask = slots.count &- 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0, slots[slot] != hash { slot = (slot &+ 1) & mask }
        return slot
    }

    @inline(__always)
    private func bit(of hash: UInt64) -> (place: Int, bit: UInt64) {
        (Int(truncatingIfNeeded: hash &>> 38) & (bits.count &- 1), 1 &<< (hash &>> 32))
    }

    private mutating func mark(_ hash: UInt64) {
        let (place, bit) = bit(of: hash)
        bits[place] |= bit
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: 0, count: old.count * 2)
        bits = Array(repeating: 0, count: max(1, slots.count / 4))
        if hasZero { mark(0) }
        for hash in old where hash != 0 {
            mark(hash)
            slots[slot(of: hash)] = hash
        }
    }
}

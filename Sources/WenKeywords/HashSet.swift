/// A set of mixed hashes of words (``TextHash/mixed``), looked up in a few instructions.
///
/// The bits of a hash are as good as random already: open addressing by its low ones, at most half full.
struct HashSet: Sendable {
    private var slots: [UInt64] = [0, 0]
    private var mask = 1
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

    /// Whether a hash is in it.
    @inline(__always)
    func contains(_ hash: UInt64) -> Bool {
        hash == 0 ? hasZero : slots[slot(of: hash)] != 0
    }

    /// Puts a hash in.
    mutating func insert(_ hash: UInt64) {
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
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: 0, count: old.count * 2)
        mask = slots.count - 1
        for hash in old where hash != 0 { slots[slot(of: hash)] = hash }
    }
}

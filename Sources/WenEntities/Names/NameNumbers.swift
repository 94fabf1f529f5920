/// Numbers the different names of a document by their digests, in the order in which they come.
///
/// Two names with one digest are taken for one; the chance is 2⁻⁶⁴ a pair.
struct NameNumbers {
    private var digests: [UInt64] = []
    /// Numbers plus one, 0 where free: open addressing, at most half full. Empty where there are so few names that they are
    /// looked through.
    private var slots: [Int32] = []
    private var shift: UInt64 = 0

    /// Makes room for so many different names; there may be more.
    init(capacity: Int) {
        digests.reserveCapacity(capacity)
        if capacity > NameNumbers.few { makeSlots(for: capacity) }
    }

    /// The number of a name; how many came before, if it is new.
    mutating func number(of digest: UInt64) -> Int {
        if let number = find(digest) { return number }
        digests.append(digest)
        if digests.count > NameNumbers.few, 2 * digests.count > slots.count {
            makeSlots(for: 2 * digests.count)
        } else if !slots.isEmpty {
            slots[slot(of: digest)] = Int32(digests.count)
        }
        return digests.count - 1
    }

    /// The number of a name that came before.
    func find(_ digest: UInt64) -> Int? {
        guard !slots.isEmpty else { return digests.firstIndex(of: digest) }
        let number = slots[slot(of: digest)]
        return number > 0 ? Int(number) - 1 : nil
    }

    private static let few = 12

    private mutating func makeSlots(for capacity: Int) {
        var bits: UInt64 = 4
        while 1 << bits < 2 * capacity { bits += 1 }
        slots = Array(repeating: 0, count: 1 << bits)
        shift = 64 - bits
        for (number, digest) in digests.enumerated() { slots[slot(of: digest)] = Int32(number + 1) }
    }

    private func slot(of digest: UInt64) -> Int {
        var slot = Int((digest &* 0x9E37_79B9_7F4A_7C15) &>> shift)
        while slots[slot] > 0, digests[Int(slots[slot]) - 1] != digest { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }
}

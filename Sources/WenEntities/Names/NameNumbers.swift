/// Numbers the different names of a document by their digests, in the order in which they come.
///
/// Two names with one digest are taken for one; the chance is 2⁻⁶⁴ a pair.
struct NameNumbers {
    private var digests: [UInt64] = []
    /// Numbers plus one, 0 where free: open addressing, at most half full. Empty where there are so few names that they are
    /// looked through.
    private var slots: [Int32] = []
    private let shift: UInt64

    /// Makes room for at most so many different names.
    init(capacity: Int) {
        var bits: UInt64 = 4
        while 1 << bits < 2 * capacity { bits += 1 }
        if capacity > NameNumbers.few { slots = Array(repeating: 0, count: 1 << bits) }
        shift = 64 - bits
        digests.reserveCapacity(capacity)
    }

    /// How many different names there are.
    var count: Int { digests.count }

    /// The number of a name; ``count`` before, if it is new.
    mutating func number(of digest: UInt64) -> Int {
        guard !slots.isEmpty else {
            if let number = digests.firstIndex(of: digest) { return number }
            digests.append(digest)
            return digests.count - 1
        }
        let slot = slot(of: digest)
        if slots[slot] > 0 { return Int(slots[slot]) - 1 }
        digests.append(digest)
        precondition(2 * digests.count <= slots.count, "more names than there is room for")
        slots[slot] = Int32(digests.count)
        return digests.count - 1
    }

    /// The number of a name that came before.
    func find(_ digest: UInt64) -> Int? {
        guard !slots.isEmpty else { return digests.firstIndex(of: digest) }
        let number = slots[slot(of: digest)]
        return number > 0 ? Int(number) - 1 : nil
    }

    private static let few = 12

    private func slot(of digest: UInt64) -> Int {
        var slot = Int((digest &* 0x9E37_79B9_7F4A_7C15) &>> shift)
        while slots[slot] > 0, digests[Int(slots[slot]) - 1] != digest { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }
}

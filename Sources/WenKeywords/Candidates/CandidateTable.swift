/// The different candidates of a document, found by their hash.
package struct CandidateTable: Sendable {
    /// The candidates in the order of their first occurrence.
    package internal(set) var all: [KeywordCandidate] = []
    /// Indices of ``all`` plus one, 0 where free; open addressing, at most half full.
    private var slots: [UInt32]
    private var mask: Int

    /// Makes an empty table.
    ///
    /// - Parameter capacity: how many candidates are expected; more make the table grow.
    init(capacity: Int) {
        var size = 64
        while size < capacity * 2 { size *= 2 }
        slots = Array(repeating: 0, count: size)
        mask = size - 1
        all.reserveCapacity(capacity)
    }

    /// Counts an occurrence of the candidate of a hash, which is made if it is new.
    ///
    /// - Returns: the candidate's index.
    @inline(__always)
    mutating func count(
        _ hash: UInt64, orInsert make: (_ index: UInt32) -> KeywordCandidate, _ count: (inout KeywordCandidate) -> Void
    ) -> UInt32 {
        let slot = slot(of: hash)
        let found = slots[slot]
        if found != 0 {
            count(&all[Int(found) &- 1])
            return found &- 1
        }
        let index = UInt32(truncatingIfNeeded: all.count)
        var candidate = make(index)
        count(&candidate)
        all.append(candidate)
        slots[slot] = index &+ 1
        if all.count &* 2 > slots.count { grow() }
        return index
    }

    @inline(__always)
    private func slot(of hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0, all[Int(slots[slot]) &- 1].hash != hash { slot = (slot &+ 1) & mask }
        return slot
    }

    @inline(never)
    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        mask = slots.count - 1
        for (index, candidate) in all.enumerated() { slots[slot(of: candidate.hash)] = UInt32(index + 1) }
    }
}

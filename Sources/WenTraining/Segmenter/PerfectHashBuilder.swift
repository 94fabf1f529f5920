import WenSegmentation

/// Finds the displacements of a ``PerfectHash``: the fullest buckets first, each by the first that fits.
struct PerfectHashBuilder {
    /// The hash found.
    let hash: PerfectHash
    /// The displacement of each bucket.
    let displacements: [UInt16]

    /// Places different keys in as many slots and 1 of 16 more. Slot 0 stays free.
    ///
    /// - Throws: ``TrainingError/noPerfectHash`` where no displacement fits, which needs equal keys.
    /// - Complexity: O(n), expected.
    init(_ keys: [UInt64]) throws(TrainingError) {
        let hash = PerfectHash(
            buckets: keys.count / PerfectHash.bucketSize + 1, slots: keys.count + keys.count / 16 + 2)
        var buckets: [[UInt64]] = Array(repeating: [], count: keys.count / PerfectHash.bucketSize + 1)
        for key in keys {
            let mixed = PerfectHash.hash(key)
            buckets[hash.bucket(mixed)].append(mixed)
        }
        let order = buckets.indices.sorted { (buckets[$1].count, $0) < (buckets[$0].count, $1) }
        var displacements = Array(repeating: UInt16(0), count: buckets.count)
        var isUsed = Array(repeating: false, count: keys.count + keys.count / 16 + 2)
        isUsed[0] = true
        var slots: [Int] = []
        for bucket in order where !buckets[bucket].isEmpty {
            let found = (UInt16.min...UInt16.max).first { displacement in
                slots.removeAll(keepingCapacity: true)
                for mixed in buckets[bucket] {
                    let slot = hash.slot(mixed, displacement: displacement)
                    if isUsed[slot] || slots.contains(slot) { return false }
                    slots.append(slot)
                }
                return true
            }
            guard let found else { throw TrainingError.noPerfectHash }
            displacements[bucket] = found
            for slot in slots { isUsed[slot] = true }
        }
        self.hash = hash
        self.displacements = displacements
    }

    /// The number of slots.
    var slots: Int { hash.slotCount }

    /// The slot of a key.
    func slot(of key: UInt64) -> Int {
        let mixed = PerfectHash.hash(key)
        return hash.slot(mixed, displacement: displacements[hash.bucket(mixed)])
    }
}

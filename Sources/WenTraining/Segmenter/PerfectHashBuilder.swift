import WenSegmentation

/// Finds the displacements of a ``PerfectHash``: where it is known how often keys are looked up, the buckets that are looked
/// up most come first, each by the displacement that lays its frequent keys into the lowest slots; then the fullest buckets,
/// each by the first displacement that fits.
///
/// So what is often used lies together, and the processor's cache holds more of it.
struct PerfectHashBuilder {
    /// The hash found.
    let hash: PerfectHash
    /// The displacement of each bucket.
    let displacements: [UInt16]

    /// The share of buckets that are laid by what they are used.
    private static let packedShare = 4
    /// How many displacements such a bucket has to choose from.
    private static let choices: UInt16 = 1 << 14

    /// A key's mixed bits, and how often it is looked up.
    private typealias Entry = (mixed: UInt64, uses: Int)

    /// Places different keys in as many slots and 1 of 16 more. Slot 0 stays free.
    ///
    /// - Parameter uses: how often keys are looked up, where that is known.
    /// - Throws: ``TrainingError/noPerfectHash`` where no displacement fits, which needs equal keys.
    /// - Complexity: O(n), expected.
    init(_ keys: [UInt64], uses: [UInt64: Int32] = [:]) throws(TrainingError) {
        let hash = PerfectHash(
            buckets: keys.count / PerfectHash.bucketSize + 1, slots: keys.count + keys.count / 16 + 2)
        var buckets: [[Entry]] = Array(repeating: [], count: keys.count / PerfectHash.bucketSize + 1)
        for key in keys {
            let mixed = PerfectHash.hash(key)
            buckets[hash.bucket(mixed)].append((mixed, Int(uses[key] ?? 0)))
        }
        var displacements = Array(repeating: UInt16(0), count: buckets.count)
        var isUsed = Array(repeating: false, count: hash.slotCount)
        isUsed[0] = true
        for (bucket, isPacked) in Self.order(buckets) {
            let found =
                isPacked
                ? Self.lowest(buckets[bucket], hash, isUsed) : Self.first(buckets[bucket], hash, isUsed)
            guard let found else { throw TrainingError.noPerfectHash }
            displacements[bucket] = found
            for entry in buckets[bucket] { isUsed[hash.slot(entry.mixed, displacement: found)] = true }
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

    // MARK: Buckets

    /// The buckets that have keys in the order of placing, and whether each is packed.
    private static func order(_ buckets: [[Entry]]) -> [(bucket: Int, isPacked: Bool)] {
        let uses = buckets.map { $0.reduce(0) { $0 + $1.uses } }
        let used = buckets.indices.filter { uses[$0] > 0 }.sorted { (uses[$1], $0) < (uses[$0], $1) }
        let packed = used.prefix(buckets.count / packedShare)
        let isPacked = Set(packed)
        let others = buckets.indices.filter { !buckets[$0].isEmpty && !isPacked.contains($0) }
            .sorted { (buckets[$1].count, $0) < (buckets[$0].count, $1) }
        return packed.map { ($0, true) } + others.map { ($0, false) }
    }

    /// The first displacement that fits.
    private static func first(_ bucket: [Entry], _ hash: PerfectHash, _ isUsed: [Bool]) -> UInt16? {
        (UInt16.min...UInt16.max).first { cost(bucket, $0, hash, isUsed, below: .max) != nil }
    }

    /// The displacement that lays what is used most lowest; the first of many that would do.
    private static func lowest(_ bucket: [Entry], _ hash: PerfectHash, _ isUsed: [Bool]) -> UInt16? {
        var best: UInt16?
        var least = Int.max
        for displacement in 0..<choices {
            guard let cost = cost(bucket, displacement, hash, isUsed, below: least) else { continue }
            (best, least) = (displacement, cost)
        }
        return best ?? first(bucket, hash, isUsed)
    }

    /// How high a displacement lays the keys of a bucket, by their uses; `nil` where it does not fit or is no lower than
    /// another.
    private static func cost(
        _ bucket: [Entry], _ displacement: UInt16, _ hash: PerfectHash, _ isUsed: [Bool], below limit: Int
    ) -> Int? {
        var cost = 0
        for (index, entry) in bucket.enumerated() {
            let slot = hash.slot(entry.mixed, displacement: displacement)
            cost += entry.uses * slot
            guard !isUsed[slot], cost < limit,
                !bucket[..<index].contains(where: { hash.slot($0.mixed, displacement: displacement) == slot })
            else { return nil }
        }
        return cost
    }
}

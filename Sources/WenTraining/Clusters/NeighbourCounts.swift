#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// How often words stand beside each other, one and two words apart.
struct NeighbourCounts {
    /// Two words that stand so many words apart, and how often.
    private struct Pair {
        var first: Int32
        var second: Int32
        var count: Int32
    }

    /// How much neighbours at a distance of one, and of two, count.
    private static let distanceWeights: [Float] = [1, 0.5]
    /// Makes rare contexts count less (Levy, Goldberg and Dagan, Improving Distributional Similarity, TACL 2015).
    private static let smoothing: Float = 0.75

    private let pairs: [[Pair]]
    private let contextCount: Int

    /// Counts the neighbours in a text as ``WordText`` has it.
    ///
    /// - Parameter contextCount: so many of the most frequent words are told apart as neighbours.
    /// - Complexity: O(n log n), and 8 bytes for each word.
    init(_ words: [Int32], contextCount: Int) {
        // The edge and what is rare are contexts too.
        let contexts = contextCount + 2
        self.contextCount = contexts
        pairs = (1...2).map { distance in
            var keys: [UInt64] = []
            keys.reserveCapacity(words.count)
            for index in distance..<max(distance, words.count) {
                let (first, second) = (words[index - distance] + 2, words[index] + 2)
                if min(first, second) < contexts { keys.append(UInt64(first) << 32 | UInt64(second)) }
            }
            keys.sort()
            return NeighbourCounts.counted(keys)
        }
    }

    private static func counted(_ keys: [UInt64]) -> [Pair] {
        var pairs: [Pair] = []
        var start = 0
        while start < keys.count {
            var end = start + 1
            while end < keys.count, keys[end] == keys[start] { end += 1 }
            pairs.append(
                Pair(
                    first: Int32(truncatingIfNeeded: keys[start] >> 32), second: Int32(truncatingIfNeeded: keys[start]),
                    count: Int32(end - start)))
            start = end
        }
        return pairs
    }

    /// How much more often than by chance each word has each context on each side: the positive logarithm of the ratio (Church
    /// and Hanks, Word Association Norms, Computational Linguistics 1990).
    ///
    /// - Parameter rowCount: the number of words.
    func associations(rowCount: Int) -> SparseRows {
        var entries: [SparseRows.Entry] = []
        var block = 0
        for (pairs, weight) in zip(pairs, NeighbourCounts.distanceWeights) {
            for isBefore in [true, false] {
                let seen = pairs.lazy.map {
                    isBefore ? ($0.second, $0.first, $0.count) : ($0.first, $0.second, $0.count)
                }
                .filter { $0.0 >= 2 && $0.1 < contextCount }
                var rows = [Float](repeating: 0, count: rowCount)
                var columns = [Float](repeating: 0, count: contextCount)
                for (word, context, count) in seen {
                    rows[Int(word) - 2] += Float(count)
                    columns[Int(context)] += Float(count)
                }
                let smoothed = columns.map { powf($0, NeighbourCounts.smoothing) }
                let total = smoothed.reduce(0, +)
                for (word, context, count) in seen {
                    let value = logf(Float(count) * total / (rows[Int(word) - 2] * smoothed[Int(context)]))
                    guard value > 0 else { continue }
                    entries.append(
                        SparseRows.Entry(
                            row: Int32(word) - 2, column: Int32(block * contextCount) + context, value: value * weight))
                }
                block += 1
            }
        }
        return SparseRows(entries, rowCount: rowCount, columnCount: block * contextCount)
    }
}

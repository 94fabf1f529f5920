/// Vectors divided into clusters around means, by Lloyd's method (Least Squares Quantization in PCM, IEEE Transactions on
/// Information Theory 1982).
struct VectorClusters {
    /// The cluster of each vector.
    private(set) var members: [Int]
    /// The mean of each cluster.
    private(set) var centres: [WordVector]
    /// What the vectors of each cluster weigh together.
    private(set) var sizes: [Float]

    /// Divides vectors.
    ///
    /// - Parameters:
    ///   - weights: how much each counts.
    ///   - count: the number of clusters, at most that of the vectors.
    ///   - rounds: how often the vectors are divided anew.
    /// - Complexity: O(vectors · count · rounds).
    init(
        _ vectors: [WordVector], weights: [Float], count: Int, rounds: Int,
        using random: inout some RandomNumberGenerator
    ) {
        members = [Int](repeating: 0, count: vectors.count)
        centres = vectors.indices.shuffled(using: &random).prefix(count).map { vectors[$0] }
        sizes = [Float](repeating: 0, count: count)
        for _ in 0..<rounds {
            let halves = centres.map { $0.dot($0) / 2 }
            for index in vectors.indices { members[index] = nearest(vectors[index], halves) }
            sizes = [Float](repeating: 0, count: count)
            var sums = [WordVector](repeating: .zero, count: count)
            for (index, member) in members.enumerated() {
                sums[member].add(vectors[index], times: weights[index])
                sizes[member] += weights[index]
            }
            for index in centres.indices {
                // A cluster without members starts anew elsewhere.
                centres[index] =
                    sizes[index] > 0
                    ? sums[index].times(1 / sizes[index]) : vectors[Int.random(in: vectors.indices, using: &random)]
            }
        }
    }

    /// The cluster whose mean is nearest to a vector.
    ///
    /// - Parameter halves: of the squared lengths of the means.
    private func nearest(_ vector: WordVector, _ halves: [Float]) -> Int {
        var best = 0
        var most = -Float.infinity
        for (index, centre) in centres.enumerated() {
            let closeness = centre.dot(vector) - halves[index]
            if closeness > most { (best, most) = (index, closeness) }
        }
        return best
    }
}

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif
import WenEntities

/// How probable each candidate is among all sets of candidates that do not overlap: forward and backward sums.
struct CandidateMarginals {
    private var forward: [Double] = []
    private var backward: [Double] = []
    /// The probability of each candidate.
    private(set) var probabilities: [Double] = []
    /// The logarithm of the sum over all sets.
    private(set) var logPartition = 0.0

    /// Computes the probabilities of candidates in the order of their ends.
    ///
    /// - Complexity: O(units + candidates).
    mutating func compute(_ candidates: [Candidate], scores: [Double], unitCount: Int) {
        forward = [Double](repeating: 0, count: unitCount + 1)
        backward = [Double](repeating: 0, count: unitCount + 1)
        var index = 0
        for end in stride(from: 1, through: unitCount, by: 1) {
            var sum = forward[end - 1]
            while index < candidates.count, candidates[index].end == end {
                sum = CandidateMarginals.logSum(sum, forward[candidates[index].start] + scores[index])
                index += 1
            }
            forward[end] = sum
        }
        logPartition = forward[unitCount]
        // Backward: what ends at a unit hands its sum to where it starts.
        var incoming = [Double](repeating: -.infinity, count: unitCount + 1)
        index = candidates.count - 1
        for end in stride(from: unitCount, through: 0, by: -1) {
            let passing = end == unitCount ? 0 : backward[end + 1]
            backward[end] = CandidateMarginals.logSum(passing, incoming[end])
            while index >= 0, candidates[index].end == end {
                let start = candidates[index].start
                incoming[start] = CandidateMarginals.logSum(incoming[start], backward[end] + scores[index])
                index -= 1
            }
        }
        probabilities.removeAll(keepingCapacity: true)
        for (candidate, score) in zip(candidates, scores) {
            probabilities.append(exp(forward[candidate.start] + score + backward[candidate.end] - logPartition))
        }
    }

    private static func logSum(_ a: Double, _ b: Double) -> Double {
        if a == -.infinity { return b }
        if b == -.infinity { return a }
        return a > b ? a + log1p(exp(b - a)) : b + log1p(exp(a - b))
    }
}

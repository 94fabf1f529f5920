/// Sorts candidates by end and start, and makes those of the same stretch one. Its memory is kept for the next window.
struct CandidateSorter {
    /// For each end the candidate with the first start; -1 where there is none.
    private var heads: [Int32] = []
    /// For each candidate that with the same end and the next start; -1 behind the last.
    private var nexts: [Int32] = []
    private var sorted: [Candidate] = []

    /// Sorts the candidates of a window of so many units.
    ///
    /// - Complexity: O(units + candidates), since few candidates share an end.
    mutating func sortAndMerge(_ candidates: inout [Candidate], unitCount: Int) {
        guard let first = candidates.first else { return }
        if heads.count < unitCount + 1 { heads = Array(repeating: -1, count: 2 * unitCount + 2) }
        if nexts.count < candidates.count {
            nexts = Array(repeating: -1, count: 2 * candidates.count)
            sorted = Array(repeating: first, count: 2 * candidates.count)
        }
        CandidateSorter.link(&candidates, heads: &heads, nexts: &nexts)
        let kept = CandidateSorter.gather(&candidates, unitCount, heads: &heads, nexts, into: &sorted)
        candidates.removeLast(candidates.count - kept)
    }

    /// Puts each candidate into the chain of its end, or makes it one with that of the same stretch.
    private static func link(
        _ candidates: inout [Candidate], heads headArray: inout [Int32], nexts nextArray: inout [Int32]
    ) {
        var candidates = candidates.mutableSpan
        var heads = headArray.mutableSpan
        var nexts = nextArray.mutableSpan
        for index in candidates.indices {
            let candidate = candidates[index]
            var before = -1
            var place = Int(heads[candidate.end])
            while place >= 0, candidates[place].start < candidate.start {
                before = place
                place = Int(nexts[place])
            }
            if place >= 0, candidates[place].start == candidate.start {
                candidates[place].merge(candidate)
                continue
            }
            nexts[index] = Int32(truncatingIfNeeded: place)
            if before < 0 {
                heads[candidate.end] = Int32(truncatingIfNeeded: index)
            } else {
                nexts[before] = Int32(truncatingIfNeeded: index)
            }
        }
    }

    /// Goes through the chains, which are empty then; how many candidates are left.
    private static func gather(
        _ candidates: inout [Candidate], _ unitCount: Int, heads headArray: inout [Int32], _ nexts: [Int32],
        into sortedArray: inout [Candidate]
    ) -> Int {
        var candidates = candidates.mutableSpan
        var heads = headArray.mutableSpan
        var sorted = sortedArray.mutableSpan
        var kept = 0
        for end in 0...unitCount {
            var place = Int(heads[end])
            heads[end] = -1
            while place >= 0 {
                sorted[kept] = candidates[place]
                kept += 1
                place = Int(nexts[place])
            }
        }
        for index in 0..<kept { candidates[index] = sorted[index] }
        return kept
    }
}

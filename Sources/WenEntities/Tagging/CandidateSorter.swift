/// Sorts candidates by end and start, and makes those of the same stretch one. Its memory is kept for the next window.
struct CandidateSorter {
    /// For each end the number of candidates that end before it: where those that end there go.
    private var places: [Int32] = []
    private var sorted: [Candidate] = []

    /// Sorts the candidates of a window of so many units.
    ///
    /// - Complexity: O(units + candidates), since few candidates share an end.
    mutating func sortAndMerge(_ candidates: inout [Candidate], unitCount: Int) {
        guard let first = candidates.first else { return }
        while places.count < unitCount + 2 { places.append(0) }
        for unit in 0..<unitCount + 2 { places[unit] = 0 }
        for candidate in candidates { places[candidate.end + 1] &+= 1 }
        for unit in 1..<unitCount + 2 { places[unit] &+= places[unit - 1] }
        while sorted.count < candidates.count { sorted.append(first) }
        for candidate in candidates {
            sorted[Int(places[candidate.end])] = candidate
            places[candidate.end] &+= 1
        }
        var kept = 0
        for number in candidates.indices {
            let candidate = sorted[number]
            var index = kept
            while index > 0, candidates[index - 1].end == candidate.end, candidates[index - 1].start > candidate.start {
                index -= 1
            }
            if index > 0, candidates[index - 1].end == candidate.end, candidates[index - 1].start == candidate.start {
                candidates[index - 1].merge(candidate)
                continue
            }
            var place = kept
            while place > index {
                candidates[place] = candidates[place - 1]
                place -= 1
            }
            candidates[index] = candidate
            kept += 1
        }
        candidates.removeLast(candidates.count - kept)
    }
}

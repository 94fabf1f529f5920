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
        if places.count < unitCount + 2 { places = Array(repeating: 0, count: 2 * unitCount + 2) }
        if sorted.count < candidates.count { sorted = Array(repeating: first, count: 2 * candidates.count) }
        CandidateSorter.sort(candidates, unitCount, places: &places, into: &sorted)
        let kept = CandidateSorter.merge(sorted.span, candidates.count, into: &candidates)
        candidates.removeLast(candidates.count - kept)
    }

    /// Sorts candidates by their ends.
    private static func sort(
        _ candidates: [Candidate], _ unitCount: Int, places array: inout [Int32], into result: inout [Candidate]
    ) {
        var places = array.mutableSpan
        var sorted = result.mutableSpan
        for unit in 0..<unitCount + 2 { places[unit] = 0 }
        for candidate in candidates { places[candidate.end + 1] &+= 1 }
        for unit in 1..<unitCount + 2 { places[unit] &+= places[unit - 1] }
        for candidate in candidates {
            let place = places[candidate.end]
            sorted[Int(place)] = candidate
            places[candidate.end] = place &+ 1
        }
    }

    /// Puts candidates that are sorted by their ends into others by their starts as well; how many are left.
    private static func merge(_ sorted: Span<Candidate>, _ count: Int, into candidates: inout [Candidate]) -> Int {
        var merged = candidates.mutableSpan
        var kept = 0
        for number in 0..<count {
            let candidate = sorted[number]
            var index = kept
            while index > 0, merged[index - 1].end == candidate.end, merged[index - 1].start > candidate.start {
                index -= 1
            }
            if index > 0, merged[index - 1].end == candidate.end, merged[index - 1].start == candidate.start {
                merged[index - 1].merge(candidate)
                continue
            }
            var place = kept
            while place > index {
                merged[place] = merged[place - 1]
                place -= 1
            }
            merged[index] = candidate
            kept += 1
        }
        return kept
    }
}

extension [Candidate] {
    /// Sorts candidates by end and start, and makes those of the same stretch one.
    ///
    /// - Complexity: O(units + candidates), since few candidates share an end.
    mutating func sortAndMerge(unitCount: Int) {
        // The number of candidates that end before each unit's end: where those that end there go.
        var places = [Int32](repeating: 0, count: unitCount + 2)
        for candidate in self { places[candidate.end + 1] += 1 }
        for unit in 1..<places.count { places[unit] += places[unit - 1] }
        guard let first else { return }
        var sorted = Array(repeating: first, count: count)
        for candidate in self {
            sorted[Int(places[candidate.end])] = candidate
            places[candidate.end] += 1
        }
        var kept = 0
        for candidate in sorted {
            var index = kept
            while index > 0, self[index - 1].end == candidate.end, self[index - 1].start > candidate.start {
                index -= 1
            }
            if index > 0, self[index - 1].end == candidate.end, self[index - 1].start == candidate.start {
                self[index - 1].merge(candidate)
                continue
            }
            var place = kept
            while place > index {
                self[place] = self[place - 1]
                place -= 1
            }
            self[index] = candidate
            kept += 1
        }
        removeLast(count - kept)
    }
}

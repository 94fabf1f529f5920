/// The best set of candidates that do not overlap: weighted interval scheduling.
package struct CandidatePath {
    private var best: [Int] = []
    private var last: [Int32] = []
    /// The candidates chosen, by their index, in the order of the text.
    package private(set) var chosen: [Int] = []

    /// Makes an empty path.
    package init() {}

    /// Chooses among candidates, which must be in the order of their ends. What does not add to the sum stays out.
    ///
    /// - Complexity: O(units + candidates).
    package mutating func choose(_ candidates: [Candidate], scores: [CandidateScore], unitCount: Int) {
        best.removeAll(keepingCapacity: true)
        last.removeAll(keepingCapacity: true)
        chosen.removeAll(keepingCapacity: true)
        best.append(0)
        last.append(-1)
        var index = 0
        for end in 1..<max(unitCount + 1, 1) {
            var top = best[end - 1]
            var choice: Int32 = -1
            while index < candidates.count, candidates[index].end == end {
                let sum = best[candidates[index].start] + scores[index].best
                if sum > top {
                    top = sum
                    choice = Int32(index)
                }
                index += 1
            }
            best.append(top)
            last.append(choice)
        }
        var position = unitCount
        while position > 0 {
            let choice = Int(last[position])
            if choice >= 0 {
                chosen.append(choice)
                position = candidates[choice].start
            } else {
                position -= 1
            }
        }
        chosen.reverse()
    }
}

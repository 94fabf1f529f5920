/// The best set of candidates that do not overlap: weighted interval scheduling.
package struct CandidatePath {
    /// A candidate that something speaks for, and the best set of those up to it.
    private struct Step {
        var candidate: Int
        var end: Int
        /// How many steps end at or before its start.
        var before: Int
        /// The sum of the best set.
        var best: Int
        /// Whether it is in that set.
        var isTaken: Bool
    }

    private var steps: [Step] = []
    /// The candidates chosen, by their index, in the order of the text.
    package private(set) var chosen: [Int] = []

    /// Makes an empty path.
    package init() {}

    /// Chooses among candidates, which must be in the order of their ends. What does not add to the sum stays out.
    ///
    /// - Complexity: O(n) for n candidates, but for those that overlap.
    package mutating func choose(_ candidates: [Candidate], scores: [CandidateScore]) {
        steps.removeAll(keepingCapacity: true)
        chosen.removeAll(keepingCapacity: true)
        for index in scores.indices where scores[index].best > 0 {
            let candidate = candidates[index]
            var before = steps.count
            while before > 0, steps[before - 1].end > candidate.start { before -= 1 }
            let sum = scores[index].best + (before > 0 ? steps[before - 1].best : 0)
            let top = steps.last?.best ?? 0
            steps.append(
                Step(
                    candidate: index, end: candidate.end, before: before, best: max(sum, top),
                    isTaken: sum > top))
        }
        var number = steps.count
        while number > 0 {
            let step = steps[number - 1]
            if step.isTaken { chosen.append(step.candidate) }
            number = step.isTaken ? step.before : number - 1
        }
        chosen.reverse()
    }
}

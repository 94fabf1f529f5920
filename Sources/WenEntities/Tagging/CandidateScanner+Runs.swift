import WenSegmentation

extension CandidateScanner {
    /// Runs of words that hold one whose part of speech speaks of a name: 中国|西藏|自治区, 博爱|校区. They are what no table
    /// knows.
    func addRuns(_ window: borrowing TextWindow, _ candidates: inout [Candidate]) {
        var start = 0
        for first in 0..<window.tokenCount {
            if window.role(ofToken: first).contains(.start) { addRuns(window, from: first, start, &candidates) }
            start = window.end(ofToken: first)
        }
    }

    /// The runs that start with a token, whose first unit is given.
    @inline(__always)
    private func addRuns(
        _ window: borrowing TextWindow, from first: Int, _ start: Int, _ candidates: inout [Candidate]
    ) {
        var end = start
        var hasSeed = false
        // A run goes over at most this many words.
        for index in first..<min(first + 4, window.tokenCount) where end - start < CandidateScanner.longestRun {
            let role = window.role(ofToken: index)
            guard role.contains(.member) else { return }
            hasSeed = hasSeed || role.contains(.seed)
            end = window.end(ofToken: index)
            if hasSeed, end - start > 1 {
                candidates.append(Candidate(kinds(window, endingAt: end), start..<end, []))
            }
        }
    }

    private static let longestRun = 14
}

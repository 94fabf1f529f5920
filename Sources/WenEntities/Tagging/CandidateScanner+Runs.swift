import WenSegmentation

extension CandidateScanner {
    /// Runs of words that hold one whose part of speech speaks of a name: 中国|西藏|自治区, 博爱|校区. They are what no table
    /// knows.
    func addRuns(_ window: borrowing TextWindow, _ candidates: inout [Candidate]) {
        var start = 0
        while start < window.count {
            let first = window.token(at: start)
            var end = start
            var index = first
            guard canStartName(first, window) else {
                start = window.end(ofToken: first)
                continue
            }
            var hasSeed = false
            // A run goes over at most this many words.
            while index - first < 4, end < window.count, end - start < CandidateScanner.longestRun {
                let next = window.end(ofToken: index)
                let place = place(of: index, window, end..<next)
                if place == .never { break }
                if place == .seed { hasSeed = true }
                end = next
                index += 1
                if hasSeed, end - start > 1 {
                    candidates.append(Candidate(.all, start..<end, []))
                }
            }
            start = window.end(ofToken: first)
        }
    }

    /// What a word is to a run.
    private enum Place { case seed, member, never }

    private func place(of token: Int, _ window: borrowing TextWindow, _ range: Range<Int>) -> Place {
        guard window.kind(ofToken: token) == .word, FoldedUnit.isHan(window.unit(range.lowerBound)) else {
            return .never
        }
        let tag = window.tag(ofToken: token)
        if CandidateScanner.isNameTag(tag) || tag == .nx { return .seed }
        return CandidateScanner.isFunctionTag(tag) ? .never : .member
    }

    private static let longestRun = 14
}

import WenSegmentation

extension CandidateScanner {
    /// Names made of plain words, which nothing but their place tells: 航天|宏图 in a list, 灵机|天赐 at the start of a clause, or
    /// all that stands between two function words.
    func addClauses(_ window: borrowing TextWindow, _ candidates: inout [Candidate]) {
        var first = 0
        while first < window.tokenCount {
            guard window.role(ofToken: first).contains(.member) else {
                first += 1
                continue
            }
            var next = first + 1
            while next < window.tokenCount, window.role(ofToken: next).contains(.member) { next += 1 }
            if next == first + 1 {
                addListMember(first, window, &candidates)
            } else {
                addParts(first..<next, window, &candidates)
            }
            first = next
        }
    }

    /// A word that is a member of a list by itself: 远景 in 晶澳、远景、隆基.
    private func addListMember(_ token: Int, _ window: borrowing TextWindow, _ candidates: inout [Candidate]) {
        let range = window.start(ofToken: token)..<window.end(ofToken: token)
        guard range.count > 1, startsClause(token, window), endsClause(token, window),
            window.unit(range.lowerBound - 1) == 0x3001 || window.unit(range.upperBound) == 0x3001  // 、
        else { return }
        candidates.append(Candidate(kinds(window, endingAt: range.upperBound), range, .clause))
    }

    /// All of the words between two function words or marks; those that start a clause; and those that end what is listed.
    private func addParts(_ tokens: Range<Int>, _ window: borrowing TextWindow, _ candidates: inout [Candidate]) {
        func add(_ part: Range<Int>, longest: Int) {
            let range = window.start(ofToken: part.lowerBound)..<window.end(ofToken: part.upperBound - 1)
            guard range.count > 1, range.count <= longest else { return }
            candidates.append(Candidate(kinds(window, endingAt: range.upperBound), range, .clause))
        }
        add(tokens, longest: CandidateScanner.longestClause)
        let inner = tokens.dropFirst().dropLast()
        if startsClause(tokens.lowerBound, window) {
            for last in inner.prefix(2) { add(tokens.lowerBound..<last + 1, longest: CandidateScanner.longestPart) }
        }
        let last = tokens.upperBound - 1
        if CandidateScanner.listMarks.contains(window.unit(window.end(ofToken: last))) {
            for first in inner.suffix(2) { add(first..<tokens.upperBound, longest: CandidateScanner.longestPart) }
        }
    }

    private func startsClause(_ token: Int, _ window: borrowing TextWindow) -> Bool {
        token == 0 || partsClauses(token - 1, window)
    }

    private func endsClause(_ token: Int, _ window: borrowing TextWindow) -> Bool {
        token + 1 == window.tokenCount || partsClauses(token + 1, window)
    }

    private func partsClauses(_ token: Int, _ window: borrowing TextWindow) -> Bool {
        let kind = window.kind(ofToken: token)
        return kind == .punctuation || kind.isBlank
    }

    /// What stands behind a name in a list, or before what explains it.
    private static let listMarks: UnitSet = "、（(：:"
    private static let longestClause = 6
    private static let longestPart = 5
}

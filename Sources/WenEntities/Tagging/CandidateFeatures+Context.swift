extension CandidateFeatures {
    /// The most features that tell of a candidate of so many units and what is around it together.
    static func contextLimit(forUnits count: Int) -> Int { 24 + 2 * count }

    /// The features that tell of a candidate and what is around it together, and of two words to each side. They cost more
    /// than those of its outside alone, and are for candidates that may be names yet.
    @inline(__always)
    func forEach(
        contextOf candidate: Candidate, _ words: CandidateNeighbours, _ window: borrowing TextWindow,
        _ body: (CandidateFeature) -> Void
    ) {
        let start = candidate.start
        let end = candidate.end
        let left = UInt64(window.unit(start - 1))
        let right = UInt64(window.unit(end))
        let edges = UInt64(window.unit(start)) << 16 | UInt64(window.unit(end - 1))
        let (before, behind, head) = (words.before, words.behind, words.head)
        self.words(before: start, window, body)
        self.words(behind: end, window, body)
        if !candidate.classes.subtracting(.unlearned).isEmpty {
            let classes = bits(candidate.classes) << 3
            feature(70, classes ^ before &* 3, body)
            feature(71, classes ^ behind &* 3, body)
        }
        if candidate.head < end {
            let token = window.token(at: start)
            feature(72, head ^ behind &* 3, body)
            feature(73, head << 8 ^ window.group(ofToken: window.isBoundary(start) ? token - 1 : token), body)
        }
        let source = UInt64(candidate.source.rawValue)
        feature(74, source ^ before &* 16, body)
        feature(75, source ^ behind &* 16, body)
        feature(76, left << 32 | edges, body)
        feature(77, right << 32 | edges, body)
        feature(78, before &* 3 ^ behind, body)
        pattern(candidate, window, body)
    }

    /// Two words before a unit, and what a list has before the last of them.
    @inline(__always)
    private func words(before start: Int, _ window: borrowing TextWindow, _ body: (CandidateFeature) -> Void) {
        guard start > 0 else { return }
        let token = window.token(at: start - 1)
        let far = token > 0 ? window.hash(ofToken: token - 1) : CandidateFeatures.noWord
        feature(62, window.hash(ofToken: token) &* 31 ^ far, body)
        feature(64, window.group(ofToken: token) << 8 | window.group(ofToken: token - 1), body)
        feature(66, far, body)
        let mark = window.unit(start - 1)
        if start > 1, CandidateFeatures.joinsNames(mark) {
            feature(60, UInt64(mark) << 32 ^ bits(window.endClasses(start - 1)), body)
        }
    }

    /// Two words from a unit on, and what a list has behind the first of them.
    @inline(__always)
    private func words(behind end: Int, _ window: borrowing TextWindow, _ body: (CandidateFeature) -> Void) {
        guard end < window.count else { return }
        let token = window.token(at: end)
        let far = token + 1 < window.tokenCount ? window.hash(ofToken: token + 1) : CandidateFeatures.noWord
        feature(63, window.hash(ofToken: token) &* 31 ^ far, body)
        feature(65, window.group(ofToken: token) << 8 | window.group(ofToken: token + 1), body)
        feature(67, far, body)
        let mark = window.unit(end)
        if end + 1 < window.count, CandidateFeatures.joinsNames(mark) {
            feature(61, UInt64(mark) << 32 ^ bits(window.startClasses(end + 1)), body)
        }
    }

    /// Characters and pairs of characters wherever they stand in a candidate, and the parts of speech of its tokens.
    @inline(__always)
    private func pattern(_ candidate: Candidate, _ window: borrowing TextWindow, _ body: (CandidateFeature) -> Void) {
        let end = candidate.end
        for position in candidate.start..<end {
            feature(82, UInt64(window.unit(position)), body)
            if position + 1 < end {
                feature(80, UInt64(window.unit(position)) << 16 | UInt64(window.unit(position + 1)), body)
            }
        }
        var pattern: UInt64 = 1
        var position = candidate.start
        var token = window.token(at: position)
        while position < end {
            let next = min(window.end(ofToken: token), end)
            pattern = pattern &* 37 &+ window.group(ofToken: token) &* 4 &+ UInt64(min(next - position, 3))
            position = next
            token += 1
        }
        feature(81, pattern, body)
    }

    /// What stands for the word where there is none.
    private static let noWord: UInt64 = 99

    /// Whether a character joins the names of a list: a comma of lists, a word for and, a space.
    private static func joinsNames(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x3001, 0x548C, 0x4E0E, 0x53CA, 0x0020: true
        default: false
        }
    }
}

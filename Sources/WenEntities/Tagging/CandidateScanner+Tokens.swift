import WenSegmentation

extension CandidateScanner {
    /// What the kinds and tags of tokens suggest, and short strings between marks.
    func addTokens(_ window: borrowing TextWindow, _ candidates: inout [Candidate]) {
        var start = 0
        while start < window.count {
            let token = window.token(at: start)
            let end = window.end(ofToken: token)
            switch window.kind(ofToken: token) {
            case .latin:
                addLatin(window, start, end, &candidates)
                addTreated(window, start, end, &candidates)
            case .word: addWord(window, token, start, end, &candidates)
            case .punctuation:
                addQuoted(window, start, &candidates)
                addListed(window, start, &candidates)
            default: break
            }
            start = end
        }
    }

    /// A word that its part of speech says is a name, or that no list of words has.
    private func addWord(
        _ window: borrowing TextWindow, _ token: Int, _ start: Int, _ end: Int, _ candidates: inout [Candidate]
    ) {
        let isTagged = TokenRole.isOfName(window.tag(ofToken: token))
        let isUnknown = window.role(ofToken: token).contains(.unknown)
        guard isTagged || isUnknown else { return }
        let kinds = kinds(window, endingAt: end)
        if isTagged { candidates.append(Candidate(kinds, start..<end, .tagged)) }
        if isUnknown { candidates.append(Candidate(kinds, start..<end, .unknown)) }
    }

    /// A Latin word, and the row of Latin words that starts with it.
    private func addLatin(
        _ window: borrowing TextWindow, _ start: Int, _ end: Int, _ candidates: inout [Candidate]
    ) {
        var stop = end
        var stops = [end]
        for _ in 0..<3 {
            guard stop + 1 < window.count, window.unit(stop) == 0x20 || window.unit(stop) == FoldedUnit.dot,
                window.kind(ofToken: window.token(at: stop + 1)) == .latin
            else { break }
            stop = window.end(ofToken: window.token(at: stop + 1))
            stops.append(stop)
        }
        addMixed(window, start, stop, &candidates)
        let isAlone = stops.count == 1 && !isBehindLatin(window, start)
        for stop in stops where stop - start < CandidateScanner.longestLatin {
            // One word of Latin letters is no person if it is not known as a name, Elena, or written like one, LarryKudlow; a
            // row of them none if it starts with a small letter.
            let mayBePerson =
                stop > end
                ? !(0x61...0x7A).contains(window.unit(start))
                : isAlone
                    && (isCapitalized(window, start..<stop)
                        || !window.classes(of: start..<stop).isDisjoint(with: .anyPerson))
            let kinds: Candidate.Kinds = mayBePerson ? .all : [.organization, .location]
            candidates.append(Candidate(kinds, start..<stop, .latin))
        }
    }

    private static let longestLatin = 40

    /// Latin words with the Chinese word before them, or with those that start in the three characters behind: 三星LSI,
    /// DeepWay深向.
    private func addMixed(
        _ window: borrowing TextWindow, _ start: Int, _ end: Int, _ candidates: inout [Candidate]
    ) {
        guard end - start < CandidateScanner.longestLatin else { return }
        var stop = end
        while stop < min(window.count, end + CandidateScanner.longestBehindLatin),
            window.role(ofToken: window.token(at: stop)).contains(.member)
        {
            stop = window.end(ofToken: window.token(at: stop))
            candidates.append(Candidate(kinds(window, endingAt: stop), start..<stop, [.latin, .clause]))
        }
        guard start > 0, window.role(ofToken: window.token(at: start - 1)).contains(.member) else { return }
        let first = window.start(ofToken: window.token(at: start - 1))
        guard start - first <= CandidateScanner.longestBeforeLatin else { return }
        candidates.append(Candidate(.all, first..<end, [.latin, .clause]))
    }

    private static let longestBeforeLatin = 4
    private static let longestBehindLatin = 3

    /// Whether a Latin word starts with a capital and goes on with a small letter.
    private func isCapitalized(_ window: borrowing TextWindow, _ range: Range<Int>) -> Bool {
        range.count > 2 && (0x41...0x5A).contains(window.unit(range.lowerBound))
            && (0x61...0x7A).contains(window.unit(range.lowerBound + 1))
    }

    /// Whether a Latin word and a space or dot stand before a unit.
    private func isBehindLatin(_ window: borrowing TextWindow, _ start: Int) -> Bool {
        guard start >= 2 else { return false }
        let unit = window.unit(start - 1)
        return (unit == 0x20 || unit == FoldedUnit.dot)
            && window.kind(ofToken: window.token(at: start - 2)) == .latin
    }
}

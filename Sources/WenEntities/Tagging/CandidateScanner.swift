package import WenSegmentation

/// Lists what in a window may be a name. It is generous: ``CandidateFeatures`` and the weights choose.
///
/// Each rule looks a bounded way to both sides, so that the work grows with the text alone.
package struct CandidateScanner: Sendable {
    let transliteration = Transliteration.embedded

    /// Makes a scanner.
    package init() {}

    /// Puts the candidates into `candidates`, by end, start and kind, each once.
    ///
    /// - Complexity: O(n) for a window of n units, but for the sorting.
    package func scan(_ window: TextWindow, _ tokens: [Token], into candidates: inout [Candidate]) {
        candidates.removeAll(keepingCapacity: true)
        for match in window.matches {
            let start = Int(match.start)
            let end = Int(match.end)
            addKnown(match.classes, start, end, window, &candidates)
            addPeople(match.classes, start, end, window, &candidates)
            addHeaded(match.classes, start, end, window, &candidates)
        }
        addForeign(window, &candidates)
        addTokens(window, tokens, &candidates)
        merge(&candidates)
    }

    /// Entries of the gazetteer.
    private func addKnown(
        _ classes: NameClass, _ start: Int, _ end: Int, _ window: TextWindow, _ candidates: inout [Candidate]
    ) {
        func add(_ kind: Entity.Kind) {
            candidates.append(Candidate(kind: kind, start: start, end: end, source: .gazetteer, split: end))
        }
        if !classes.isDisjoint(with: [.country, .division, .place, .possiblePlace, .placeAbbreviation]) {
            add(.location)
        }
        if !classes.isDisjoint(with: .anyOrganization) { add(.organization) }
        if !classes.isDisjoint(with: .anyPerson) { add(.person) }
    }

    /// Runs of characters that write foreign names, cut where tokens start.
    private func addForeign(_ window: TextWindow, _ candidates: inout [Candidate]) {
        var start = 0
        while start < window.count {
            guard transliteration.strength(window.units[start]) > 0 else {
                start += 1
                continue
            }
            var end = start + 1
            var strong = transliteration.strength(window.units[start]) > 1 ? 1 : 0
            while end < window.count {
                let strength = transliteration.strength(window.units[end])
                guard strength > 0 || isInnerDot(window, end) else { break }
                if strength > 1 { strong += 1 }
                end += 1
            }
            if end - start > 1, strong > 0 { addForeign(window, start..<end, &candidates) }
            start = end
        }
    }

    private func isInnerDot(_ window: TextWindow, _ position: Int) -> Bool {
        (window.units[position] == FoldedUnit.dot || window.units[position] == 0x2E)
            && transliteration.strength(window.unit(position + 1)) > 0
    }

    private func addForeign(_ window: TextWindow, _ run: Range<Int>, _ candidates: inout [Candidate]) {
        let starts = cuts(window, run.lowerBound, run.lowerBound..<min(run.upperBound, run.lowerBound + 8))
        let ends = cuts(window, run.upperBound, max(run.lowerBound, run.upperBound - 8) + 1..<run.upperBound + 1)
        for start in starts.prefix(4) {
            for end in ends.suffix(4) where end - start > 1 && end - start <= 24 {
                for kind in Entity.Kind.allCases {
                    candidates.append(Candidate(kind: kind, start: start, end: end, source: .foreign, split: end))
                }
            }
        }
    }

    /// The token boundaries in a range, and one end of the run, which counts always.
    private func cuts(_ window: TextWindow, _ fixed: Int, _ range: Range<Int>) -> [Int] {
        range.filter { $0 == fixed || window.isBoundary[$0] && window.unit($0 - 1) != FoldedUnit.dot }
    }

    /// What the kinds and tags of tokens suggest, and short strings between marks.
    private func addTokens(_ window: TextWindow, _ tokens: [Token], _ candidates: inout [Candidate]) {
        var start = 0
        while start < window.count {
            let token = tokens[window.tokenIndex[start]]
            var end = start + 1
            while end < window.count, window.tokenIndex[end] == window.tokenIndex[start] { end += 1 }
            switch token.kind {
            case .latin: addLatin(window, tokens, start, end, &candidates)
            case .word: addTagged(token.tag, start, end, &candidates)
            case .punctuation: addQuoted(window, start, &candidates)
            default: break
            }
            start = end
        }
    }

    private func addTagged(_ tag: PartOfSpeech?, _ start: Int, _ end: Int, _ candidates: inout [Candidate]) {
        let kinds: [Entity.Kind]
        switch tag {
        case .nr: kinds = [.person]
        case .ns: kinds = [.location]
        case .nt: kinds = [.organization]
        case .nz, .j: kinds = [.organization, .location]
        default: return
        }
        for kind in kinds {
            candidates.append(Candidate(kind: kind, start: start, end: end, source: .tagged, split: end))
        }
    }

    /// A Latin word, and the row of Latin words that starts with it.
    private func addLatin(
        _ window: TextWindow, _ tokens: [Token], _ start: Int, _ end: Int, _ candidates: inout [Candidate]
    ) {
        var stop = end
        var stops = [end]
        for _ in 0..<3 {
            guard stop + 1 < window.count, window.units[stop] == 0x20 || window.units[stop] == FoldedUnit.dot,
                tokens[window.tokenIndex[stop + 1]].kind == .latin
            else { break }
            let index = window.tokenIndex[stop + 1]
            stop += 1
            while stop < window.count, window.tokenIndex[stop] == index { stop += 1 }
            stops.append(stop)
        }
        for stop in stops where stop - start < 40 {
            for kind in Entity.Kind.allCases {
                candidates.append(Candidate(kind: kind, start: start, end: stop, source: .latin, split: stop))
            }
        }
    }

    /// 《人民日报》, “阿拉木图”: what stands between marks.
    private func addQuoted(_ window: TextWindow, _ open: Int, _ candidates: inout [Candidate]) {
        let close: UInt16
        switch window.units[open] {
        case 0x300A: close = 0x300B  // 《》
        case 0x201C: close = 0x201D  // “”
        default: return
        }
        var end = open + 1
        while end < window.count, end - open <= 10, window.units[end] != close { end += 1 }
        guard end < window.count, window.units[end] == close, end - open > 2 else { return }
        candidates.append(
            Candidate(kind: .organization, start: open + 1, end: end, source: .quoted, split: end))
    }

    private func merge(_ candidates: inout [Candidate]) {
        candidates.sort { $0.order < $1.order }
        var kept = 0
        for index in candidates.indices {
            if kept > 0, candidates[kept - 1].order == candidates[index].order {
                candidates[kept - 1].source.formUnion(candidates[index].source)
                candidates[kept - 1].split = min(candidates[kept - 1].split, candidates[index].split)
            } else {
                candidates[kept] = candidates[index]
                kept += 1
            }
        }
        candidates.removeLast(candidates.count - kept)
    }
}

extension Candidate {
    /// Sorts by end, start and kind.
    fileprivate var order: Int {
        let code =
            switch kind {
            case .person: 0
            case .organization: 1
            case .location: 2
            }
        return end << 20 | start << 2 | code
    }
}

import WenSegmentation

/// Lists what in a window may be a name. It is generous: ``CandidateFeatures`` and the weights choose.
///
/// Each rule looks a bounded way to both sides, so that the work grows with the text alone.
package struct CandidateScanner: Sendable {
    let transliteration = Transliteration.embedded
    private var sorter = CandidateSorter()

    /// Makes a scanner.
    package init() {}

    /// Puts the candidates into `candidates`, by end and start, each once.
    ///
    /// - Complexity: O(n) for a window of n units.
    package mutating func scan(_ window: borrowing TextWindow, into candidates: inout [Candidate]) {
        candidates.removeAll(keepingCapacity: true)
        for index in 0..<window.matches.count {
            let match = window.matches[index]
            let start = Int(match.start)
            let end = Int(match.end)
            addKnown(match.classes, start, end, window, &candidates)
            if !match.classes.isDisjoint(with: .anySurname) {
                addPeople(match.classes, start, end, window, &candidates)
            }
            if !match.classes.isDisjoint(with: CandidateScanner.heads) {
                addHeaded(match.classes, start, end, window, &candidates)
            }
        }
        addForeign(window, &candidates)
        addDotted(window, &candidates)
        addTokens(window, &candidates)
        addRuns(window, &candidates)
        addPairs(window, &candidates)
        sorter.sortAndMerge(&candidates, unitCount: window.count)
        if restrict(&candidates, window) { candidates.removeAll { $0.kinds.isEmpty } }
    }

    /// Notes what the gazetteer says of each candidate, and takes from its kinds what that rules out; whether one has none left.
    private func restrict(_ candidates: inout [Candidate], _ window: borrowing TextWindow) -> Bool {
        var isAnyLeftOut = false
        var span = candidates.mutableSpan
        for index in span.indices {
            var candidate = span[index]
            candidate.classes = window.classes(of: candidate.start..<candidate.end)
            if isGeneral(candidate, window) { candidate.kinds.remove(.organization) }
            if isOfCountries(candidate, window) { candidate.kinds.remove(.person) }
            isAnyLeftOut = isAnyLeftOut || candidate.kinds.isEmpty
            span[index] = candidate
        }
        return isAnyLeftOut
    }

    /// Whether a candidate speaks of countries by one character each, so that it is no person: 美伊, 伊方.
    private func isOfCountries(_ candidate: Candidate, _ window: borrowing TextWindow) -> Bool {
        // Nearly all start with none.
        guard window.startClasses(candidate.start).contains(.placeAbbreviation) else { return false }
        let range = candidate.start..<candidate.end
        guard (2...3).contains(range.count), isCountry(range.lowerBound, window) else { return false }
        if range.count == 2, window.unit(range.lowerBound + 1) == 0x65B9 { return true }  // 方
        return range.dropFirst().allSatisfy { isCountry($0, window) }
            && !window.classes(of: range.lowerBound..<range.lowerBound + 1).contains(.surname)
    }

    private func isCountry(_ position: Int, _ window: borrowing TextWindow) -> Bool {
        window.classes(of: position..<position + 1).contains(.placeAbbreviation)
    }

    private static let heads: NameClass = [.anyHead, .placeHead]

    /// Entries of the gazetteer, but for Latin given names and surnames, which may be part of a longer name.
    private func addKnown(
        _ classes: NameClass, _ start: Int, _ end: Int, _ window: borrowing TextWindow, _ candidates: inout [Candidate]
    ) {
        guard !classes.isDisjoint(with: .anyName) else { return }
        if classes.isSubset(of: CandidateScanner.latinNames), window.kind(ofToken: window.token(at: start)) == .latin {
            return
        }
        candidates.append(Candidate(.all, start..<end, .gazetteer))
    }

    private static let latinNames: NameClass = [.anyPerson, .attestedPerson, .properName]

    /// Runs of characters that write foreign names, cut where tokens start.
    private func addForeign(_ window: borrowing TextWindow, _ candidates: inout [Candidate]) {
        var start = 0
        while start < window.count {
            guard transliteration.strength(window.unit(start)) > 0 else {
                start += 1
                continue
            }
            var end = start + 1
            var strong = transliteration.strength(window.unit(start)) > 1 ? 1 : 0
            while end < window.count {
                let strength = transliteration.strength(window.unit(end))
                guard strength > 0 || isInnerDot(window, end) else { break }
                if strength > 1 { strong += 1 }
                end += 1
            }
            if end - start > 1, strong > 0 { addForeign(window, start..<end, &candidates) }
            start = end
        }
    }

    private func isInnerDot(_ window: borrowing TextWindow, _ position: Int) -> Bool {
        CandidateScanner.innerDots.contains(window.unit(position))
            && transliteration.strength(window.unit(position + 1)) > 0
    }

    /// The names that a run may hold: from one of its first four places to start at to one of its last four to end at.
    private func addForeign(_ window: borrowing TextWindow, _ run: Range<Int>, _ candidates: inout [Candidate]) {
        var firstEnd = run.upperBound
        var ends = 0
        var position = run.upperBound
        while position > run.lowerBound, position > run.upperBound - 8, ends < 4 {
            if position == run.upperBound || isCut(window, position) {
                firstEnd = position
                ends += 1
            }
            position -= 1
        }
        let rulerEnd = endOfRuler(window, run.upperBound)
        var starts = 0
        var start = run.lowerBound
        while start < run.upperBound, start < run.lowerBound + 8, starts < 4 {
            if start == run.lowerBound || isCut(window, start) {
                starts += 1
                for end in firstEnd...run.upperBound
                where end - start > 1 && end - start <= CandidateScanner.longestForeign
                    && (end == run.upperBound || isCut(window, end))
                {
                    candidates.append(Candidate(.all, start..<end, .foreign))
                }
                if let end = rulerEnd, end - start <= CandidateScanner.longestForeign {
                    candidates.append(Candidate(.all, start..<end, .foreign))
                }
            }
            start += 1
        }
    }

    /// The end of a ruler's number that starts at a unit, which belongs to the name before: 二世 in 卡洛斯二世.
    private func endOfRuler(_ window: borrowing TextWindow, _ start: Int) -> Int? {
        var end = start
        while end < start + 3, CandidateScanner.ordinals.contains(window.unit(end)) { end += 1 }
        guard end > start, window.unit(end) == 0x4E16 else { return nil }  // 世
        return end + 1
    }

    private static let longestForeign = 24
    private static let innerDots: UnitSet = "·.-"
    private static let ordinals: UnitSet = "一二三四五六七八九十"

    /// Whether a token starts at a unit, which does not stand behind a dot.
    private func isCut(_ window: borrowing TextWindow, _ position: Int) -> Bool {
        window.isBoundary(position) && !CandidateScanner.innerDots.contains(window.unit(position - 1))
    }

    /// 威廉·莱昂·金: Chinese characters joined by dots, with token boundaries for ends.
    private func addDotted(_ window: borrowing TextWindow, _ candidates: inout [Candidate]) {
        var position = 1
        while position < window.count {
            guard isDot(window, position) else {
                position += 1
                continue
            }
            var lower = position
            while lower > 0, position - lower < 8, FoldedUnit.isHan(window.unit(lower - 1)) { lower -= 1 }
            var last = position
            var upper = position + 1
            while upper < window.count, upper - last < 9 {
                if isDot(window, upper) { last = upper } else if !FoldedUnit.isHan(window.unit(upper)) { break }
                upper += 1
            }
            if lower < position, upper > last + 1 {
                let starts = (lower..<position).filter { $0 == lower || window.isBoundary($0) }.suffix(5)
                let ends = (last + 2..<upper + 1).filter { $0 == upper || window.isBoundary($0) }.prefix(5)
                for start in starts {
                    for end in ends where end - start <= CandidateScanner.longestForeign {
                        candidates.append(Candidate(.all, start..<end, .foreign))
                    }
                }
            }
            position = upper
        }
    }

    private func isDot(_ window: borrowing TextWindow, _ position: Int) -> Bool {
        window.unit(position) == FoldedUnit.dot && FoldedUnit.isHan(window.unit(position - 1))
            && FoldedUnit.isHan(window.unit(position + 1))
    }

    /// What the kinds and tags of tokens suggest, and short strings between marks.
    private func addTokens(_ window: borrowing TextWindow, _ candidates: inout [Candidate]) {
        var start = 0
        while start < window.count {
            let token = window.token(at: start)
            let end = window.end(ofToken: token)
            switch window.kind(ofToken: token) {
            case .latin: addLatin(window, start, end, &candidates)
            case .word: addWord(window.tag(ofToken: token), window.role(ofToken: token), start, end, &candidates)
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
        _ tag: PartOfSpeech?, _ role: TokenRole, _ start: Int, _ end: Int, _ candidates: inout [Candidate]
    ) {
        if TokenRole.isOfName(tag) { candidates.append(Candidate(.all, start..<end, .tagged)) }
        if role.contains(.unknown) { candidates.append(Candidate(.all, start..<end, .unknown)) }
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
        let isAlone = stops.count == 1 && !isBehindLatin(window, start)
        for stop in stops where stop - start < 40 {
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

    /// 《人民日报》, “阿拉木图”: what stands between marks; and a medium with its country, 英国《金融时报》.
    private func addQuoted(_ window: borrowing TextWindow, _ open: Int, _ candidates: inout [Candidate]) {
        let close: UInt16
        switch window.unit(open) {
        case 0x300A: close = 0x300B  // 《》
        case 0x201C: close = 0x201D  // “”
        default: return
        }
        var end = open + 1
        while end < window.count, end - open <= 10, window.unit(end) != close { end += 1 }
        guard end < window.count, window.unit(end) == close, end - open > 2 else { return }
        candidates.append(Candidate(.all, open + 1..<end, .quoted))
        guard close == 0x300B, open > 0, window.isBoundary(open) else { return }
        let start = window.start(ofToken: window.token(at: open - 1))
        if !window.classes(of: start..<open).isDisjoint(with: .anyPlace) {
            candidates.append(Candidate(.organization, start..<end + 1, .quoted))
        }
    }

    /// What stands before a stock code: 远帆电子 in 远帆电子（688123.SH）, whether a list has it or not.
    private func addListed(_ window: borrowing TextWindow, _ end: Int, _ candidates: inout [Candidate]) {
        guard StockCode.stands(at: end, in: window) else { return }
        var start = end
        while start > max(0, end - CandidateScanner.longestShare) {
            start = window.start(ofToken: window.token(at: start - 1))
            guard window.kind(ofToken: window.token(at: start)) == .word else { return }
            if end - start > 1 { candidates.append(Candidate(.organization, start..<end, [])) }
        }
    }

    private static let longestShare = 6

    /// Whether a candidate is no name of an organisation by itself: only a head, such as 法院 or 公司, any such thing, as
    /// 新能源汽车 is, or the shares of one, 宁德时代A股.
    private func isGeneral(_ candidate: Candidate, _ window: borrowing TextWindow) -> Bool {
        if candidate.classes.contains(.organization) { return false }
        if window.unit(candidate.end - 1) == 0x80A1, FoldedUnit.isAlphanumeric(window.unit(candidate.end - 2)) {  // 股
            return true
        }
        if !candidate.classes.isDisjoint(with: .anyHead) { return true }
        return candidate.head > candidate.start && candidate.head < candidate.end
            && window.classes(of: candidate.start..<candidate.head).contains(.generalModifier)
            && window.classes(of: candidate.head..<candidate.end).contains(.weakOrganizationHead)
    }
}

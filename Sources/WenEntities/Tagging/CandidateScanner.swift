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
            if match.classes.contains(.title) { addTitled(start..<end, window, &candidates) }
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
        addCoined(window, &candidates)
        addPairs(window, &candidates)
        addClauses(window, &candidates)
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

    /// Computed, as what is stored would be guarded at each match.
    private static var heads: NameClass { [.anyHead, .placeHead] }

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

    private static var latinNames: NameClass { [.anyPerson, .attestedPerson, .properName] }
}

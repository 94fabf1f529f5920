/// Chooses the best candidates, and of near-equal ones the better.
///
/// The choice goes from best to worst and never looks ahead: the first five of ten are the five.
struct KeywordSelection {
    private let candidates: [KeywordCandidate]
    private let text: CandidateText
    private let stopWords: StopWords
    private var isChosen: [Bool]
    private var isCovered: [Bool]

    /// Prepares a choice.
    init(_ candidates: [KeywordCandidate], _ text: CandidateText, _ stopWords: StopWords) {
        self.candidates = candidates
        self.text = text
        self.stopWords = stopWords
        isChosen = Array(repeating: false, count: candidates.count)
        isCovered = Array(repeating: false, count: candidates.count)
    }

    /// The best candidates, best first. Ties go to the earlier, then to the longer, then by text.
    ///
    /// Complexity: O(n + k log n) for k candidates looked at.
    mutating func choose(_ limit: Int, of ranked: consuming [KeywordRanker.Ranked]) -> [KeywordRanker.Ranked] {
        let (candidates, text) = (candidates, text)
        func isBefore(_ left: KeywordRanker.Ranked, _ right: KeywordRanker.Ranked) -> Bool {
            if left.score != right.score { return left.score > right.score }
            return KeywordSelection.isBefore(candidates[left.candidate], candidates[right.candidate], text)
        }
        var chosen: [KeywordRanker.Ranked] = []
        chosen.reserveCapacity(min(limit, ranked.count))
        var heap = BestFirst(ranked, before: isBefore)
        while chosen.count < limit, let next = heap.pop(before: isBefore) {
            let index = next.candidate
            // A word of the user's own is never merged into a phrase.
            if !candidates[index].isOwn {
                if isCovered[index] || hasChosenPart(index) || stopWords.contains(candidates[index].hash) { continue }
            }
            isChosen[index] = true
            coverParts(of: index, by: index)
            chosen.append(next)
        }
        return chosen
    }

    /// Whether one of two candidates with one score comes first.
    @inline(never)
    private static func isBefore(
        _ first: KeywordCandidate, _ second: KeywordCandidate, _ text: CandidateText
    ) -> Bool {
        if first.firstOrdinal != second.firstOrdinal { return first.firstOrdinal < second.firstOrdinal }
        if first.length != second.length { return first.length > second.length }
        return text.bytes(first).lexicographicallyPrecedes(text.bytes(second))
    }

    /// Whether a candidate less one word is chosen already, and says the same. What occurs once or twice does not
    /// tell, so it stays.
    private func hasChosenPart(_ index: Int) -> Bool {
        let candidate = candidates[index]
        func isChosenPart(_ part: Int) -> Bool { isChosen[part] && candidate.absorbs(candidates[part]) }
        return candidate.count > 2 && candidate.words > 1
            && (isChosenPart(Int(candidate.suffix)) || isChosenPart(Int(candidate.prefix)))
    }

    /// Covers the parts of a chosen candidate that say the same.
    private mutating func coverParts(of index: Int, by whole: Int) {
        guard candidates[index].words > 1 else { return }
        let (suffix, prefix) = (Int(candidates[index].suffix), Int(candidates[index].prefix))
        cover(suffix, by: whole)
        cover(prefix, by: whole)
    }

    private mutating func cover(_ part: Int, by whole: Int) {
        if candidates[whole].absorbs(candidates[part]) { isCovered[part] = true }
        coverParts(of: part, by: whole)
    }
}

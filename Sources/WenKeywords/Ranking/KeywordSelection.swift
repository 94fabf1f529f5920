/// Chooses the best candidates, and of near-equal ones the better.
///
/// The choice goes from best to worst and never looks ahead: the first five of ten are the five.
struct KeywordSelection {
    private let text: CandidateText
    private let stopWords: StopWords
    private var isChosen: [Bool]
    private var isCovered: [Bool]

    /// Prepares a choice.
    init(count: Int, _ text: CandidateText, _ stopWords: StopWords) {
        self.text = text
        self.stopWords = stopWords
        isChosen = Array(repeating: false, count: count)
        isCovered = Array(repeating: false, count: count)
    }

    /// The best candidates, best first. Ties go to the earlier, then to the longer, then by text.
    ///
    /// Complexity: O(n + k log n) for k candidates looked at, and those like them.
    mutating func choose(
        _ limit: Int, of ranked: consuming [KeywordRanker.Ranked], _ candidates: borrowing CandidateTable
    ) -> [KeywordRanker.Ranked] {
        var chosen: [KeywordRanker.Ranked] = []
        chosen.reserveCapacity(min(limit, ranked.count))
        var heap = BestFirst(consume ranked)
        while chosen.count < limit, let next = heap.pop() {
            guard let second = heap.best, second.rank == next.rank else {
                if choose(next.candidate, candidates) { chosen.append(next) }
                continue
            }
            var alike = [next]
            while let other = heap.best, other.rank == next.rank { heap.pop().map { alike.append($0) } }
            alike.sort { isBefore(candidates[$0.candidate], candidates[$1.candidate]) }
            for next in alike where chosen.count < limit && choose(next.candidate, candidates) { chosen.append(next) }
        }
        return chosen
    }

    /// Chooses a candidate, unless one before it stands for it, or it is a stop word.
    private mutating func choose(_ index: Int, _ candidates: borrowing CandidateTable) -> Bool {
        // A word of the user's own is never merged into a phrase.
        if !candidates[index].isOwn {
            if isCovered[index] || hasChosenPart(index, candidates) || stopWords.contains(candidates[index].hash) {
                return false
            }
        }
        isChosen[index] = true
        coverParts(of: index, by: index, candidates)
        return true
    }

    /// Whether one of two candidates that rank alike comes first.
    private func isBefore(_ first: KeywordCandidate, _ second: KeywordCandidate) -> Bool {
        if first.length != second.length { return first.length > second.length }
        return text.bytes(first).lexicographicallyPrecedes(text.bytes(second))
    }

    /// Whether a candidate less one word is chosen already, and says the same. What occurs once or twice does not
    /// tell, so it stays.
    private func hasChosenPart(_ index: Int, _ candidates: borrowing CandidateTable) -> Bool {
        let candidate = candidates[index]
        func isChosenPart(_ part: Int) -> Bool { isChosen[part] && candidate.absorbs(candidates[part]) }
        return candidate.count > 2 && candidate.words > 1
            && (isChosenPart(Int(candidate.suffix)) || isChosenPart(Int(candidate.prefix)))
    }

    /// Covers the parts of a chosen candidate that say the same.
    private mutating func coverParts(of index: Int, by whole: Int, _ candidates: borrowing CandidateTable) {
        guard candidates[index].words > 1 else { return }
        let (suffix, prefix) = (Int(candidates[index].suffix), Int(candidates[index].prefix))
        cover(suffix, by: whole, candidates)
        cover(prefix, by: whole, candidates)
    }

    private mutating func cover(_ part: Int, by whole: Int, _ candidates: borrowing CandidateTable) {
        if candidates[whole].absorbs(candidates[part]) { isCovered[part] = true }
        coverParts(of: part, by: whole, candidates)
    }
}

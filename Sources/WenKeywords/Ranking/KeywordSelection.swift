/// Chooses the best candidates, and of near-equal ones the better.
///
/// The choice goes from best to worst and never looks ahead: the first five of ten are the five.
struct KeywordSelection {
    /// Two candidates, one part of the other, are near-equal if at least this share of the part's occurrences are
    /// inside the whole.
    private static let nearEqual: Float = 0.75

    private let candidates: [Candidate]
    private let text: CandidateText
    private var isChosen: [Bool]
    private var isCovered: [Bool]

    /// Prepares a choice.
    init(_ candidates: [Candidate], _ text: CandidateText) {
        self.candidates = candidates
        self.text = text
        isChosen = Array(repeating: false, count: candidates.count)
        isCovered = isChosen
    }

    /// The best candidates, best first. Ties go to the earlier, then to the longer, then by text.
    ///
    /// Complexity: O(n + k log n) for k candidates looked at.
    mutating func choose(_ limit: Int, of ranked: [KeywordRanker.Ranked]) -> [KeywordRanker.Ranked] {
        var heap = BestFirst(ranked, before: isBefore)
        var chosen: [KeywordRanker.Ranked] = []
        while chosen.count < limit, let next = heap.pop() {
            let index = next.candidate
            if isCovered[index] || hasChosenPart(of: index, count: candidates[index].count) { continue }
            isChosen[index] = true
            coverParts(of: index, count: candidates[index].count)
            chosen.append(next)
        }
        return chosen
    }

    private func isBefore(_ left: KeywordRanker.Ranked, _ right: KeywordRanker.Ranked) -> Bool {
        if left.score != right.score { return left.score > right.score }
        let (first, second) = (candidates[left.candidate], candidates[right.candidate])
        if first.firstOrdinal != second.firstOrdinal { return first.firstOrdinal < second.firstOrdinal }
        if first.length != second.length { return first.length > second.length }
        return text.bytes(first).lexicographicallyPrecedes(text.bytes(second))
    }

    /// The candidates that are a phrase less its first and less its last word.
    private func parts(of index: Int) -> [Int] {
        candidates[index].words == 1 ? [] : [Int(candidates[index].suffix), Int(candidates[index].prefix)]
    }

    private func isNearEqual(_ part: Int, to count: UInt32) -> Bool {
        Float(count) >= KeywordSelection.nearEqual * Float(candidates[part].count)
    }

    private func hasChosenPart(of index: Int, count: UInt32) -> Bool {
        parts(of: index).contains { part in
            (isChosen[part] && isNearEqual(part, to: count)) || hasChosenPart(of: part, count: count)
        }
    }

    private mutating func coverParts(of index: Int, count: UInt32) {
        for part in parts(of: index) {
            if isNearEqual(part, to: count) { isCovered[part] = true }
            coverParts(of: part, count: count)
        }
    }
}

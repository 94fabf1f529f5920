/// How firmly the words at a candidate's ends hold to the words beyond them, and how firmly its own hold together.
///
/// A phrase that cuts a firm pair crosses word groups: 带动上下游 out of 带动上下游企业 is none.
struct CandidateBounds {
    /// The firmness of the firmest pair of words that lies across its start, across its end: zero where there is none.
    var left: Float = 0
    var right: Float = 0
    /// The firmness of the loosest pair of words in it.
    var inside: Float = .infinity
    /// How often its most frequent neighbour stands before it, behind it.
    var leftCount: UInt32 = 0
    var rightCount: UInt32 = 0

    /// The bounds of all candidates of a document.
    ///
    /// - Parameter firmness: how firmly two words hold together, by the candidate that they are and its index.
    /// - Complexity: O(candidates · words).
    static func all(
        of candidates: [KeywordCandidate], firmness: (_ index: Int, _ pair: KeywordCandidate) -> Float
    ) -> [CandidateBounds] {
        var bounds = Array(repeating: CandidateBounds(), count: candidates.count)
        // Suffixes and prefixes stand before the phrases in the list.
        for (index, candidate) in candidates.enumerated() where candidate.words > 1 {
            let (prefix, suffix) = (Int(candidate.prefix), Int(candidate.suffix))
            let isPair = candidate.words == 2
            let own = isPair ? max(0, firmness(index, candidate)) : 0
            bounds[index].inside = isPair ? own : known(min(bounds[prefix].inside, bounds[suffix].inside))
            let last = isPair ? own : known(bounds[lastPair(index, candidates)].inside)
            let first = isPair ? own : known(bounds[firstPair(index, candidates)].inside)
            bounds[prefix].right = max(bounds[prefix].right, last)
            bounds[suffix].left = max(bounds[suffix].left, first)
            bounds[prefix].rightCount = max(bounds[prefix].rightCount, candidate.count)
            bounds[suffix].leftCount = max(bounds[suffix].leftCount, candidate.count)
        }
        return bounds
    }

    /// A part of a phrase can be one word elsewhere in the document, with no pair in it: it says nothing then.
    private static func known(_ firmness: Float) -> Float {
        firmness.isFinite ? firmness : 0
    }

    private static func lastPair(_ index: Int, _ candidates: [KeywordCandidate]) -> Int {
        var pair = index
        while candidates[pair].words > 2 { pair = Int(candidates[pair].suffix) }
        return pair
    }

    private static func firstPair(_ index: Int, _ candidates: [KeywordCandidate]) -> Int {
        var pair = index
        while candidates[pair].words > 2 { pair = Int(candidates[pair].prefix) }
        return pair
    }
}

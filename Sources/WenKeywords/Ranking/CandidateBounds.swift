/// How firmly the words at a candidate's ends hold to the words beyond them, and how firmly its own hold together.
///
/// A phrase that cuts a firm pair crosses word groups: 带动上下游 out of 带动上下游企业 is none.
struct CandidateBounds {
    /// The firmness of the firmest pair of words that lies across its start, across its end: zero where there is none.
    var left: Float = 0
    var right: Float = 0
    /// The firmness of the loosest pair of words in it. A part of a phrase can be one word elsewhere in the document, with no
    /// pair in it: it says nothing then.
    var inside: Float = .infinity
    /// The firmness of its first and of its last pair of words: zero where it is one word.
    private var first: Float = 0
    private var last: Float = 0
    /// How often its most frequent neighbour stands before it, behind it.
    var leftCount: UInt32 = 0
    var rightCount: UInt32 = 0

    /// The bounds of all candidates of a document.
    ///
    /// - Parameter firmness: how firmly two words hold together, by the candidate that they are and its index.
    /// - Complexity: O(candidates).
    static func all(
        of candidates: borrowing CandidateTable,
        firmness: (_ index: Int, _ pair: KeywordCandidate) -> Float
    ) -> [CandidateBounds] {
        var all = Array(repeating: CandidateBounds(), count: candidates.count)
        var bounds = all.mutableSpan
        // Suffixes and prefixes stand before the phrases in the list.
        for place in 0..<candidates.compoundCount {
            let index = candidates.compound(place)
            let (prefix, suffix) = (Int(candidates[index].prefix), Int(candidates[index].suffix))
            if candidates[index].words == 2 {
                let own = max(0, firmness(index, candidates[index]))
                (bounds[index].first, bounds[index].last, bounds[index].inside) = (own, own, own)
            } else {
                let inside = min(bounds[prefix].inside, bounds[suffix].inside)
                bounds[index].inside = inside.isFinite ? inside : 0
                (bounds[index].first, bounds[index].last) = (bounds[prefix].first, bounds[suffix].last)
            }
            bounds[prefix].right = max(bounds[prefix].right, bounds[index].last)
            bounds[suffix].left = max(bounds[suffix].left, bounds[index].first)
            bounds[prefix].rightCount = max(bounds[prefix].rightCount, candidates[index].count)
            bounds[suffix].leftCount = max(bounds[suffix].leftCount, candidates[index].count)
        }
        return all
    }
}

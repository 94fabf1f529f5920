/// What a candidate would be, and how much speaks for it.
package struct CandidateScore {
    /// The best kind.
    let kind: Entity.Kind
    /// How much speaks for it.
    let best: Int
    /// How much speaks for the second best kind; far below 0 where there is none.
    let second: Int

    /// Far below what any candidate has.
    private static let never: Int32 = -1_000_000

    /// Chooses among the kinds that a candidate may be.
    ///
    /// - Parameter scores: of person, organisation and location.
    @inline(__always)
    init(_ scores: SIMD4<Int32>, among kinds: Candidate.Kinds) {
        let person = kinds.contains(.person) ? scores[0] : CandidateScore.never
        let organization = kinds.contains(.organization) ? scores[1] : CandidateScore.never
        let location = kinds.contains(.location) ? scores[2] : CandidateScore.never
        // Without branches, which would be guessed wrong often; of equal ones the first is the best.
        let top = max(person, organization, location)
        kind = person == top ? .person : organization == top ? .organization : .location
        best = Int(top)
        second = Int(max(min(person, organization), min(max(person, organization), location)))
    }
}

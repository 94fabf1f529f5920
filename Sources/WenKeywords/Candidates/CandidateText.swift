/// Gives the text of candidates, which stand in a document's text or in its title.
struct CandidateText {
    let text: [UInt8]
    let title: [UInt8]

    /// The bytes of a candidate's first occurrence.
    func bytes(_ candidate: KeywordCandidate) -> ArraySlice<UInt8> {
        let range = Int(candidate.start)..<Int(candidate.start) + Int(candidate.length)
        return candidate.textCount > 0 ? text[range] : title[range]
    }
}

/// The different candidates of a document, and where they stand.
package struct CandidateTable: Sendable {
    /// A place where a candidate stands in the text.
    struct Occurrence {
        var candidate: UInt32
        var start: UInt32
    }

    /// The candidates in the order of their first occurrence.
    package let all: [KeywordCandidate]
    /// The places in the text, by the end of the phrase, the shortest first.
    let occurrences: [Occurrence]
    /// How many words the text has.
    let wordCount: UInt32
}

public import Wen

/// How large a document is.
public struct DocumentCounts: Hashable, Sendable {
    /// Unicode scalars.
    public let characters: Int
    /// Tokens that are neither white space nor punctuation.
    public let words: Int
    /// Sentences.
    public let sentences: Int

    /// Counts a document.
    ///
    /// - Parameter analysis: with its words and sentences.
    /// - Complexity: O(n).
    public init(_ analysis: Analysis) {
        characters = analysis.document.utf8.count { $0 & 0xC0 != 0x80 }
        words = analysis.segmentation.tokens.count { !$0.kind.isBlank && $0.kind != .punctuation }
        sentences = analysis.segmentation.sentences.count
    }
}

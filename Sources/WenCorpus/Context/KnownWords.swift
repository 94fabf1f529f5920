import WenSegmentation

/// The words of the lexicon that Wen carries.
///
/// ```swift
/// KnownWords().contains("經濟")  // true
/// ```
public struct KnownWords: Sendable {
    private let lexicon: Lexicon

    /// Opens the lexicon.
    public init() {
        lexicon = .embedded
    }

    /// Whether a word is listed. Traditional characters count as simplified ones.
    ///
    /// - Parameter word: the word.
    /// - Complexity: O(length of the word).
    public func contains(_ word: String) -> Bool {
        lexicon.hasWord(word)
    }
}

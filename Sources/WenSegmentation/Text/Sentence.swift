/// A sentence: its tokens and where it stands.
public struct Sentence: Hashable, Sendable {
    /// The half-open range of UTF-8 bytes in the document; it lies on token boundaries.
    public let range: Range<Int>
    /// The indices of its tokens in ``Segmentation/tokens``.
    public let tokens: Range<Int>

    /// Makes a sentence.
    ///
    /// - Parameters:
    ///   - range: UTF-8 bytes.
    ///   - tokens: the indices of its tokens.
    public init(range: Range<Int>, tokens: Range<Int>) {
        self.range = range
        self.tokens = tokens
    }
}

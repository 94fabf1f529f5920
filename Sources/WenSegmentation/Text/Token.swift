/// A word, number, mark or stretch of white space. Tokens tile their text: together they are the text.
public struct Token: Hashable, BitwiseCopyable, Sendable {
    private let lower: UInt32
    private let length: UInt32
    /// What the token is made of.
    public let kind: TokenKind
    /// The part of speech, where the segmenter knows it.
    public var tag: PartOfSpeech?
    /// Whether the tagger of parts of speech has the word in no list: most such words are names. Tokens that differ in this alone
    /// are equal.
    package var isUnknown = false

    /// Makes a token.
    ///
    /// - Parameters:
    ///   - range: UTF-8 bytes, below 4 GiB.
    ///   - kind: what it is made of.
    ///   - tag: the part of speech, where it is known.
    public init(_ range: Range<Int>, kind: TokenKind, tag: PartOfSpeech? = nil) {
        self.lower = UInt32(range.lowerBound)
        self.length = UInt32(range.count)
        self.kind = kind
        self.tag = tag
    }

    /// The half-open range of UTF-8 bytes in the document.
    @inlinable public var range: Range<Int> { start..<end }
    /// The first UTF-8 byte.
    public var start: Int { Int(lower) }
    /// The UTF-8 byte after the last.
    public var end: Int { Int(lower) + Int(length) }

    /// Whether two tokens have the same range, kind and tag.
    public static func == (left: Token, right: Token) -> Bool {
        left.lower == right.lower && left.length == right.length && left.kind == right.kind && left.tag == right.tag
    }

    /// Puts range, kind and tag into a hasher.
    ///
    /// - Parameter hasher: what makes the hash.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(lower)
        hasher.combine(length)
        hasher.combine(kind)
        hasher.combine(tag)
    }
}

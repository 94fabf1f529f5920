public import WenSegmentation

/// A word or phrase that says what a document is about.
public struct Keyword: Hashable, Sendable {
    /// The keyword as the text has it.
    public var text: String
    /// Its weight within the document; higher is better, and comparable within one document only.
    public var score: Double
    /// The part of speech of a word, or of a phrase's head.
    public var tag: PartOfSpeech?
    /// Where it stands: half-open ranges of UTF-8 bytes, in order.
    public var positions: [Range<Int>]

    /// How often it occurs.
    public var count: Int { positions.count }

    /// Makes a keyword.
    public init(text: String, score: Double, tag: PartOfSpeech? = nil, positions: [Range<Int>]) {
        self.text = text
        self.score = score
        self.tag = tag
        self.positions = positions
    }
}

public import WenSegmentation

/// Finds names sentence by sentence: the heart of an ``EntityExtractor``, which adds what only the whole document tells.
///
/// A tagger is immutable and may be shared by threads.
public protocol EntityTagger: Sendable {
    /// The names of a document in the order of the text; none overlaps another.
    ///
    /// - Complexity: O(n).
    func mentions(in document: Document, _ segmentation: Segmentation) -> [Mention]
}

/// A name that a tagger found.
public struct Mention: Hashable, Sendable {
    /// What it is.
    public var kind: Entity.Kind
    /// A half-open range of UTF-8 bytes.
    public var range: Range<Int>
    /// How sure the tagger is, from 0 to 1.
    public var confidence: Double

    /// Makes a mention.
    public init(kind: Entity.Kind, range: Range<Int>, confidence: Double = 1) {
        self.kind = kind
        self.range = range
        self.confidence = confidence
    }
}

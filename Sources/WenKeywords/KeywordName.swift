public import WenSegmentation

/// A recognised name in a text: a candidate as a whole, which nothing cuts.
public struct KeywordName: Hashable, Sendable {
    /// Where it stands: a half-open range of UTF-8 bytes.
    public var range: Range<Int>
    /// What it names: `nr` a person, `ns` a place, `nt` an organisation, `nz` anything else.
    public var tag: PartOfSpeech

    /// Makes a name.
    public init(_ range: Range<Int>, tag: PartOfSpeech = .nz) {
        self.range = range
        self.tag = tag
    }
}

public import WenSegmentation

/// A recognised name in a text: a candidate as a whole, which nothing cuts.
public struct KeywordName: Hashable, Sendable {
    /// Where it stands: a half-open range of UTF-8 bytes.
    public var range: Range<Int>
    /// What it names: `nr` a person, `ns` a place, `nt` an organisation, `nz` anything else.
    public var tag: PartOfSpeech
    /// Whether it may be a keyword: who only signed the text (记者沈嘉禾) is none, and a part of none.
    public var isKeyword: Bool

    /// Makes a name.
    public init(_ range: Range<Int>, tag: PartOfSpeech = .nz, isKeyword: Bool = true) {
        self.range = range
        self.tag = tag
        self.isKeyword = isKeyword
    }
}

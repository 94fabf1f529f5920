public import WenSegmentation

/// A word or phrase that says what a document is about.
public struct Keyword: Hashable, Sendable {
    /// The keyword as the text, or else the title, first has it.
    public var text: String
    /// Its weight within the document; higher is better, and comparable within one document only.
    public var score: Double
    /// The part of speech of a word, or of a phrase's last word, which is its head.
    public var tag: PartOfSpeech?
    /// How often it occurs in title and text.
    public var count: Int
    /// In how many documents of the background it occurs, within 3 %; zero where in none that was counted.
    public var documents: Int
    /// What it names, where it is a recognised name: `person`, `organization` or `location`, as `Entity.Kind` writes them.
    public var entity: String?
    /// Whether the title has it, or the headline of a document without title.
    public var isInTitle: Bool
    /// Where it stands in the text: half-open ranges of UTF-8 bytes, in order. Empty where only the title has it.
    public var positions: [Range<Int>]

    /// Makes a keyword.
    ///
    /// - Parameter count: how often it occurs in title and text; as often as it has positions where `nil`.
    public init(
        text: String, score: Double, tag: PartOfSpeech? = nil, count: Int? = nil, documents: Int = 0,
        entity: String? = nil, isInTitle: Bool = false,
        positions: [Range<Int>]
    ) {
        self.text = text
        self.score = score
        self.tag = tag
        self.count = count ?? positions.count
        self.documents = documents
        self.entity = entity
        self.isInTitle = isInTitle
        self.positions = positions
    }
}

/// Texts with the keywords that their authors or editors gave: JSON lines
/// `{"id"?: "…", "title"?: "…", "text": "…", "keywords": ["…", …]}`.
public struct KeywordCorpus: Sendable {
    /// One text.
    public struct Item: Decodable, Sendable {
        /// The title, where there is one.
        public let title: String?
        /// The text without its title.
        public let text: String
        /// The right keywords.
        public let keywords: [String]
    }

    /// The texts in the order of the file.
    public let items: [Item]

    /// Takes texts that are already there.
    public init(items: [Item]) {
        self.items = items
    }

    /// Reads the whole text of a corpus file.
    ///
    /// - Throws: ``CorpusError`` for a line of another form.
    /// - Complexity: O(n).
    public init(_ text: String) throws {
        items = try JSONLines.decode(Item.self, from: text, form: #"{"title": "…", "text": "…", "keywords": ["…", …]}"#)
    }
}

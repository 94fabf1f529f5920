import FoundationEssentials

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
        let decoder = JSONDecoder()
        items = try text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
            .enumerated().compactMap { number, line in
                guard !line.isEmpty else { return nil }
                guard let item = try? decoder.decode(Item.self, from: Data(line.utf8)) else {
                    throw CorpusError(
                        line: number + 1,
                        problem: #"It needs the form {"title": "…", "text": "…", "keywords": ["…", …]}."#)
                }
                return item
            }
    }
}

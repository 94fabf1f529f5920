import FoundationEssentials
public import WenSegmentation

/// Reads keyword corpora: JSON lines `{"id"?, "title"?, "text", "keywords": ["…", …]}`.
public struct KeywordCorpus: Sendable {
    /// A document and the keywords that its editor chose.
    public struct Text: Sendable {
        /// The document.
        public let document: Document
        /// The keywords.
        public let keywords: [String]
    }

    /// The documents in the order of the file.
    public let texts: [Text]

    private struct Record: Decodable {
        let id: String?
        let title: String?
        let text: String
        let keywords: [String]
    }

    /// Reads the whole text of a corpus file.
    ///
    /// - Throws: ``CorpusError`` for a line that is no such record.
    public init(_ text: String) throws {
        let decoder = JSONDecoder()
        let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        texts = try lines.enumerated().compactMap { number, line in
            guard !line.isEmpty else { return nil }
            guard let record = try? decoder.decode(Record.self, from: Data(line.utf8)) else {
                throw CorpusError(
                    line: number + 1, problem: #"It needs the form {"title": "…", "text": "…", "keywords": ["…", …]}."#)
            }
            return Text(
                document: Document(record.text, id: record.id ?? "", title: record.title), keywords: record.keywords)
        }
    }
}

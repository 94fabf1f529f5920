public import WenSegmentation

/// Reads keyword corpora: JSON lines `{"id"?, "title"?, "text", "keywords": ["…", …]}`.
///
/// ```swift
/// let corpus = try KeywordCorpus(#"{"title": "银行上市", "text": "银行今天上市。", "keywords": ["银行"]}"#)
/// corpus.texts[0].keywords  // ["银行"]
/// ```
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
    /// - Parameter text: the lines.
    /// - Throws: ``CorpusError`` for a line that is no such record.
    /// - Complexity: O(n).
    public init(_ text: String) throws(CorpusError) {
        let records = try JSONLines.decode(
            Record.self, from: text, form: #"{"title": "…", "text": "…", "keywords": ["…", …]}"#)
        texts = records.map { record in
            Text(document: Document(record.text, id: record.id ?? "", title: record.title), keywords: record.keywords)
        }
    }
}

import WenEntities

/// Reads entity corpora, and tells by itself which of the forms a text has:
/// - JSON lines: `{"text": "成都上市", "entities": [[0, 2, "LOC"]]}`, half-open ranges of Unicode scalars;
/// - BIO, BIOES or BMES columns: a character or word and its label a line (`成 B-LOC`), an empty line between sentences.
///
/// `GPE` counts as a place. Types of well-known schemes that are no people, organisations or places are left out, and
/// counted; a label that no scheme has is an error.
public struct EntityCorpus: Sendable {
    /// The texts in the order of the file.
    public let texts: [GoldEntities]
    /// How many entities are of other types, by their labels.
    public let leftOut: [String: Int]

    /// Reads the whole text of a corpus file.
    ///
    /// ```swift
    /// let corpus = try EntityCorpus(#"{"text": "成都上市", "entities": [[0, 2, "LOC"]]}"#)
    /// corpus.texts[0].entities.count  // 1
    /// ```
    ///
    /// - Parameter text: the lines.
    /// - Throws: ``CorpusError`` for a line of neither form, for a range that the text does not have, and for a label that is not
    ///   known.
    /// - Complexity: O(n).
    public init(_ text: String) throws(CorpusError) {
        let lines = TextLines.all(of: text)
        let first = lines.lazy.compactMap { line in line.first { !$0.isWhitespace } }.first
        (texts, leftOut) = first == "{" ? try Self.jsonLines(text) : try Self.columns(lines)
    }

    private struct Record: Decodable {
        struct Mention: Decodable {
            let start: Int
            let end: Int
            let label: String

            init(from decoder: any Decoder) throws {
                var values = try decoder.unkeyedContainer()
                start = try values.decode(Int.self)
                end = try values.decode(Int.self)
                label = try values.decode(String.self)
            }
        }

        let text: String
        let entities: [Mention]

        /// A range that the text does not have, or a label that no scheme has.
        var fault: String? {
            if let unknown = entities.first(where: { EntityLabel($0.label) == nil }) {
                return EntityLabel.fault(unknown.label)
            }
            let length = text.unicodeScalars.count
            let wrong = entities.first { $0.start < 0 || $0.start >= $0.end || $0.end > length }
            return wrong.map { "It has an entity from \($0.start) to \($0.end) in a text of \(length) characters." }
        }
    }

    private typealias Content = (texts: [GoldEntities], leftOut: [String: Int])

    private static func jsonLines(_ text: String) throws(CorpusError) -> Content {
        let records = try JSONLines.decode(
            Record.self, from: text, form: #"{"text": "…", "entities": [[start, end, "PER|ORG|LOC"], …]}"#,
            fault: \.fault)
        var content: Content = ([], [:])
        for record in records {
            var items: Set<EntityEvaluation.Item> = []
            for mention in record.entities {
                if case .kind(let kind) = EntityLabel(mention.label) {
                    items.insert(.init(range: mention.start..<mention.end, kind: kind))
                } else {
                    content.leftOut[mention.label, default: 0] += 1
                }
            }
            content.texts.append(GoldEntities(text: record.text, entities: items))
        }
        return content
    }

    private static func columns(_ lines: [Substring]) throws(CorpusError) -> Content {
        var content: Content = ([], [:])
        var sentence = LabelledSentence()
        for (number, line) in (lines + [""]).enumerated() {
            let columns = line.split(whereSeparator: \.isWhitespace)
            guard let form = columns.first, let label = columns.last else {
                if !sentence.text.isEmpty { content.texts.append(sentence.finish()) }
                content.leftOut.merge(sentence.leftOut, uniquingKeysWith: +)
                sentence = LabelledSentence()
                continue
            }
            guard columns.count > 1, label == "O" || label.dropFirst().hasPrefix("-") else {
                throw CorpusError(
                    line: number + 1,
                    problem: "It needs a form and a label such as B-PER or O; a corpus of JSON has one object a line.")
            }
            guard label == "O" || EntityLabel(label.dropFirst(2)) != nil else {
                throw CorpusError(line: number + 1, problem: EntityLabel.fault(label.dropFirst(2)))
            }
            sentence.add(form, label)
        }
        return content
    }
}

import WenEntities

/// Reads entity corpora, and tells by itself which of the forms a text has:
/// - JSON lines: `{"text": "成都上市", "entities": [[0, 2, "LOC"]]}`, half-open ranges of Unicode scalars;
/// - BIO, BIOES or BMES columns: a character or word and its label a line (`成 B-LOC`), an empty line between sentences.
///
/// Types other than person, organisation and place are passed over; `GPE` counts as a place.
public struct EntityCorpus: Sendable {
    /// The texts in the order of the file.
    public let texts: [GoldEntities]

    /// Reads the whole text of a corpus file.
    ///
    /// ```swift
    /// let corpus = try EntityCorpus(#"{"text": "成都上市", "entities": [[0, 2, "LOC"]]}"#)
    /// corpus.texts[0].entities.count  // 1
    /// ```
    ///
    /// - Parameter text: the lines.
    /// - Throws: ``CorpusError`` for a line of neither form, and for a range that the text does not have.
    /// - Complexity: O(n).
    public init(_ text: String) throws(CorpusError) {
        let lines = TextLines.all(of: text)
        let first = lines.lazy.compactMap { line in line.first { !$0.isWhitespace } }.first
        texts = first == "{" ? try Self.jsonLines(text) : try Self.columns(lines)
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

        /// A range that the text does not have.
        var fault: String? {
            let length = text.unicodeScalars.count
            let wrong = entities.first { $0.start < 0 || $0.start >= $0.end || $0.end > length }
            return wrong.map { "It has an entity from \($0.start) to \($0.end) in a text of \(length) characters." }
        }
    }

    private static func jsonLines(_ text: String) throws(CorpusError) -> [GoldEntities] {
        let records = try JSONLines.decode(
            Record.self, from: text, form: #"{"text": "…", "entities": [[start, end, "PER|ORG|LOC"], …]}"#,
            fault: \.fault)
        return records.map { record in
            let items = record.entities.compactMap { mention in
                Entity.Kind(label: mention.label).map {
                    EntityEvaluation.Item(range: mention.start..<mention.end, kind: $0)
                }
            }
            return GoldEntities(text: record.text, entities: Set(items))
        }
    }

    private static func columns(_ lines: [Substring]) throws(CorpusError) -> [GoldEntities] {
        var texts: [GoldEntities] = []
        var sentence = LabelledSentence()
        for (number, line) in (lines + [""]).enumerated() {
            let columns = line.split(whereSeparator: \.isWhitespace)
            guard let form = columns.first, let label = columns.last else {
                if !sentence.text.isEmpty { texts.append(sentence.finished()) }
                sentence = LabelledSentence()
                continue
            }
            guard columns.count > 1, label == "O" || label.dropFirst().hasPrefix("-") else {
                throw CorpusError(
                    line: number + 1,
                    problem: "It needs a form and a label such as B-PER or O; a corpus of JSON has one object a line.")
            }
            sentence.add(form, label)
        }
        return texts
    }
}

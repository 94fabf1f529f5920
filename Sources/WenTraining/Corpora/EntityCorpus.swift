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
    /// - Parameter text: the lines.
    /// - Throws: ``CorpusError`` for a line of neither form.
    /// - Complexity: O(n).
    public init(_ text: String) throws(CorpusError) {
        let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        let first = lines.first { !$0.isEmpty } ?? ""
        texts = first.hasPrefix("{") ? try Self.jsonLines(text) : try Self.columns(lines)
    }

    private struct Record: Decodable {
        struct Mention: Decodable {
            let range: Range<Int>
            let label: String

            init(from decoder: any Decoder) throws {
                var values = try decoder.unkeyedContainer()
                let start = try values.decode(Int.self)
                let end = try values.decode(Int.self)
                guard start >= 0, end >= start else {
                    throw DecodingError.dataCorruptedError(in: values, debugDescription: "not a range")
                }
                range = start..<end
                label = try values.decode(String.self)
            }
        }

        let text: String
        let entities: [Mention]
    }

    private static func jsonLines(_ text: String) throws(CorpusError) -> [GoldEntities] {
        let records = try JSONLines.decode(
            Record.self, from: text, form: #"{"text": "…", "entities": [[start, end, "PER|ORG|LOC"], …]}"#)
        return records.map { record in
            let items = record.entities.compactMap { mention in
                Entity.Kind(label: mention.label).map { EntityEvaluation.Item(range: mention.range, kind: $0) }
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
                throw CorpusError(line: number + 1, problem: "It needs a form and a label such as B-PER or O.")
            }
            sentence.add(form, label)
        }
        return texts
    }
}

/// A sentence of labelled forms, as it is read.
private struct LabelledSentence {
    var text = ""
    private var length = 0
    private var entities: Set<EntityEvaluation.Item> = []
    private var open: (start: Int, type: Substring)?

    mutating func add(_ form: Substring, _ label: Substring) {
        let type = label.dropFirst(2)
        let continues = label.hasPrefix("I") || label.hasPrefix("M") || label.hasPrefix("E")
        if !(continues && open?.type == type) { close() }
        if label != "O", open == nil { open = (length, type) }
        text += form
        length += form.unicodeScalars.count
        if label.hasPrefix("E") || label.hasPrefix("S") { close() }
    }

    private mutating func close() {
        if let open, let kind = Entity.Kind(label: open.type) {
            entities.insert(.init(range: open.start..<length, kind: kind))
        }
        open = nil
    }

    func finished() -> GoldEntities {
        var copy = self
        copy.close()
        return GoldEntities(text: copy.text, entities: copy.entities)
    }
}

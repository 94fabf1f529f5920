import FoundationEssentials
import Wen
import WenReport

/// A line of JSON lines, not yet decoded.
struct JSONRecord: Sendable {
    /// The line without its end.
    let json: [UInt8]
    /// The line's number, from 1.
    let line: Int
    /// Where it stands.
    let source: InputSource
}

/// Makes documents of JSON lines. Belongs to one thread.
struct RecordDecoder {
    /// The names of the fields.
    struct Fields: Sendable {
        let id: String
        let title: String
        let text: String
        /// Those that are kept with the document.
        let others: [String]
    }

    private let fields: Fields
    private let decoder = JSONDecoder()

    init(_ options: InputOptions, keeping others: [String] = []) {
        fields = Fields(
            id: options.idField, title: options.titleField, text: options.textField, others: others)
        if let key = Record.fieldsKey { decoder.userInfo[key] = fields }
    }

    /// The document of what was read, or why there is none.
    func document(of item: DocumentReader.Item) -> Result<Document, FailedRecord> {
        switch item {
        case .document(let document): .success(document)
        case .failure(let failure): .failure(failure)
        case .record(let record): decode(record)
        }
    }

    private func decode(_ line: JSONRecord) -> Result<Document, FailedRecord> {
        func failure(_ id: String?, _ fault: String) -> Result<Document, FailedRecord> {
            .failure(
                FailedRecord(
                    id: id ?? line.source.id(line: line.line), line: line.line,
                    message: "Line \(line.line) of \(line.source.name) \(fault)"))
        }
        guard let record = try? decoder.decode(Record.self, from: Data(LoneSurrogates.replaced(in: line.json))) else {
            return failure(nil, "is no JSON object.")
        }
        switch record.text {
        case .string(let text):
            var document = Document(text, id: record.id ?? line.source.id(line: line.line), title: record.title)
            document.fields = record.others
            return .success(document)
        case .missing:
            return failure(record.id, "has no field '\(fields.text)'. Name the field of the text (--text-field).")
        case .other:
            return failure(record.id, "has a field '\(fields.text)' that is no string.")
        }
    }
}

/// What Wen reads of a JSON object.
private struct Record: Decodable {
    enum Text {
        case string(String)
        case missing, other
    }

    struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(_ name: String) { stringValue = name }
        init?(stringValue: String) { self.init(stringValue) }
        init?(intValue: Int) { nil }
    }

    static let fieldsKey = CodingUserInfoKey(rawValue: "fields")

    let id: String?
    let title: String?
    let text: Text
    let others: [String: String]

    init(from decoder: any Decoder) throws {
        guard let fields = Record.fieldsKey.flatMap({ decoder.userInfo[$0] }) as? RecordDecoder.Fields else {
            preconditionFailure("records are decoded by RecordDecoder alone")
        }
        let members = try decoder.container(keyedBy: Key.self)
        // Identifiers and dates are often numbers.
        func name(_ field: String) -> String? {
            (try? members.decode(String.self, forKey: Key(field)))
                ?? (try? members.decode(Int.self, forKey: Key(field))).map(String.init)
                ?? (try? members.decode(Double.self, forKey: Key(field))).map { $0.description }
        }
        id = name(fields.id)
        others = fields.others.reduce(into: [:]) { $0[$1] = name($1) }
        title = try? members.decode(String.self, forKey: Key(fields.title))
        let textKey = Key(fields.text)
        if !members.contains(textKey) {
            text = .missing
        } else if let string = try? members.decode(String.self, forKey: textKey) {
            text = .string(string)
        } else {
            text = .other
        }
    }
}

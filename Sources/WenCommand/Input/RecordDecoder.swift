import FoundationEssentials
import Wen
import WenReport

/// Makes documents of JSON lines. Belongs to one thread.
struct RecordDecoder {
    private let fields: Record.Fields
    private let decoder = JSONDecoder()

    init(_ options: InputOptions, keeping others: [String] = []) {
        fields = Record.Fields(
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
            .failure(FailedRecord(line.source, line: line.line, id: id, fault))
        }
        guard let record = Record(scanning: line.json, fields) ?? decoded(line.json) else {
            return failure(nil, "is no JSON object. Put one in each line.")
        }
        switch record.text {
        case .string(let text):
            var document = Document(
                validUTF8: text, id: record.id ?? line.source.id(line: line.line), title: record.title,
                encoding: line.encoding, repairs: line.repairs)
            document.fields = record.others
            return .success(document)
        case .missing:
            return failure(record.id, "has no field '\(fields.text)'. Name the field of the text (--text-field).")
        case .other:
            return failure(
                record.id,
                "has a field '\(fields.text)' that is no string. Put the text in quotation marks, or name another field "
                    + "(--text-field).")
        }
    }

    /// What a decoder that knows all cases makes of a line.
    func decoded(_ json: [UInt8]) -> Record? {
        try? decoder.decode(Record.self, from: Data(LoneSurrogates.replaced(in: json)))
    }
}

import FoundationEssentials

/// What Wen reads of a JSON object.
struct Record: Equatable {
    /// The names of the fields.
    struct Fields: Sendable {
        let id: String
        let title: String
        let text: String
        /// Those that are kept with the document.
        let others: [String]
    }

    enum Text: Equatable {
        /// Valid UTF-8.
        case string([UInt8])
        case missing, other
    }

    /// The identifier; an empty one is none.
    let id: String?
    let title: String?
    let text: Text
    let others: [String: String]
}

extension Record {
    /// Reads a line; `nil` where it is odd in any way, and ``RecordDecoder/decoded(_:)`` must tell what it is.
    init?(scanning json: [UInt8], _ fields: Fields) {
        guard let values = RecordScanner.values(of: [fields.id, fields.title, fields.text] + fields.others, in: json)
        else { return nil }
        id = values[0]?.name.flatMap { $0.isEmpty ? nil : $0 }
        title = if case .string(let title) = values[1] { String(decoding: title, as: UTF8.self) } else { nil }
        text =
            switch values[2] {
            case .string(let text): .string(text)
            case nil: .missing
            default: .other
            }
        others = zip(fields.others, values.dropFirst(3)).reduce(into: [:]) { $0[$1.0] = $1.1?.name }
    }
}

extension RecordScanner.Value {
    /// Identifiers and dates are often numbers.
    fileprivate var name: String? {
        switch self {
        case .string(let text): String(decoding: text, as: UTF8.self)
        case .integer(let number): String(number)
        case .other: nil
        }
    }
}

extension Record: Decodable {
    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(_ name: String) { stringValue = name }
        init?(stringValue: String) { self.init(stringValue) }
        init?(intValue: Int) { nil }
    }

    /// Where the decoder has the ``Fields``.
    static let fieldsKey = CodingUserInfoKey(rawValue: "fields")

    init(from decoder: any Decoder) throws {
        guard let fields = Record.fieldsKey.flatMap({ decoder.userInfo[$0] }) as? Fields else {
            preconditionFailure("records are decoded by RecordDecoder alone")
        }
        let members = try decoder.container(keyedBy: Key.self)
        // Identifiers and dates are often numbers.
        func name(_ field: String) -> String? {
            let key = Key(field)
            if let text = try? members.decode(String.self, forKey: key) { return text }
            if let number = try? members.decode(Int.self, forKey: key) { return String(number) }
            guard let number = try? members.decode(Double.self, forKey: key) else { return nil }
            // A number of twenty digits is told from its neighbours by each of them; Decimal holds 38.
            guard 1e15..<1e38 ~= abs(number), let exact = try? members.decode(Decimal.self, forKey: key) else {
                return number.description
            }
            return exact.description
        }
        id = name(fields.id).flatMap { $0.isEmpty ? nil : $0 }
        others = fields.others.reduce(into: [:]) { $0[$1] = name($1) }
        title = try? members.decode(String.self, forKey: Key(fields.title))
        let textKey = Key(fields.text)
        guard members.contains(textKey) else {
            text = .missing
            return
        }
        do {
            text = .string(Array(try members.decode(String.self, forKey: textKey).utf8))
        } catch DecodingError.typeMismatch, DecodingError.valueNotFound {
            text = .other
        }
    }
}

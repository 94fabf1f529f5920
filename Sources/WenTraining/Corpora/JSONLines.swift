import FoundationEssentials

/// Reads records of one type, one JSON object a line; empty lines are passed over.
enum JSONLines {
    /// All records of a text.
    ///
    /// - Parameter form: what a line must look like, for the error.
    /// - Throws: ``CorpusError`` for a line that is no such record.
    static func decode<Record: Decodable>(
        _ type: Record.Type, from text: String, form: String
    ) throws(CorpusError) -> [Record] {
        let decoder = JSONDecoder()
        // \r\n is one Character.
        let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        var records: [Record] = []
        for (number, line) in lines.enumerated() where !line.isEmpty {
            do {
                records.append(try decoder.decode(type, from: Data(line.utf8)))
            } catch {
                throw CorpusError(line: number + 1, problem: "\(fault(error))It needs the form \(form).")
            }
        }
        return records
    }

    /// What is wrong with a record, where that is one field.
    private static func fault(_ error: any Error) -> String {
        switch error as? DecodingError {
        case .keyNotFound(let key, let context): "It has no field '\(name(context.codingPath + [key]))'. "
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            context.codingPath.isEmpty ? "" : "Its field '\(name(context.codingPath))' is of another type. "
        default: ""
        }
    }

    /// `expected[0].start`.
    private static func name(_ path: [any CodingKey]) -> String {
        path.reduce("") { name, key in
            if let index = key.intValue { return "\(name)[\(index)]" }
            return name.isEmpty ? key.stringValue : "\(name).\(key.stringValue)"
        }
    }
}

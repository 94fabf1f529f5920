import FoundationEssentials

/// Reads records of one type, one JSON object a line; blank lines are passed over.
enum JSONLines {
    /// All records of a text.
    ///
    /// - Parameters:
    ///   - form: what a line must look like, for the error.
    ///   - fault: what is wrong with a record whose fields are there, as a sentence.
    /// - Throws: ``CorpusError`` for a line that is no such record.
    /// - Complexity: O(n).
    static func decode<Record: Decodable>(
        _ type: Record.Type, from text: String, form: String, fault: (Record) -> String? = { _ in nil }
    ) throws(CorpusError) -> [Record] {
        let decoder = JSONDecoder()
        var records: [Record] = []
        for (index, line) in TextLines.all(of: text).enumerated() where !line.allSatisfy(\.isWhitespace) {
            func refused(_ fault: String) -> CorpusError {
                CorpusError(line: index + 1, problem: "\(fault) It needs the form \(form).")
            }
            let record: Record
            do {
                record = try decoder.decode(type, from: Data(line.utf8))
            } catch {
                throw refused(JSONLines.fault(error))
            }
            if let fault = fault(record) { throw refused(fault) }
            records.append(record)
        }
        return records
    }

    /// Why a line is no record.
    private static func fault(_ error: any Error) -> String {
        switch error as? DecodingError {
        case .keyNotFound(let key, let context): "It has no field '\(name(context.codingPath + [key]))'."
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            context.codingPath.isEmpty
                ? "It is no JSON object." : "Its field '\(name(context.codingPath))' is of another type."
        // Foundation does not tell the one from the other.
        default: "It is no JSON, or one of its numbers does not fit."
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

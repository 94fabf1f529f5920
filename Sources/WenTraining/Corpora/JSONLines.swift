import FoundationEssentials

/// Reads records of one type, one JSON object a line; empty lines are passed over.
enum JSONLines {
    /// All records of a text.
    ///
    /// - Parameter form: what a line must look like, for the error.
    /// - Throws: ``CorpusError`` for a line that is no such record.
    static func decode<Record: Decodable>(_ type: Record.Type, from text: String, form: String) throws -> [Record] {
        let decoder = JSONDecoder()
        // \r\n is one Character.
        let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        return try lines.enumerated().compactMap { number, line in
            guard !line.isEmpty else { return nil }
            do {
                return try decoder.decode(type, from: Data(line.utf8))
            } catch {
                throw CorpusError(line: number + 1, problem: "It needs the form \(form).")
            }
        }
    }
}

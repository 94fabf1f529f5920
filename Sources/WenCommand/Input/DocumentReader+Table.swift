import Wen
import WenReport

extension DocumentReader {
    /// The columns of a table, and which of them are read.
    private struct Columns {
        let names: [String]
        let text: Int
        let id: Int?
        let title: Int?
    }

    /// Reads a table, whose first record names the columns.
    ///
    /// - Throws: as ``read(_:_:_:)``.
    func readTable(
        _ source: InputSource, separator: UInt8, _ events: ReadingEvents, _ body: (Item) throws -> Void
    ) throws {
        let stream = try TextStream(source, encoding: options.encoding, events, isCut: true)
        let reader = DelimitedReader(stream, separator: separator)
        guard let header = try reader.next() else { return }
        let columns = try columns(header, source)
        while let record = try reader.next() {
            if let item = item(record, columns, source, stream.encoding ?? .utf8) { try body(item) }
        }
        events.end(source, stream.encoding, named: options.encoding, repairs: stream.repairs)
    }

    private func columns(_ header: DelimitedReader.Record, _ source: InputSource) throws(InputFailure) -> Columns {
        guard case .fields(let names, _, _) = header else {
            throw InputFailure("Line 1 of \(source.name) \(DocumentReader.fault(of: header))")
        }
        guard let text = names.firstIndex(of: options.textField) else {
            // What is no table may have all of its text in the first line.
            let (known, limit) = (names.joined(separator: ", "), 200)
            let shown = known.prefix(limit) + (known.count > limit ? "…" : "")
            throw InputFailure(
                "\(source.name) has no column '\(options.textField)'. Its columns are \(shown): "
                    + "name the one that holds the text (--text-column).")
        }
        return Columns(
            names: names, text: text, id: names.firstIndex(of: options.idField),
            title: names.firstIndex(of: options.titleField))
    }

    /// What a record is; `nil` for a blank line.
    private func item(
        _ record: DelimitedReader.Record, _ columns: Columns, _ source: InputSource, _ encoding: TextEncoding
    ) -> Item? {
        switch record {
        case .fields([""], _, _): return nil
        case .fields(let fields, let line, let repairs):
            // Programs that write tables often fill rows up with empty fields.
            let hasMore = fields.dropFirst(columns.names.count).contains { !$0.isEmpty }
            guard columns.text < fields.count, !hasMore else {
                return .failure(
                    FailedRecord(
                        source, line: line,
                        "has \(Measure.counted(fields.count, "column")) where line 1 has \(columns.names.count). Put text that has separators or "
                            + "line ends into quotation marks."))
            }
            func field(_ index: Int?) -> String? {
                index.flatMap { $0 < fields.count && !fields[$0].isEmpty ? fields[$0] : nil }
            }
            var document = Document(
                validUTF8: Array(fields[columns.text].utf8), id: field(columns.id) ?? source.id(line: line),
                title: field(columns.title), encoding: encoding, repairs: repairs)
            for (name, value) in zip(columns.names, fields) where kept.contains(name) {
                document.fields[name] = value
            }
            return .document(document)
        case .tooLong(let line), .openQuote(let line):
            return .failure(FailedRecord(source, line: line, DocumentReader.fault(of: record)))
        }
    }

    private static func fault(of record: DelimitedReader.Record) -> String {
        switch record {
        case .fields: "is a record."
        case .tooLong:
            "begins a record of more than 64 MiB. Divide its text, or close the quotation mark that is open there."
        case .openQuote:
            "opens a quotation mark that is never closed; what stands behind it is lost. Close it, or double it where it is text."
        }
    }
}

import Wen
import WenReport

/// Reads the documents of an input, one after the other.
///
/// By line and from JSON lines, memory does not grow with the input; a line over ``LineReader/limit`` is a failed
/// record. A whole file is one document and is held in memory.
struct DocumentReader {
    /// What comes out: a document, a record that a ``RecordDecoder`` makes one of, or a record that is none.
    enum Item: Sendable {
        case document(Document)
        case record(JSONRecord)
        case failure(FailedRecord)

        /// The size of its text.
        var byteCount: Int {
            switch self {
            case .document(let document): document.utf8.count
            case .record(let record): record.json.count
            case .failure: 0
            }
        }
    }

    let options: InputOptions
    /// The columns of tables that documents keep, beside text, title and identifier.
    var kept: [String] = []

    /// Calls `body` with each document and record, in order.
    ///
    /// - Throws: ``InputFailure`` where the whole input cannot be read on; ``Interruption``; what `body` and the events
    ///   throw.
    func read(
        _ source: InputSource, _ events: ReadingEvents, _ body: (Item) throws -> Void
    ) throws {
        switch (options.form(of: source), options.unit) {
        case (.jsonl, _): try readRecords(source, events, body)
        case (.csv, _): try readTable(source, separator: UInt8(ascii: ","), events, body)
        case (.tsv, _): try readTable(source, separator: UInt8(ascii: "\t"), events, body)
        case (.html, _): try body(.document(page(source, events)))
        case (.text, .line), (.segmented, .line): try readLines(source, events, body)
        case (.text, .file), (.segmented, .file):
            let document = try Self.whole(source, encoding: options.encoding, events)
            noteEncoding(document.encoding, source, events)
            try body(.document(document))
        }
    }

    private func noteEncoding(
        _ encoding: TextEncoding?, _ source: InputSource, _ events: ReadingEvents
    ) {
        guard let encoding else { return }
        events.note(
            "\(source.name): \(encoding.rawValue), \(options.encoding == nil ? "as its bytes tell" : "as you say")."
        )
    }

    /// The main text of a web page.
    private func page(_ source: InputSource, _ events: ReadingEvents) throws -> Document {
        let bytes = try Self.bytes(source, events)
        let encoding = options.encoding ?? HTMLText.declaredEncoding(bytes)
        let whole = try Self.decode(bytes, source, encoding: encoding)
        let page = HTMLText(whole.text)
        noteEncoding(whole.encoding, source, events)
        events.note(
            "\(source.name): a web page; kept \(page.kept.count) of \(page.kept.of) blocks as its main text."
        )
        return Document(
            validUTF8: Array(page.text.utf8), id: source.id, title: page.title, encoding: whole.encoding,
            repairs: whole.repairs)
    }

    private func readTable(
        _ source: InputSource, separator: UInt8, _ events: ReadingEvents, _ body: (Item) throws -> Void
    ) throws {
        let stream = try TextStream(source, encoding: options.encoding, events)
        let reader = DelimitedReader(stream, separator: separator)
        guard case .fields(let names, _) = try reader.next() else { return }
        guard let text = names.firstIndex(of: options.textField) else {
            throw InputFailure(
                "\(source.name) has no column '\(options.textField)'. Its columns are \(names.joined(separator: ", ")): "
                    + "name the one that holds the text (--text-column).")
        }
        let (id, title) = (
            names.firstIndex(of: options.idField), names.firstIndex(of: options.titleField)
        )
        while let record = try reader.next() {
            switch record {
            case .tooLong(let line): try body(.failure(tooLong(source, line)))
            case .fields([""], _): continue
            case .fields(let fields, let line):
                guard text < fields.count else {
                    let message =
                        "Line \(line) of \(source.name) has \(fields.count) of \(names.count) columns."
                    try body(.failure(FailedRecord(id: source.id(line: line), line: line, message: message)))
                    continue
                }
                func field(_ index: Int?) -> String? {
                    index.flatMap { $0 < fields.count && !fields[$0].isEmpty ? fields[$0] : nil }
                }
                var document = Document(
                    fields[text], id: field(id) ?? source.id(line: line), title: field(title))
                for (name, value) in zip(names, fields) where kept.contains(name) {
                    document.fields[name] = value
                }
                try body(.document(document))
            }
        }
        noteEncoding(stream.encoding, source, events)
    }

    /// Reads an input as one document.
    ///
    /// - Throws: ``InputFailure``, ``Interruption``, or what the events throw.
    static func whole(
        _ source: InputSource, encoding: TextEncoding?, _ events: ReadingEvents = ReadingEvents()
    ) throws -> Document {
        try decode(bytes(source, events), source, encoding: encoding)
    }

    private static func bytes(_ source: InputSource, _ events: ReadingEvents) throws -> [UInt8] {
        let reader = try BlockReader(source, events)
        var bytes: [UInt8] = []
        // One byte over the limit is enough for the decoder to refuse it.
        while bytes.count <= Document.byteLimit, let block = try reader.next() { bytes += block.bytes }
        return bytes
    }

    private static func decode(
        _ bytes: [UInt8], _ source: InputSource, encoding: TextEncoding?
    ) throws(InputFailure) -> Document {
        do throws(TextDecodingError) {
            return try TextDecoder(encoding: encoding).decode(bytes, id: source.id)
        } catch {
            throw InputFailure(error.description)
        }
    }

    private func readLines(
        _ source: InputSource, _ events: ReadingEvents, _ body: (Item) throws -> Void
    ) throws {
        let stream = try TextStream(source, encoding: options.encoding, events)
        let lines = LineReader(stream)
        var number = 0
        while let line = try lines.next() {
            number += 1
            switch line {
            case .text(let text):
                try body(.document(Document(validUTF8: text, id: source.id(line: number))))
            case .tooLong: try body(.failure(tooLong(source, number)))
            }
        }
        noteEncoding(stream.encoding, source, events)
    }

    /// JSON lines are UTF-8 unless told otherwise. Lines of white space are skipped.
    private func readRecords(
        _ source: InputSource, _ events: ReadingEvents, _ body: (Item) throws -> Void
    ) throws {
        let encoding = options.encoding ?? .utf8
        let lines = LineReader(try TextStream(source, encoding: encoding, events))
        var number = 0
        while let line = try lines.next() {
            number += 1
            guard case .text(let text) = line else {
                try body(.failure(tooLong(source, number)))
                continue
            }
            guard text.contains(where: { $0 > UInt8(ascii: " ") }) else { continue }
            try body(.record(JSONRecord(json: text, line: number, source: source)))
        }
    }

    private func tooLong(_ source: InputSource, _ line: Int) -> FailedRecord {
        FailedRecord(
            id: source.id(line: line), line: line,
            message:
                "Line \(line) of \(source.name) is longer than 64 MiB. Read it as a file (--by file).")
    }
}

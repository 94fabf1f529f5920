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
    /// Whether a blank line among JSON lines is a document without text, for results that have a line for each.
    var keepsBlankLines = false

    /// Calls `body` with each document and record, in order, and tells at the end what was not as it should be.
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
            events.end(source, document.encoding, named: options.encoding, repairs: document.repairs)
            try body(.document(document))
        }
    }

    /// The main text of a web page.
    private func page(_ source: InputSource, _ events: ReadingEvents) throws -> Document {
        let bytes = try Self.bytes(source, events)
        let encoding = options.encoding ?? HTMLText.declaredEncoding(bytes)
        let whole = try Self.decode(bytes, source, encoding: encoding)
        let page = HTMLText(whole.text)
        events.end(source, whole.encoding, named: options.encoding, repairs: whole.repairs)
        events.note(
            "\(source.name): a web page; kept \(page.kept.count) of \(page.kept.of) blocks as its main text."
        )
        if page.kept.count == 0, page.kept.of > 0 {
            events.warn("\(source.name) is a web page of links alone; none of its text was kept.")
        }
        return Document(
            validUTF8: Array(page.text.utf8), id: source.id, title: page.title, encoding: whole.encoding,
            repairs: whole.repairs)
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
            throw InputFailure(error)
        }
    }

    private func readLines(
        _ source: InputSource, _ events: ReadingEvents, _ body: (Item) throws -> Void
    ) throws {
        let stream = try TextStream(source, encoding: options.encoding, events, isCut: true)
        let lines = LineReader(stream)
        var number = 0
        while let line = try lines.next() {
            number += 1
            switch line {
            case .text(let text, let repairs):
                let id = source.id(line: number)
                try body(
                    .document(Document(validUTF8: text, id: id, encoding: stream.encoding ?? .utf8, repairs: repairs)))
            case .tooLong:
                try body(
                    .failure(
                        FailedRecord(source, line: number, "is longer than 64 MiB. Read it as a file (--by file).")))
            }
        }
        events.end(source, stream.encoding, named: options.encoding, repairs: stream.repairs)
    }

    /// Refuses a file that, by its first line, is one value of JSON and no lines of them, for which each line would fail.
    private func refuseWhole(_ line: [UInt8], _ source: InputSource) throws(InputFailure) {
        let text = String(decoding: line, as: UTF8.self).drop(while: \.isWhitespace)
        let isObject = text.first == "{" && text.last { !$0.isWhitespace } == "}"
        guard !isObject else { return }
        let filter = text.first == "[" ? ".[]" : "."
        throw InputFailure(
            "\(source.name) does not hold one JSON object a line. Write it so (jq -c '\(filter)' FILE > FILE.jsonl), or read it "
                + "as text (--input text).")
    }

    /// JSON lines are UTF-8 unless told otherwise. Lines of white space are no records.
    private func readRecords(
        _ source: InputSource, _ events: ReadingEvents, _ body: (Item) throws -> Void
    ) throws {
        let stream = try TextStream(source, encoding: options.encoding ?? .utf8, events, isCut: true)
        let lines = LineReader(stream)
        var (number, surrogates, hasRecords) = (0, 0, false)
        while let line = try lines.next() {
            number += 1
            guard case .text(let text, let repairs) = line else {
                let fault = "is longer than 64 MiB. Divide its text among several records."
                try body(.failure(FailedRecord(source, line: number, fault)))
                continue
            }
            guard text.contains(where: { $0 > UInt8(ascii: " ") }) else {
                if keepsBlankLines { try body(.document(Document("", id: source.id(line: number)))) }
                continue
            }
            if !hasRecords, source.ending == "json" { try refuseWhole(text, source) }
            hasRecords = true
            let halves = LoneSurrogates.count(in: text)
            surrogates += halves
            try body(
                .record(
                    JSONRecord(
                        json: text, line: number, source: source, repairs: repairs + halves,
                        encoding: stream.encoding ?? .utf8)))
        }
        let assumption = stream.encoding == .utf8 ? "as JSON is" : "as its byte order mark says"
        events.end(
            source, stream.encoding, named: options.encoding, or: assumption, repairs: stream.repairs + surrogates)
    }
}

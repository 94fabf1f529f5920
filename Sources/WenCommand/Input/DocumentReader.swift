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

    /// Calls `body` with each document and record, in order.
    ///
    /// - Throws: ``InputFailure`` where the whole input cannot be read on; ``Interruption``; what `body` and the events
    ///   throw.
    func read(
        _ source: InputSource, _ events: ReadingEvents, _ body: (Item) throws -> Void
    ) throws {
        switch (options.form, options.unit) {
        case (.jsonl, _): try readRecords(source, events, body)
        case (.text, .line), (.segmented, .line): try readLines(source, events, body)
        case (.text, .file), (.segmented, .file):
            let document = try Self.whole(source, encoding: options.encoding, events)
            try body(.document(document))
        }
    }

    /// Reads an input as one document.
    ///
    /// - Throws: ``InputFailure``, ``Interruption``, or what the events throw.
    static func whole(
        _ source: InputSource, encoding: TextEncoding?, _ events: ReadingEvents = ReadingEvents()
    ) throws -> Document {
        let reader = try BlockReader(source, events)
        var bytes: [UInt8] = []
        // One byte over the limit is enough for the decoder to refuse it.
        while bytes.count <= Document.byteLimit, let block = try reader.next() { bytes += block.bytes }
        do throws(TextDecodingError) {
            return try TextDecoder(encoding: encoding).decode(bytes, id: source.id)
        } catch {
            throw InputFailure(error.description)
        }
    }

    private func readLines(
        _ source: InputSource, _ events: ReadingEvents, _ body: (Item) throws -> Void
    ) throws {
        let lines = LineReader(try TextStream(source, encoding: options.encoding, events))
        var number = 0
        while let line = try lines.next() {
            number += 1
            switch line {
            case .text(let text): try body(.document(Document(validUTF8: text, id: source.id(line: number))))
            case .tooLong: try body(.failure(tooLong(source, number)))
            }
        }
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
            message: "Line \(line) of \(source.name) is longer than 64 MiB. Read it as a file (--by file).")
    }
}

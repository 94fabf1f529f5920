import Wen
import WenReport

/// Reads the documents of an input, one after the other.
///
/// By line and from JSON lines, memory does not grow with the input; a line over ``LineReader/limit`` is a failed
/// record. A whole file is one document and is held in memory.
struct DocumentReader {
    /// What comes out: a document, or a record that is none.
    enum Item {
        case document(Document)
        case failure(FailedRecord)
    }

    let options: InputOptions
    /// The fields of records that documents keep, beside text, title and identifier.
    var fields: [String] = []

    /// Calls `body` with each document and each failed record, in order.
    ///
    /// - Parameter beforeWaiting: called before a read that may wait.
    /// - Throws: ``InputFailure`` where the whole input cannot be read on; what `body` and `beforeWaiting` throw.
    func read(
        _ source: InputSource, beforeWaiting: @escaping () throws -> Void, _ body: (Item) throws -> Void
    ) throws {
        switch (options.form, options.unit) {
        case (.jsonl, _): try readRecords(source, beforeWaiting, body)
        case (.text, .line): try readLines(source, beforeWaiting, body)
        case (.text, .file):
            let document = try Self.whole(source, encoding: options.encoding, beforeWaiting: beforeWaiting)
            try body(.document(document))
        }
    }

    /// Reads an input as one document.
    ///
    /// - Throws: ``InputFailure``, or what `beforeWaiting` throws.
    static func whole(
        _ source: InputSource, encoding: TextEncoding?, beforeWaiting: @escaping () throws -> Void = {}
    ) throws -> Document {
        let reader = try BlockReader(source, beforeWaiting: beforeWaiting)
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
        _ source: InputSource, _ beforeWaiting: @escaping () throws -> Void, _ body: (Item) throws -> Void
    ) throws {
        let lines = LineReader(try TextStream(source, encoding: options.encoding, beforeWaiting: beforeWaiting))
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
        _ source: InputSource, _ beforeWaiting: @escaping () throws -> Void, _ body: (Item) throws -> Void
    ) throws {
        let encoding = options.encoding ?? .utf8
        let lines = LineReader(try TextStream(source, encoding: encoding, beforeWaiting: beforeWaiting))
        let decoder = RecordDecoder(options, keeping: fields)
        var number = 0
        while let line = try lines.next() {
            number += 1
            guard case .text(let text) = line else {
                try body(.failure(tooLong(source, number)))
                continue
            }
            guard text.contains(where: { $0 > UInt8(ascii: " ") }) else { continue }
            try body(decoder.decode(text, line: number, of: source))
        }
    }

    private func tooLong(_ source: InputSource, _ line: Int) -> FailedRecord {
        FailedRecord(
            id: source.id(line: line), line: line,
            message: "Line \(line) of \(source.name) is longer than 64 MiB. Read it as a file (--by file).")
    }
}

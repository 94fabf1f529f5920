/// Reads records of comma- or tab-separated values (RFC 4180) from a stream of text, in memory that a record takes.
final class DelimitedReader {
    /// The longest record, in bytes, that is kept in memory.
    static let limit = LineReader.limit

    /// What stands in the place of a record.
    enum Record {
        /// Its fields, the line that it starts in, and how many of its byte sequences were no text.
        case fields([String], line: Int, repairs: Int)
        /// One that is longer than ``limit``.
        case tooLong(line: Int)
        /// A quotation mark that is never closed, and the line where it stands; all behind it would be one field.
        case openQuote(line: Int)
    }

    private let stream: TextStream
    private let separator: UInt8
    private var text: [UInt8] = []
    /// How much of the stream is before `text`.
    private var base = 0
    private var place = 0
    private var line = 1
    private var isAtEnd = false

    /// Reads a stream that is told to be cut.
    init(_ stream: TextStream, separator: UInt8) {
        self.stream = stream
        self.separator = separator
    }

    /// The next record; `nil` behind the last.
    ///
    /// A quote that never ends takes the rest of the input, up to the limit.
    ///
    /// - Throws: what the stream throws.
    /// - Complexity: O(length of the record).
    func next() throws -> Record? {
        guard try byte(at: place) != nil else { return nil }
        let start = line
        var fields: [String] = []
        var field: [UInt8] = []
        /// The line of the quotation mark that is open.
        var quote: Int?
        var size = 0
        var isTooLong = false
        while true {
            let byte = try byte(at: place)
            if byte != nil { place += 1 }
            if byte == UInt8(ascii: "\n") { line += 1 }
            if byte == nil, let quote { return .openQuote(line: quote) }
            if quote != nil, let byte {
                if byte != UInt8(ascii: "\"") {
                    field.append(byte)
                } else if try self.byte(at: place) == UInt8(ascii: "\"") {
                    field.append(byte)
                    place += 1
                } else {
                    quote = nil
                }
            } else if byte == nil || byte == UInt8(ascii: "\n") {
                if field.last == UInt8(ascii: "\r") { field.removeLast() }
                fields.append(String(decoding: field, as: UTF8.self))
                let repairs = stream.repairs(before: base + place)
                return isTooLong ? .tooLong(line: start) : .fields(fields, line: start, repairs: repairs)
            } else if byte == separator {
                fields.append(String(decoding: field, as: UTF8.self))
                field.removeAll(keepingCapacity: true)
            } else if byte == UInt8(ascii: "\""), field.isEmpty {
                quote = line
            } else if let byte {
                field.append(byte)
            }
            size += 1
            if size > Self.limit {
                isTooLong = true
                fields = []
                field = []
                // The rest of it is given up at the next line.
                quote = nil
                size = 0
            }
        }
    }

    private func byte(at index: Int) throws -> UInt8? {
        if index < text.count { return text[index] }
        base += text.count
        text.removeAll(keepingCapacity: true)
        place = 0
        while !isAtEnd, text.isEmpty { isAtEnd = try !stream.next(into: &text) }
        return text.first
    }
}

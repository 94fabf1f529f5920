/// The lines of an input, without their ends (LF or CR LF).
final class LineReader {
    /// The longest line, in bytes, that is kept in memory.
    static let limit = 64 * 1024 * 1024

    /// A line of text and how many of its byte sequences were none, or the place of one that is longer than ``limit`` and
    /// was skipped.
    enum Line {
        case text([UInt8], repairs: Int)
        case tooLong
    }

    private let stream: TextStream
    private var text: [UInt8] = []
    /// How much of the stream is before `text`.
    private var base = 0
    /// Where the next line starts.
    private var start = 0
    /// Up to where there is no line end.
    private var searched = 0
    private var isSkipping = false
    private var isAtEnd = false

    /// Reads a stream that is told to be cut.
    init(_ stream: TextStream) {
        self.stream = stream
    }

    /// The next line.
    ///
    /// - Throws: what the stream throws.
    /// - Complexity: O(length of the line).
    func next() throws -> Line? {
        while true {
            if let end = LineReader.lineEnd(in: text.span, from: searched) {
                let line = take(upTo: end)
                start = end + 1
                searched = start
                return line
            }
            if isAtEnd {
                guard start < text.count || isSkipping else { return nil }
                let line = take(upTo: text.count)
                start = text.count
                searched = start
                return line
            }
            dropTaken()
            isAtEnd = try !stream.next(into: &text)
        }
    }

    /// Where the first line end from a byte on is.
    private static func lineEnd(in bytes: Span<UInt8>, from start: Int) -> Int? {
        var index = start
        while index &+ 8 <= bytes.count {
            let marks = EightBytes(bytes, at: index).marks(of: UInt8(ascii: "\n"))
            if marks != 0 { return index &+ EightBytes.first(marks) }
            index &+= 8
        }
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\n") { return index }
            index &+= 1
        }
        return nil
    }

    private func take(upTo end: Int) -> Line {
        let repairs = stream.repairs(before: base + end)
        guard !isSkipping, end - start <= LineReader.limit else {
            isSkipping = false
            return .tooLong
        }
        let hasReturn = end > start && text[end - 1] == UInt8(ascii: "\r")
        return .text(Array(text[start..<(hasReturn ? end - 1 : end)]), repairs: repairs)
    }

    /// Forgets the lines that were taken, and what was read of a line that is too long.
    private func dropTaken() {
        if text.count - start > LineReader.limit { isSkipping = true }
        let taken = isSkipping ? text.count : start
        text.removeSubrange(..<taken)
        base += taken
        // Nobody asks for those of a line that is too long.
        if isSkipping { _ = stream.repairs(before: base) }
        start = 0
        searched = text.count
    }
}

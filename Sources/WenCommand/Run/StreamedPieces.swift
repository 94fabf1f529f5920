import WenSegmentation

/// Cuts a stream of text where ``TextPieces`` would cut the whole, so that the words are the same.
///
/// Pieces are small enough that a piece, its tokens and its words stay in the processor's cache, and that threads end at the
/// same time.
struct StreamedPieces {
    /// The usual length of a piece in bytes.
    private static let target = 2 * TextPieces.target

    private let stream: TextStream
    private var text: [UInt8] = []
    /// Where pieces of the text that are still to be given end, the last first.
    private var ends: [Int] = []
    /// Where the next piece starts.
    private var start = 0
    /// A length at which there was no place to cut; the next look waits for twice as much, so that all looks together
    /// take linear time.
    private var looked = 0
    private var isAtEnd = false

    init(_ stream: TextStream) {
        self.stream = stream
    }

    /// The next stretch of text: whole lines where there are line ends, else part of a line.
    ///
    /// - Throws: what the stream throws.
    mutating func next() throws -> [UInt8]? {
        while ends.isEmpty {
            guard !isAtEnd else { return nil }
            text.removeSubrange(..<start)
            start = 0
            let before = text.count
            isAtEnd = try !stream.next(into: &text)
            if let cut = cut(from: before), cut > 0 { divide(cut) }
        }
        let end = ends.removeLast()
        defer { start = end }
        return Array(text[start..<end])
    }

    /// Makes pieces of the text up to a place where it may be cut.
    private mutating func divide(_ cut: Int) {
        looked = 0
        var begin = 0
        for piece in TextPieces(text.span.extracting(..<cut)) where piece.upperBound - begin >= Self.target {
            ends.append(piece.upperBound)
            begin = piece.upperBound
        }
        if begin < cut { ends.append(cut) }
        ends.reverse()
    }

    /// Where the text may be cut, when everything from `start` is new.
    private mutating func cut(from start: Int) -> Int? {
        if isAtEnd { return text.count }
        if let lineEnd = text[start...].lastIndex(of: UInt8(ascii: "\n")) { return lineEnd + 1 }
        guard text.count > max(2 * looked, 2 * TextPieces.target) else { return nil }
        looked = text.count
        // The last piece may yet grow.
        var cut = 0
        for piece in TextPieces(text.span) where piece.upperBound < text.count { cut = piece.upperBound }
        return cut
    }
}

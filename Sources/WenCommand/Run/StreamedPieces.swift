import WenSegmentation

/// Cuts a stream of text where ``TextPieces`` would cut the whole, so that the words are the same.
struct StreamedPieces {
    private let stream: TextStream
    private var text: [UInt8] = []
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
        while !isAtEnd {
            let before = text.count
            isAtEnd = try !stream.next(into: &text)
            if let cut = cut(from: before), cut > 0 {
                looked = 0
                let rest = Array(text[cut...])
                text.removeSubrange(cut...)
                defer { text = rest }
                return text
            }
        }
        return nil
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

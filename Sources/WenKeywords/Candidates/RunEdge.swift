import WenSegmentation

/// What stands beside a run of words.
enum RunEdge: UInt8 {
    /// A mark, a blank, or the end of the text.
    case mark
    /// A quotation mark or bracket of titles that opens, that closes.
    case opening, closing
    /// A word that no keyword holds, or a number.
    case word

    /// The edge that a token is.
    @inline(__always)
    init(_ text: Span<UInt8>, _ token: Token) {
        switch token.kind {
        case .word, .number, .latin: self = .word
        case .punctuation where token.range.count == 3: self.init(text, at: token.start)
        default: self = .mark
        }
    }

    /// The edge that a mark of three bytes is.
    private init(_ text: Span<UInt8>, at start: Int) {
        switch (text[start], text[start + 1], text[start + 2]) {
        // “ ‘
        case (0xE2, 0x80, 0x9C), (0xE2, 0x80, 0x98): self = .opening
        // ” ’
        case (0xE2, 0x80, 0x9D), (0xE2, 0x80, 0x99): self = .closing
        // 〈 《 「 『 have even numbers, what closes them the next.
        case (0xE3, 0x80, let last) where 0x88...0x8F ~= last: self = last & 1 == 0 ? .opening : .closing
        default: self = .mark
        }
    }
}

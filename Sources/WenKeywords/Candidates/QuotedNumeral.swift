import WenSegmentation

/// A short phrase in quotes that holds a numeral, and so is a name and no count: “一带一路”, “十四五”, 「三农」.
///
/// Numerals end the runs of words that keywords are made of; such a phrase would be lost, or cut.
enum QuotedNumeral {
    private static let tokenLimit = 6
    private static let byteLimit = 24

    /// The name that a quote begins, if the token at an index, a mark, opens one.
    ///
    /// - Complexity: O(1).
    static func name(in text: Span<UInt8>, _ tokens: [Token], at index: Int) -> KeywordName? {
        guard let closing = closingMark(of: text, tokens[index]) else { return nil }
        var last = index + 1
        var hasNumeral = false
        while last < tokens.count, last - index <= tokenLimit,
            tokens[last].kind == .word || tokens[last].kind == .number
        {
            hasNumeral = hasNumeral || tokens[last].kind == .number || tokens[last].tag == .m
            last += 1
        }
        guard hasNumeral, last > index + 1, last < tokens.count, tokens[last].kind == .punctuation,
            mark(text, tokens[last]) == closing, tokens[last].start - tokens[index].end <= byteLimit,
            tokens[last].start - tokens[index].end > 6
        else { return nil }
        return KeywordName(tokens[index].end..<tokens[last].start)
    }

    /// The mark that closes what a mark opens.
    private static func closingMark(of text: Span<UInt8>, _ token: Token) -> UInt32? {
        switch mark(text, token) {
        case 0x201C: 0x201D
        case 0x300C: 0x300D
        default: nil
        }
    }

    /// The scalar of a mark of three bytes.
    private static func mark(_ text: Span<UInt8>, _ token: Token) -> UInt32? {
        guard token.range.count == 3 else { return nil }
        return UInt32(text[token.start] & 0x0F) << 12 | UInt32(text[token.start + 1] & 0x3F) << 6
            | UInt32(text[token.start + 2] & 0x3F)
    }
}

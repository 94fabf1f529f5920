/// The line that stands in for a title where a document has none.
package enum Headline {
    /// The longest headline in bytes: some 40 Han characters.
    private static let limit = 120

    /// The end of a text's headline: its first line with words, if it is short, ends in no full stop and is not all.
    /// Zero where there is none.
    ///
    /// Complexity: O(1) behind leading white space.
    package static func end(in text: Span<UInt8>) -> Int {
        var start = 0
        while start < text.count, text[start] <= 0x20 { start += 1 }
        var end = start
        while end < text.count, text[end] >= 0x20, end - start <= limit { end += 1 }
        guard end < text.count, text[end] < 0x20, end - start <= limit else { return 0 }
        return isStop(text, before: end) ? 0 : end
    }

    /// Whether `。` or `；` ends at a byte.
    private static func isStop(_ text: Span<UInt8>, before end: Int) -> Bool {
        guard end >= 3 else { return false }
        return switch (text[end - 3], text[end - 2], text[end - 1]) {
        case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x9B): true
        default: false
        }
    }
}

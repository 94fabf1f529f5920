/// Cuts a long text into pieces that can be segmented one by one with the same result as the whole.
///
/// A piece ends behind a line feed, or behind `。` before a Han character: ICU's rules look neither way across
/// these, and no word of ours does. Pieces stay small, so that they fit the processor's cache. A stretch of 4 MiB
/// with neither is cut between two scalars.
package struct TextPieces: Sequence, IteratorProtocol {
    /// The usual length of a piece in bytes.
    package static let target = 32 * 1024
    /// The length at which a piece without a place to cut is cut all the same.
    package static let limit = 4 * 1024 * 1024

    /// Where pieces end, but for the last: most texts are one piece.
    private let cuts: [Int]
    private let end: Int
    private var index = 0
    private var start = 0

    /// Finds the pieces of valid UTF-8.
    ///
    /// - Complexity: O(n).
    package init(_ text: Span<UInt8>) {
        var cuts: [Int] = []
        var start = 0
        while text.count - start > TextPieces.target {
            start = TextPieces.cut(text, from: start)
            cuts.append(start)
        }
        self.cuts = cuts
        end = text.count
    }

    /// The next piece, as a range of bytes.
    package mutating func next() -> Range<Int>? {
        guard start < end else { return nil }
        let piece = start..<(index < cuts.count ? cuts[index] : end)
        start = piece.upperBound
        index += 1
        return piece
    }

    private static func cut(_ text: Span<UInt8>, from start: Int) -> Int {
        let near = start + target
        var full: Int?
        for offset in stride(from: near, to: start, by: -1) {
            if text[offset - 1] == UInt8(ascii: "\n") { return offset }
            if full == nil, isStop(text, before: offset) { full = offset }
        }
        if let full { return full }
        let far = Swift.min(start + limit, text.count)
        for offset in near..<far where canCut(text, at: offset) { return offset }
        if far == text.count { return far }
        var offset = far
        while text[offset] & 0xC0 == 0x80 { offset -= 1 }
        return offset
    }

    /// Whether a text may be cut at a byte within it.
    package static func canCut(_ text: Span<UInt8>, at offset: Int) -> Bool {
        text[offset - 1] == UInt8(ascii: "\n") || isStop(text, before: offset)
    }

    /// Whether `。` ends and a character from U+4E00 to U+9FFF starts at a byte.
    private static func isStop(_ text: Span<UInt8>, before offset: Int) -> Bool {
        guard offset >= 3, text[offset - 1] == 0x82, text[offset - 2] == 0x80, text[offset - 3] == 0xE3 else {
            return false
        }
        let lead = text[offset]
        return (0xE5...0xE9).contains(lead) || (lead == 0xE4 && text[offset + 1] >= 0xB8)
    }
}

/// ICU's sentence boundaries. Belongs to one thread.
package final class SentenceScanner {
    private let scanner: BreakScanner

    package init() {
        do {
            scanner = try BreakScanner.sentences()
        } catch {
            // libicuuc does not load without its data, so this is an installation torn in half.
            fatalError(error.description)
        }
    }

    /// The sentences of a document, each of whole tokens: it ends at the first token end at or behind ICU's boundary. The full
    /// stop of a code, 688123.SH, ends none. An opening mark behind the end of a sentence, 。《, starts the next; by UAX #29 it
    /// would belong to the sentence before.
    ///
    /// - Complexity: O(n).
    func sentences(of text: Span<UInt8>, _ tokens: Span<Token>) -> [Sentence] {
        var found: [Sentence] = []
        // Most are of some 50 characters.
        found.reserveCapacity(text.count / 128 + 2)
        var first = 0
        var start = 0
        scan(text) { end in
            guard end > start, !isInCode(text, end) else { return }
            var next = first
            while next < tokens.count, tokens[next].start < end { next += 1 }
            while next > first + 1, next < tokens.count, isOpening(text, tokens[next - 1]) { next -= 1 }
            guard next > first else { return }
            let stop = tokens[next - 1].end
            found.append(Sentence(range: start..<stop, tokens: first..<next))
            first = next
            start = stop
        }
        return found
    }

    /// Whether a token is a bracket or quotation mark that opens.
    private func isOpening(_ text: Span<UInt8>, _ token: Token) -> Bool {
        guard token.kind == .punctuation, token.end - token.start == 3 else { return false }
        let mark = UInt32(text[token.start]) << 16 | UInt32(text[token.start + 1]) << 8 | UInt32(text[token.start + 2])
        return SentenceScanner.opening.contains(mark)
    }

    /// As the bytes of UTF-8.
    private static let opening = Set(
        "“‘〈《「『【〔〖（".unicodeScalars.map { $0.utf8.reduce(0) { $0 << 8 | UInt32($1) } })

    /// Whether a full stop between a digit and a letter ends before a byte.
    private func isInCode(_ text: Span<UInt8>, _ end: Int) -> Bool {
        guard end >= 2, end < text.count, text[end - 1] == UInt8(ascii: ".") else { return false }
        let isNumber = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[end - 2])
        return isNumber && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(text[end] | 0x20)
    }

    /// Calls `body` with the UTF-8 offset of each sentence end.
    package func scan(_ text: Span<UInt8>, _ body: (_ end: Int) -> Void) {
        for piece in TextPieces(text) {
            var start = piece.lowerBound
            while start < piece.upperBound {
                if let end = PlainSentence.end(in: text, from: start, limit: piece.upperBound) {
                    body(end)
                    start = end
                } else {
                    // Where a sentence starts, no rule looks back; one ends always where a text may be cut.
                    var end = start + 1
                    while end < piece.upperBound, !TextPieces.canCut(text, at: end) { end += 1 }
                    askICU(text, start..<end, body)
                    start = end
                }
            }
        }
    }

    private func askICU(_ text: Span<UInt8>, _ range: Range<Int>, _ body: (_ end: Int) -> Void) {
        scanner.load(text.extracting(range))
        var start = 0
        var offset = range.lowerBound
        scanner.forEachBoundary { end, _ in
            offset += scanner.utf8Length(start..<end)
            start = end
            body(offset)
        }
    }
}

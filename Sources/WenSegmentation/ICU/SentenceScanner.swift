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

    /// Calls `body` with the UTF-8 offset of each sentence end.
    package func scan(_ text: Span<UInt8>, _ body: (_ end: Int) -> Void) {
        for piece in TextPieces(text) {
            scanner.load(text.extracting(piece))
            var start = 0
            var offset = piece.lowerBound
            scanner.forEachBoundary { end, _ in
                offset += scanner.utf8Length(start..<end)
                start = end
                body(offset)
            }
        }
    }
}

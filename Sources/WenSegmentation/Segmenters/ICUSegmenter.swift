/// The baseline engine `icu`: the boundaries of ICU's own word iterator, whose dictionary splits Han text.
///
/// Unicode Standard Annex 29 outside Han text; inside it the most probable path through ICU's dictionary.
/// Knows no parts of speech.
///
/// ```swift
/// let words = try ICUSegmenter().segment(Document("中文分词")).tokens  // 中文, 分词
/// ```
public struct ICUSegmenter: Segmenter {
    /// `icu`.
    public var name: String { "icu" }

    /// Checks that ICU can segment words here.
    ///
    /// - Throws: ``ICUError`` where ICU's data are missing.
    public init() throws(ICUError) {
        _ = try BreakScanner.words()
    }

    /// Makes a worker with an iterator of its own.
    public func makeWorker() -> any SegmenterWorker {
        do {
            return ICUSegmenterWorker(try BreakScanner.words())
        } catch {
            fatalError(error.description)
        }
    }
}

private final class ICUSegmenterWorker: SegmenterWorker {
    private let scanner: BreakScanner

    init(_ scanner: BreakScanner) {
        self.scanner = scanner
    }

    func segment(_ text: Span<UInt8>, into tokens: inout [Token]) {
        for piece in TextPieces(text) {
            scanner.load(text.extracting(piece))
            var start = 0
            var offset = piece.lowerBound
            scanner.forEachBoundary { end, status in
                let stop = offset + scanner.utf8Length(start..<end)
                tokens.append(Token(offset..<stop, kind: ICUSegmenterWorker.kind(status, first: text, at: offset)))
                start = end
                offset = stop
            }
        }
    }

    /// ICU's word status names letters and numbers; the first byte tells white space from marks.
    private static func kind(_ status: UInt16, first text: Span<UInt8>, at offset: Int) -> TokenKind {
        switch status {
        case 400..<500: .word
        case 300..<400: .other
        case 200..<300: .latin
        case 100..<200: .number
        default:
            switch text[offset] {
            case 0x0A...0x0D: .newline
            case 0x20, 0x09: .space
            // U+3000, the ideographic space.
            case 0xE3 where text[offset + 1] == 0x80 && text[offset + 2] == 0x80: .space
            default: .punctuation
            }
        }
    }
}

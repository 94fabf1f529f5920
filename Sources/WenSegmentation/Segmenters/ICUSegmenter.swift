/// The baseline engine `icu`: the boundaries of ICU's own word iterator, whose dictionary splits Han text.
///
/// Unicode Standard Annex 29 outside Han text; inside it the most probable path through ICU's dictionary.
/// Knows no parts of speech but those of the user's words.
///
/// ```swift
/// let words = try ICUSegmenter().segment(Document("中文分词")).tokens  // 中文, 分词
/// let own = try ICUSegmenter(userDictionary: UserDictionary("中文分词"))
/// own.segment(Document("中文分词")).tokens  // 中文分词
/// ```
public struct ICUSegmenter: Segmenter {
    /// `icu`.
    public var name: String { "icu" }

    private let user: UserDictionaryTrie?

    /// Checks that ICU can segment words here.
    ///
    /// - Parameter userDictionary: words that come out whole.
    /// - Throws: ``SegmenterError/icu(_:)`` without ICU's data.
    public init(userDictionary: UserDictionary? = nil) throws(SegmenterError) {
        user = userDictionary.map { UserDictionaryTrie($0, lexicon: .embedded) }
        do {
            _ = try BreakScanner.words()
            if let user { _ = try UserWordOverlay(user) }
        } catch {
            throw .icu(error)
        }
    }

    /// Makes a worker with an iterator of its own.
    public func makeWorker() -> any SegmenterWorker {
        do {
            return ICUSegmenterWorker(try BreakScanner.words(), try user.map(UserWordOverlay.init))
        } catch {
            // Both opened when the segmenter was made.
            fatalError("\(error)")
        }
    }
}

private final class ICUSegmenterWorker: SegmenterWorker {
    private let scanner: BreakScanner
    private let user: UserWordOverlay?

    init(_ scanner: BreakScanner, _ user: UserWordOverlay?) {
        self.scanner = scanner
        self.user = user
    }

    func segment(_ text: Span<UInt8>, into tokens: inout [Token]) {
        for piece in TextPieces(text) {
            let first = tokens.count
            scanner.load(text.extracting(piece))
            var start = 0
            var offset = piece.lowerBound
            scanner.forEachBoundary { end, status in
                let stop = offset + scanner.utf8Length(start..<end)
                tokens.append(Token(offset..<stop, kind: ICUSegmenterWorker.kind(status, first: text, at: offset)))
                start = end
                offset = stop
            }
            user?.apply(to: &tokens, from: first, text.extracting(piece), at: piece.lowerBound)
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

import WenSegmentation

/// A document and its tokens, from a text with marked words: `营商/vn 环境/n 好/a 。/w`.
///
/// Words are joined without blanks; `_` is a blank, `¶` a line end; a word without a tag has none.
struct TaggedText {
    let document: Document
    let segmentation: Segmentation

    init(_ marked: String, title: String? = nil) {
        var text = ""
        var tokens: [Token] = []
        for word in marked.split(separator: " ") {
            let slash = word.lastIndex(of: "/")
            let written = word[..<(slash ?? word.endIndex)]
            let form = written == "_" ? " " : written == "¶" ? "\n" : String(written)
            let start = text.utf8.count
            text += form
            tokens.append(
                Token(
                    start..<text.utf8.count, kind: TaggedText.kind(form),
                    tag: slash.flatMap { PartOfSpeech(rawValue: String(word[word.index(after: $0)...])) }))
        }
        document = Document(text, title: title)
        segmentation = Segmentation(tokens: tokens, sentences: [])
    }

    private static func kind(_ form: String) -> TokenKind {
        guard let first = form.unicodeScalars.first else { return .other }
        switch first {
        case " ": return .space
        case "\n": return .newline
        case "\0"..."\u{1F}", "\u{7F}": return .other
        case "0"..."9" where form.allSatisfy({ $0.isNumber || $0 == "." || $0 == "%" }): return .number
        case "a"..."z", "A"..."Z": return .latin
        case "。", ",", "、", "《", "》", "-", "·", "“", "”": return .punctuation
        default: return first.properties.isEmojiPresentation ? .emoji : .word
        }
    }

    /// The UTF-8 range of the first occurrence of a form.
    func range(of form: String) -> Range<Int> {
        let bytes = Array(form.utf8)
        for start in document.utf8.indices where document.utf8[start...].starts(with: bytes) {
            return start..<start + bytes.count
        }
        return 0..<0
    }
}

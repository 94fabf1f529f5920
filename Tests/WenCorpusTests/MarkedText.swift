import WenSegmentation

/// A document and its tokens from a text with marked words, `营商/vn 环境/n 。/w`; each `。` ends a sentence.
struct MarkedText {
    let document: Document
    let segmentation: Segmentation

    init(_ marked: String, id: String = "") {
        var text = ""
        var tokens: [Token] = []
        var sentences: [Sentence] = []
        var first = (token: 0, byte: 0)
        func endSentence() {
            guard tokens.count > first.token else { return }
            sentences.append(Sentence(range: first.byte..<text.utf8.count, tokens: first.token..<tokens.count))
            first = (tokens.count, text.utf8.count)
        }
        for word in marked.split(separator: " ") {
            let parts = word.split(separator: "/", maxSplits: 1)
            let start = text.utf8.count
            text += parts[0]
            let tag = parts.count > 1 ? PartOfSpeech(rawValue: String(parts[1])) : nil
            let kind: TokenKind =
                tag == .w ? .punctuation : tag == .nx ? .latin : parts[0].allSatisfy(\.isASCII) ? .number : .word
            tokens.append(Token(start..<text.utf8.count, kind: kind, tag: tag))
            if parts[0] == "。" { endSentence() }
        }
        endSentence()
        document = Document(text, id: id)
        segmentation = Segmentation(tokens: tokens, sentences: sentences)
    }
}

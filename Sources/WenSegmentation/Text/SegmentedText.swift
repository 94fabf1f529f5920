/// A text whose words are parted by spaces already, each with its part of speech if wanted: `营商/vn 环境/n 好 。`.
///
/// The document has the text as it reads: the words joined, with a space between two that end and begin with an ASCII
/// letter or digit. Lines stay lines. A tag is what stands behind a word's last slash, if each word of the document
/// has one of the PKU or jieba tag set there, written as that set writes it: in any other document a slash is text, as in
/// `TCP/IP`.
///
/// ```swift
/// let text = SegmentedText(Document("营商/vn 环境/n 好/a 。/w"))
/// text.document.text  // "营商环境好。"
/// text.segmentation.tokens.first?.tag  // .vn
/// ```
public struct SegmentedText: Sendable {
    /// The text as it reads.
    public let document: Document
    /// Its words.
    public let segmentation: Segmentation

    /// Reads a text.
    ///
    /// - Parameter marked: the words, parted by blanks; identifier, title and fields go over to ``document``.
    /// - Complexity: O(n).
    public init(_ marked: Document) {
        let lines = marked.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        var reader = SegmentedTextReader(isTagged: lines.allSatisfy(SegmentedTextReader.isTagged))
        for line in lines { reader.add(line: line) }
        var document = Document(
            validUTF8: reader.text, id: marked.id, title: marked.title, encoding: marked.encoding,
            repairs: marked.repairs)
        document.fields = marked.fields
        self.document = document
        segmentation = Segmentation(
            tokens: reader.tokens, sentences: SentenceScanner().sentences(of: document.utf8.span, reader.tokens.span))
    }
}

/// Puts words together to a text with tokens.
private struct SegmentedTextReader {
    private(set) var text: [UInt8] = []
    private(set) var tokens: [Token] = []
    private let isTagged: Bool
    private var isFirstLine = true

    init(isTagged: Bool) { self.isTagged = isTagged }

    /// Whether each word of a line has a tag: one that has none tells that the slashes of the others are text.
    static func isTagged(_ line: ArraySlice<UInt8>) -> Bool {
        line.split(whereSeparator: isBlank).allSatisfy { parts($0).tag != nil }
    }

    /// Adds the words of a line.
    mutating func add(line: ArraySlice<UInt8>) {
        if !isFirstLine { add([UInt8(ascii: "\n")], kind: .newline) }
        isFirstLine = false
        for word in line.split(whereSeparator: Self.isBlank) {
            let (form, tag) = isTagged ? Self.parts(word) : (word, nil)
            if isLetter(text.last), isLetter(form.first) { add([UInt8(ascii: " ")], kind: .space) }
            add(form, kind: Self.kind(form, tag), tag: tag)
        }
    }

    private mutating func add(_ form: ArraySlice<UInt8>, kind: TokenKind, tag: PartOfSpeech? = nil) {
        let start = text.count
        text += form
        tokens.append(Token(start..<text.count, kind: kind, tag: tag))
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

    private func isLetter(_ byte: UInt8?) -> Bool {
        guard let byte else { return false }
        return (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
    }

    private static func parts(_ word: ArraySlice<UInt8>) -> (form: ArraySlice<UInt8>, tag: PartOfSpeech?) {
        guard let slash = word.lastIndex(of: UInt8(ascii: "/")), slash > word.startIndex, word.endIndex - slash <= 6,
            let tag = PartOfSpeech(exactCode: String(decoding: word[(slash + 1)...], as: UTF8.self))
        else { return (word, nil) }
        return (word[..<slash], tag)
    }

    private static func kind(_ form: ArraySlice<UInt8>, _ tag: PartOfSpeech?) -> TokenKind {
        if tag == .w { return .punctuation }
        let scalars = String(decoding: form, as: UTF8.self).unicodeScalars
        if scalars.allSatisfy({ !$0.properties.isAlphabetic && $0.properties.numericType == nil }) {
            return .punctuation
        }
        if scalars.contains(where: { $0.properties.isIdeographic }) { return .word }
        if scalars.allSatisfy({ $0.properties.numericType != nil || ".,%+-:/％．，".unicodeScalars.contains($0) }) {
            return .number
        }
        return scalars.allSatisfy { $0.isASCII || $0.properties.isAlphabetic && $0.value < 0x3000 } ? .latin : .other
    }
}

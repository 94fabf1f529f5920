public import WenKeywords
public import WenSegmentation

/// Which words of a text are counted, and in which form.
///
/// ```swift
/// var filter = TermFilter()
/// filter.tags = [.n, .nz]
/// filter.maximumWords = 2  // 营商 and 环境, and also 营商环境
/// ```
public struct TermFilter: Sendable {
    /// Words that are not counted.
    public var stopWords = StopWords.standard
    /// The parts of speech that are counted; any where `nil`. A word without one is then left out.
    public var tags: Set<PartOfSpeech>?
    /// Whether numbers, and words that begin with one (`2021年`), are counted.
    public var numbers = false
    /// Whether Latin words are counted.
    public var latin = true
    /// The fewest Unicode scalars of a term. By default single characters count too.
    public var minimumCharacters = 1
    /// How many words that follow each other make a term at most: 1 for words only.
    public var maximumWords = 1
    /// Whether capital and small ASCII letters are told apart.
    public var matchesCase = false

    /// Makes the default filter: all words but stop words and numbers.
    public init() {}

    /// Calls `body` with the range of each term of a document, in the order of their ends; of terms that end together
    /// the longest comes first.
    ///
    /// - Complexity: O(n · maximumWords).
    func forEachTerm(
        of document: Document, _ segmentation: Segmentation, _ body: (_ range: Range<Int>) -> Void
    ) {
        var starts: [Int] = []
        for token in segmentation.tokens {
            guard accepts(token, of: document) else {
                starts.removeAll(keepingCapacity: true)
                continue
            }
            if starts.count == max(1, maximumWords) { starts.removeFirst() }
            starts.append(token.start)
            for start in starts where isLongEnough(document.utf8[start..<token.end]) { body(start..<token.end) }
        }
    }

    /// Whether a token is counted.
    func accepts(_ token: Token, of document: Document) -> Bool {
        switch token.kind {
        case .word:
            if !numbers, token.tag == .m || isDigit(document.utf8, token.start) { return false }
        case .latin: if !latin { return false }
        case .number: if !numbers { return false }
        case .other: break
        case .punctuation, .space, .newline, .url, .email, .emoji: return false
        }
        if let tags { guard let tag = token.tag, tags.contains(tag) else { return false } }
        return !stopWords.contains(document.utf8, token.range)
    }

    /// A term as it is counted: in small ASCII letters, unless these are told apart.
    ///
    /// - Parameter term: the term as a text or a user has it.
    /// - Complexity: O(length of the term).
    public func normal(_ term: String) -> String {
        text(Array(term.utf8)[...])
    }

    func text(_ utf8: ArraySlice<UInt8>) -> String {
        guard !matchesCase, utf8.contains(where: SmallLetters.isCapital) else {
            return String(decoding: utf8, as: UTF8.self)
        }
        return String(decoding: utf8.map(SmallLetters.of), as: UTF8.self)
    }

    private func isLongEnough(_ utf8: ArraySlice<UInt8>) -> Bool {
        minimumCharacters <= 1 || utf8.count { $0 & 0xC0 != 0x80 } >= minimumCharacters
    }

    private func isDigit(_ utf8: [UInt8], _ offset: Int) -> Bool {
        if utf8[offset] &- UInt8(ascii: "0") < 10 { return true }
        // U+FF10 to U+FF19, full-width digits.
        return utf8[offset] == 0xEF && utf8[offset + 1] == 0xBC && utf8[offset + 2] &- 0x90 < 10
    }
}

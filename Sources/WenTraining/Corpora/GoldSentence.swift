/// A line of a segmented corpus: its text, its words, and their tags where it has them.
public struct GoldSentence: Hashable, Sendable {
    /// A word as a half-open range of UTF-8 bytes of ``text``.
    public struct Word: Hashable, Sendable {
        /// Where it stands.
        public var range: Range<Int>
        /// Its part of speech, as the corpus writes it.
        public var tag: String?
    }

    /// The words joined, without the corpus's own blanks.
    public let text: String
    /// The words in order; together they are the text.
    public let words: [Word]

    /// Joins words.
    public init(words: [(form: Substring, tag: String?)]) {
        var text = ""
        var found: [Word] = []
        for word in words {
            let start = text.utf8.count
            text += word.form
            found.append(Word(range: start..<text.utf8.count, tag: word.tag))
        }
        self.text = text
        self.words = found
    }

    /// A word's text.
    ///
    /// Complexity: O(n).
    public func form(of word: Word) -> String {
        String(decoding: Array(text.utf8)[word.range], as: UTF8.self)
    }
}

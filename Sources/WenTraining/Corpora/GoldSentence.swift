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
    ///
    /// - Parameter words: the texts of the words and their tags, in order.
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
    /// - Parameter word: one of ``words``.
    /// - Complexity: O(length of the sentence): for all words ask for ``forms``.
    public func form(of word: Word) -> String {
        String(decoding: Array(text.utf8)[word.range], as: UTF8.self)
    }

    /// The texts of the words, in order.
    ///
    /// - Complexity: O(length of the sentence).
    public var forms: [String] {
        let utf8 = Array(text.utf8)
        return words.map { String(decoding: utf8[$0.range], as: UTF8.self) }
    }

    /// The texts of the words with their tags; an empty tag where there is none.
    var taggedForms: [(form: String, tag: String)] {
        zip(forms, words).map { ($0, $1.tag ?? "") }
    }
}

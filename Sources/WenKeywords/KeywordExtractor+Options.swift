public import WenSegmentation

extension KeywordExtractor {
    /// What to look for, and how to weigh it.
    public struct Options: Sendable {
        /// How many keywords at most.
        public var limit = 20
        /// How candidates are weighed.
        public var method = KeywordMethod.model
        /// Words that are no keywords and stand in none.
        public var stopWords = StopWords.standard
        /// How often a keyword occurs at least, in title and text.
        public var minimumCount = 1
        /// How many words a phrase has at most, up to 8; 1 for words only.
        public var maximumWords = 5
        /// Whether numbers, and words that begin with one (`2021年`), may be keywords or parts of them.
        public var numbers = false
        /// Whether Latin words (`GDP`) may be keywords or parts of them.
        public var latin = true
        /// Words that are candidates whatever their part of speech or length, such as those of a user dictionary.
        public var ownWords = TermSet([])
        /// The only words and phrases that are wanted; any where `nil`.
        public var terms: TermSet?
        /// The parts of speech that a word, or a phrase's last word, may have; any where `nil`. A word whose part of
        /// speech the segmenter does not know is then left out.
        public var tags: Set<PartOfSpeech>?

        /// Makes the default options.
        public init() {}
    }
}

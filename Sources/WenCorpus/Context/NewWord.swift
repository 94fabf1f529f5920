/// A string that behaves like a word, though no dictionary has it.
public struct NewWord: Equatable, Sendable {
    /// The word.
    public let word: String
    /// How often it occurs.
    public let count: Int
    /// How much more often it occurs than its parts by chance, at least, wherever it is cut: pointwise mutual information in
    /// bits.
    public let cohesion: Double
    /// How freely characters stand before it: entropy in bits. Each mark and each line's start counts as a character of its
    /// own, numbers as one.
    public let leftEntropy: Double
    /// How freely characters stand behind it: entropy in bits. Each mark, number and line's end counts as a character of its
    /// own.
    public let rightEntropy: Double

    /// What a string must have to be a word.
    public struct Options: Sendable {
        /// How often it occurs at least.
        public var minimumCount = 5
        /// The least cohesion, in bits.
        public var minimumCohesion = 6.0
        /// The least entropy of the characters on either side, in bits.
        public var minimumEntropy = 1.5
        /// Makes the default options.
        public init() {}
    }

    /// How much it is a word: its firmness and its freedom, both grown with its frequency.
    public var score: Double {
        (cohesion + 2 * min(leftEntropy, rightEntropy)) * Association.binaryLogarithm(Double(count))
    }

    static func precedes(_ left: NewWord, _ right: NewWord) -> Bool {
        left.score != right.score ? left.score > right.score : TextOrder.precedes(left.word, right.word)
    }
}

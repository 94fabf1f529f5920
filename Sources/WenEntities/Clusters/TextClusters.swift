/// The clusters of a document's tokens, and what the text around each is about.
package struct TextClusters {
    /// How many tokens before and behind tell the topic of some.
    private static let reach = 200

    private let table: WordClusters
    /// The cluster and the profile of each token.
    private var found: [(cluster: UInt16, profile: UInt8)] = []
    /// The tokens whose topics are added up, and their sums.
    private var counted = 0..<0
    private var sums = SIMD16<Int32>.zero

    /// Makes a reader whose memory is used for document after document.
    package init(_ table: WordClusters = .embedded) {
        self.table = table
    }

    /// Reads the words of a document.
    ///
    /// - Complexity: O(n).
    package mutating func read(_ words: borrowing FoldedWords) {
        counted = 0..<0
        sums = .zero
        found.removeAll(keepingCapacity: true)
        found.reserveCapacity(words.count)
        for word in 0..<words.count { found.append(table.find(words.hash(ofWord: word))) }
    }

    /// How many tokens were read.
    var count: Int { found.count }

    /// The cluster of a token.
    @inline(__always)
    func cluster(ofToken token: Int) -> UInt16 { found[token].cluster }

    /// The family of a token.
    @inline(__always)
    func family(ofToken token: Int) -> UInt8 { table.family(of: found[token].cluster) }

    /// What the text around some tokens is about.
    ///
    /// - Complexity: O(n) for all tokens of a document one after the other.
    mutating func topic(around tokens: Range<Int>) -> TextTopic {
        let wanted =
            max(0, tokens.lowerBound - TextClusters.reach)..<min(found.count, tokens.upperBound + TextClusters.reach)
        // Only forwards, and without a gap.
        if !(counted.lowerBound...counted.upperBound).contains(wanted.lowerBound)
            || wanted.upperBound < counted.upperBound
        {
            counted = wanted.lowerBound..<wanted.lowerBound
            sums = .zero
        }
        for token in counted.lowerBound..<wanted.lowerBound { sums &-= votes(ofToken: token) }
        for token in counted.upperBound..<wanted.upperBound { sums &+= votes(ofToken: token) }
        counted = wanted
        return TextTopic(sums)
    }

    @inline(__always)
    private func votes(ofToken token: Int) -> SIMD16<Int32> {
        SIMD16<Int32>(truncatingIfNeeded: table.votes(ofProfile: found[token].profile))
    }
}

/// A document's tokens and sentences: what quantities, entities and keywords are found from.
public struct Segmentation: Sendable {
    /// The tokens, which tile the document.
    public let tokens: [Token]
    /// The sentences, which tile the document too.
    public let sentences: [Sentence]

    /// Puts tokens and sentences together; both must tile the same document.
    public init(tokens: [Token], sentences: [Sentence]) {
        self.tokens = tokens
        self.sentences = sentences
    }

    /// The index of the token that holds a UTF-8 byte, or the number of tokens past the end.
    ///
    /// Complexity: O(log n).
    public func tokenIndex(at offset: Int) -> Int {
        var low = 0
        var high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if tokens[middle].end <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The token that holds a UTF-8 byte, or `nil` past the end.
    ///
    /// Complexity: O(log n).
    package func token(at offset: Int) -> Token? {
        let index = tokenIndex(at: offset)
        return index < tokens.count ? tokens[index] : nil
    }

    /// Whether a range of UTF-8 bytes starts and ends where tokens do.
    ///
    /// Complexity: O(log n).
    public func isAligned(_ range: Range<Int>) -> Bool {
        let first = tokenIndex(at: range.lowerBound)
        let starts = first < tokens.count ? tokens[first].start : (tokens.last?.end ?? 0)
        guard starts == range.lowerBound else { return false }
        guard !range.isEmpty else { return true }
        return tokens[tokenIndex(at: range.upperBound - 1)].end == range.upperBound
    }
}

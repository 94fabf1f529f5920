/// A document's tokens and sentences: what quantities, entities and keywords are found from.
public struct Segmentation: Sendable {
    /// The tokens, which tile the document.
    public let tokens: [Token]
    /// The sentences, which tile the document too.
    public let sentences: [Sentence]

    /// Puts tokens and sentences together.
    ///
    /// - Parameters:
    ///   - tokens: they tile the document.
    ///   - sentences: they tile it too, and are of whole tokens.
    public init(tokens: [Token], sentences: [Sentence]) {
        self.tokens = tokens
        self.sentences = sentences
    }

    /// Whether the tokens tile a document, and the sentences lie within it and them.
    ///
    /// - Complexity: O(n).
    package func tiles(_ document: Document) -> Bool {
        var end = 0
        for token in tokens {
            guard token.start == end else { return false }
            end = token.end
        }
        return end == document.utf8.count
            && sentences.allSatisfy { $0.range.upperBound <= end && $0.tokens.upperBound <= tokens.count }
    }

    /// The index of the token that holds a UTF-8 byte.
    ///
    /// - Parameter offset: any byte.
    /// - Returns: the index; the number of tokens past the end.
    /// - Complexity: O(log n).
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
    /// - Complexity: O(log n).
    package func token(at offset: Int) -> Token? {
        let index = tokenIndex(at: offset)
        return index < tokens.count ? tokens[index] : nil
    }

    /// Whether a range starts and ends where tokens do.
    ///
    /// - Parameter range: UTF-8 bytes within the text.
    /// - Complexity: O(log n).
    public func isAligned(_ range: Range<Int>) -> Bool {
        let first = tokenIndex(at: range.lowerBound)
        let starts = first < tokens.count ? tokens[first].start : (tokens.last?.end ?? 0)
        guard starts == range.lowerBound else { return false }
        guard !range.isEmpty else { return true }
        return tokens[tokenIndex(at: range.upperBound - 1)].end == range.upperBound
    }
}

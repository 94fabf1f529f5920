/// Lays the words of a ``UserDictionary`` over the tokens of an engine that knows no atoms. Belongs to one thread.
final class UserWordOverlay {
    private let scanner: RunScanner
    private let finder: UserWordFinder
    /// The byte offset where each atom ends.
    private var ends: [Int] = []
    private var words: [UserWord] = []

    init(_ trie: UserDictionaryTrie) throws(ICUError) {
        scanner = try RunScanner()
        finder = UserWordFinder(trie)
    }

    /// Makes the user's words tokens of their own. A token that one of them covers in part keeps the rest and its kind.
    ///
    /// - Parameters:
    ///   - tokens: those from `first` on tile the text.
    ///   - text: a piece of a text, starting at byte `offset` of it.
    /// - Complexity: O(n).
    func apply(to tokens: inout [Token], from first: Int, _ text: Span<UInt8>, at offset: Int) {
        readAtoms(text, at: offset)
        finder.find(into: &words)
        guard !words.isEmpty else { return }
        let old = Array(tokens[first...])
        tokens.removeSubrange(first...)
        var next = 0
        for word in words {
            let start = word.start == 0 ? offset : ends[word.start - 1]
            let end = ends[word.end - 1]
            // What stands before the word, the last token's head included.
            while next < old.count, old[next].end <= start { append(old[next], &tokens, from: offset); next += 1 }
            var kind = TokenKind.word
            if old[next].range == start..<end { kind = old[next].kind }
            append(old[next], &tokens, from: offset, upTo: start)
            tokens.append(Token(start..<end, kind: kind, tag: word.tag))
            while next < old.count, old[next].end <= end { next += 1 }
        }
        for token in old[next...] { append(token, &tokens, from: offset) }
    }

    /// Appends the part of a token that no token covers yet.
    private func append(_ token: Token, _ tokens: inout [Token], from offset: Int, upTo limit: Int = .max) {
        let start = max(token.start, tokens.last?.end ?? offset)
        let end = min(token.end, limit)
        if start < end { tokens.append(Token(start..<end, kind: token.kind, tag: token.tag)) }
    }

    private func readAtoms(_ text: Span<UInt8>, at offset: Int) {
        ends.removeAll(keepingCapacity: true)
        scanner.load(text)
        var start = 0
        var byte = offset
        scanner.forEachRun { end, kind in
            let next = byte + scanner.utf8Length(start..<end)
            if kind == .han {
                appendHan(start..<end, from: byte)
            } else {
                if kind.tokenKind.isBlank {
                    finder.appendBlank()
                } else {
                    unsafe finder.append(AtomHash(scanner.units[start..<end]))
                }
                ends.append(next)
            }
            start = end
            byte = next
        }
    }

    private func appendHan(_ run: Range<Int>, from byte: Int) {
        let units = unsafe scanner.units
        var byte = byte
        var index = run.lowerBound
        while index < run.upperBound {
            let scalar = unsafe UTF16Scalar.scalar(in: units, at: index)
            let next = index + (scalar > 0xFFFF ? 2 : 1)
            byte += scanner.utf8Length(index..<next)
            if index > run.lowerBound, UTF16Scalar.isExtender(scalar) {
                ends[ends.count - 1] = byte
            } else {
                finder.append(scalar)
                ends.append(byte)
            }
            index = next
        }
    }
}

extension Lexicon {
    /// Whether a word of Han characters is listed.
    ///
    /// - Complexity: O(length of the word).
    package func hasWord(_ word: String) -> Bool {
        var node = LexiconNode(bits: nodes[0])
        for unit in word.utf16 {
            guard let next = child(of: node, by: codes[Int(unit)]) else { return false }
            node = next
        }
        return node.isWord && !word.isEmpty
    }
}

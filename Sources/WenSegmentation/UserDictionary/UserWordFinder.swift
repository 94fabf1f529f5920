/// Finds the words of a ``UserDictionary`` in a row of atoms, for engines without a word graph. Belongs to one thread.
///
/// Of words that overlap it takes those that ``UserDictionary`` says: the path of lowest cost through the user's words,
/// where an atom outside them costs nothing.
final class UserWordFinder {
    private let trie: UserDictionaryTrie
    private var keys: [UInt64] = []
    /// The cheapest way to each atom's start, as a ``Step``.
    private var best: [UInt64] = []

    init(_ trie: UserDictionaryTrie) {
        self.trie = trie
    }

    /// Appends a Han character, by its scalar.
    func append(_ scalar: UInt32) {
        keys.append(trie.key(ofHan: scalar))
    }

    /// Appends another run, by its text's hash.
    func append(_ text: AtomHash) {
        keys.append(text.value)
    }

    /// Appends white space, which no word has.
    func appendBlank() {
        keys.append(0)
    }

    /// Replaces `words` by those among the atoms, in the order of the text, and forgets the atoms.
    ///
    /// - Complexity: O(n) times the length of the longest word that starts at an atom.
    func find(into words: inout [UserWord]) {
        words.removeAll(keepingCapacity: true)
        best.removeAll(keepingCapacity: true)
        best.append(Step.origin)
        best.append(contentsOf: repeatElement(.max, count: keys.count))
        var steps = best.mutableSpan
        for start in keys.indices {
            let outside = Step.words(steps[start] & Step.costMask, cost: 0, tag: 0, length: 1)
            steps[start + 1] = min(steps[start + 1], outside)
            trie.walk(keys.span, from: start, &steps)
        }
        var end = keys.count
        while end > 0 {
            let step = best[end]
            let start = end - Step.length(step)
            if let tag = Step.partOfSpeech(Step.tag(step)) { words.append(UserWord(start: start, end: end, tag: tag)) }
            end = start
        }
        words.reverse()
        keys.removeAll(keepingCapacity: true)
    }
}

import CDictionaries

/// The part of speech of each word, found by its form: the most frequent one that the lexicon has. Belongs to one thread.
///
/// A word that the lexicon does not list is a personal name behind a surname, a numeral if it has only Chinese digits, and
/// a noun otherwise.
@safe
final class LexiconTagger {
    private let lexicon: Lexicon
    private let rootBase: Int
    private let tags = (UInt8.min...UInt8.max).map(Step.partOfSpeech)
    /// Whether the word before may be a surname.
    private var isBehindSurname = false

    init(_ lexicon: Lexicon) {
        self.lexicon = lexicon
        rootBase = LexiconNode(bits: lexicon.nodes[0]).base
    }

    /// Has the node of a word's first two atoms fetched: waiting for it is most of the time that a tag takes.
    @inline(__always)
    func prefetch(_ first: UInt16, _ second: UInt16) {
        let nodes = unsafe lexicon.nodes.base
        let base = LexiconNode(bits: unsafe nodes[rootBase &+ Int(first)]).base
        unsafe wen_prefetch(nodes + (base &+ Int(second)))
    }

    /// Forgets the word before.
    func begin() {
        isBehindSurname = false
    }

    /// The part of speech of the next word, given the lexicon's codes of its atoms.
    ///
    /// Complexity: O(n).
    @unsafe func tag(of codes: UnsafeBufferPointer<UInt16>) -> PartOfSpeech? {
        let wasBehindSurname = isBehindSurname
        isBehindSurname = false
        guard let node = unsafe node(of: codes), node.isWord else {
            return unsafe wasBehindSurname && isGivenName(codes) ? .nr : codes.allSatisfy(AtomCode.isNumeral) ? .m : .n
        }
        isBehindSurname = codes.count == 1 && node.tag & Step.surnameFlag != 0
        return tags[Int(node.tag)]
    }

    /// The node at a word's end; a row of Chinese digits counts as one atom where the digits themselves lead nowhere.
    @unsafe private func node(of codes: UnsafeBufferPointer<UInt16>) -> LexiconNode? {
        let nodes = unsafe lexicon.nodes.base
        let root = LexiconNode(bits: unsafe nodes[0])
        var node = root
        for index in 0..<codes.count {
            let code = unsafe codes[index]
            let next = LexiconNode(bits: unsafe nodes[node.base &+ Int(code)])
            guard next.code == code else { return unsafe numeralNode(of: codes) }
            node = next
        }
        return node.isWord ? node : unsafe numeralNode(of: codes)
    }

    @unsafe private func numeralNode(of codes: UnsafeBufferPointer<UInt16>) -> LexiconNode? {
        var node = LexiconNode(bits: lexicon.nodes[0])
        var index = 0
        var hasNumerals = false
        while index < codes.count {
            var code = unsafe codes[index]
            if AtomCode.isNumeral(code), index + 1 < codes.count, AtomCode.isNumeral(unsafe codes[index + 1]) {
                while index + 1 < codes.count, AtomCode.isNumeral(unsafe codes[index + 1]) { index += 1 }
                code = AtomCode.numerals
                hasNumerals = true
            }
            guard let next = lexicon.child(of: node, by: code) else { return nil }
            node = next
            index += 1
        }
        return hasNumerals ? node : nil
    }

    @unsafe private func isGivenName(_ codes: UnsafeBufferPointer<UInt16>) -> Bool {
        switch codes.count {
        case 1: return unsafe lexicon.names[Int(codes[0])].single != NameCosts.never
        case 2:
            return unsafe lexicon.names[Int(codes[0])].first != NameCosts.never
                && lexicon.names[Int(codes[1])].second != NameCosts.never
        default: return false
        }
    }
}

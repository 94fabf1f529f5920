/// The word graph of one stretch of text, and its cheapest path. Belongs to one thread.
///
/// Atoms are appended run by run; ``finish(into:)`` finds the path of lowest cost (Viterbi, over the words that start at
/// each atom, in the order of the text) and appends its words as tokens. All memory is kept for the next stretch.
@safe
final class Lattice {
    let lexicon: Lexicon
    let user: UserDictionaryTrie?
    let codeTable: UnsafePointer<UInt16>
    let nodes: UnsafePointer<UInt64>
    let names: UnsafePointer<NameCosts>
    let rootBase: Int
    /// The tag of a step that is a personal name.
    let nameTag = PartOfSpeech.byte(of: .nr) | Step.nameFlag
    /// The parts of speech by a step's tag.
    private let tags = (UInt8.min...UInt8.max).map(Step.partOfSpeech)

    /// The longest stretch, in atoms. A longer one, which no text that people read has, is cut.
    static let limit = 16 * 1024

    /// How many atoms the stretch has so far.
    var count = 0
    /// The byte offset where the next atom starts, in the whole text.
    var offset = 0
    /// The byte offset where the stretch starts.
    var stretchStart = 0
    /// The ``AtomCode`` of each atom, and one that fits no node behind the last.
    let codes = Scratch<UInt16>(capacity: limit + 1)
    /// The byte offset where each atom ends.
    let ends = Scratch<UInt32>(capacity: limit)
    /// The cheapest way to each atom's start, as a ``Step``.
    let best = Scratch<UInt64>(capacity: limit + 1)
    /// The length and tag of the word that the path takes at each atom.
    private let taken = Scratch<UInt16>(capacity: limit)
    /// The node of each atom with its next, or the slot where it would be.
    let pairs = Scratch<UInt64>(capacity: limit)
    /// The tokens of a stretch.
    private let words = Scratch<Token>(capacity: limit)
    /// The kind of each atom of code ``AtomCode/mark``.
    let kinds: Scratch<RunKind>
    /// What the user's words know each atom by; unused without such.
    let keys: Scratch<UInt64>

    init(_ lexicon: Lexicon, user: UserDictionaryTrie?) {
        self.lexicon = lexicon
        self.user = user
        unsafe codeTable = lexicon.codes.base
        unsafe nodes = lexicon.nodes.base
        unsafe names = lexicon.names.base
        kinds = Scratch(capacity: user == nil ? 0 : Lattice.limit)
        keys = Scratch(capacity: user == nil ? 0 : Lattice.limit)
        rootBase = LexiconNode(bits: lexicon.nodes[0]).base
    }

    /// Goes to the start of a text.
    func begin() {
        offset = 0
    }

    /// Whether marks may stand inside the user's words, so that they belong to the stretch.
    var joinsMarks: Bool { user?.hasMarks ?? false }

    /// Steps over text that is not part of a stretch.
    func skip(_ length: Int) {
        offset += length
    }

    /// Appends the tokens of the cheapest path and starts a new stretch.
    func finish(into tokens: inout [Token]) {
        guard count > 0 else { return }
        search()
        retrace()
        emit(into: &tokens)
        count = 0
    }

    /// Goes back along the cheapest path.
    private func retrace() {
        var end = count
        while end > 0 {
            let step = unsafe best.base[end]
            end -= Step.length(step)
            unsafe taken.base[end] = UInt16(truncatingIfNeeded: step)
        }
    }

    /// Appends the words of the path.
    private func emit(into tokens: inout [Token]) {
        var position = 0
        var byte = stretchStart
        var found = 0
        while position < count {
            let step = UInt64(unsafe taken.base[position])
            let tag = Step.tag(step)
            var rest = Step.length(step)
            let isUsers = tag & Step.userFlag == Step.userFlag
            if tag & Step.nameFlag != 0, !isUsers {
                // In the PKU standard a surname and a given name are two words.
                let end = endByte(position)
                unsafe words.base[found] = Token(byte..<end, kind: .word)
                found += 1
                byte = end
                position += 1
                rest -= 1
            }
            let end = endByte(position + rest - 1)
            let kind = rest == 1 ? kind(position) : .word
            unsafe words.base[found] = Token(byte..<end, kind: kind, tag: isUsers ? tags[Int(tag)] : nil)
            found += 1
            byte = end
            position += rest
        }
        unsafe tokens.append(contentsOf: UnsafeBufferPointer(start: words.base, count: found))
    }

    private func endByte(_ position: Int) -> Int {
        Int(unsafe ends.base[position])
    }

    /// What a token of one atom is.
    private func kind(_ position: Int) -> TokenKind {
        let code = unsafe codes.base[position]
        if code == AtomCode.number { return .number }
        if code == AtomCode.latin || code >= lexicon.firstText { return .latin }
        return code == AtomCode.mark ? unsafe kinds.base[position].tokenKind : .word
    }
}

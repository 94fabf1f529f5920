/// The word graph of one stretch of text, and its cheapest path. Belongs to one thread.
///
/// Atoms are appended run by run; ``finish(into:)`` finds the path of lowest cost (Viterbi, over the words that start at
/// each atom, in the order of the text) and appends its words as tokens. All memory is kept for the next stretch.
@safe
final class Lattice {
    private let lexicon: Lexicon
    private let user: UserDictionaryTrie?
    private let codeTable: UnsafePointer<UInt16>
    private let nodes: UnsafePointer<UInt64>
    private let names: UnsafePointer<NameCosts>
    private let rootBase: Int
    /// The tag of a step that is a personal name.
    private let nameTag = PartOfSpeech.byte(of: .nr) | Step.nameFlag
    /// The parts of speech by a step's tag.
    private let tags = (UInt8.min...UInt8.max).map(Step.partOfSpeech)

    /// The longest stretch, in atoms. A longer one, which no text that people read has, is cut.
    private static let limit = 16 * 1024

    /// How many atoms the stretch has so far.
    private var count = 0
    /// The byte offset where the next atom starts, in the whole text.
    private(set) var offset = 0
    private var stretchStart = 0
    private let codes = UnsafeMutablePointer<UInt16>.allocate(capacity: limit + 1)
    private let ends = UnsafeMutablePointer<UInt32>.allocate(capacity: limit)
    /// The cheapest way to each atom's start, as a ``Step``.
    private let best = UnsafeMutablePointer<UInt64>.allocate(capacity: limit + 1)
    /// The length and tag of the word that the path takes at each atom.
    private let taken = UnsafeMutablePointer<UInt16>.allocate(capacity: limit)
    /// The node of each atom with its next, or the slot where it would be.
    private let pairs = UnsafeMutablePointer<UInt64>.allocate(capacity: limit)
    /// The tokens of a stretch.
    private let words = UnsafeMutablePointer<Token>.allocate(capacity: limit)
    /// The kind of each atom of code ``AtomCode/mark``.
    private let kinds: UnsafeMutablePointer<RunKind>
    /// What the user's words know each atom by; unused without such.
    private let keys: UnsafeMutablePointer<UInt64>

    init(_ lexicon: Lexicon, user: UserDictionaryTrie?) {
        self.lexicon = lexicon
        self.user = user
        unsafe codeTable = lexicon.codes.base
        unsafe nodes = lexicon.nodes.base
        unsafe names = lexicon.names.base
        unsafe kinds = .allocate(capacity: user == nil ? 0 : Lattice.limit)
        unsafe keys = .allocate(capacity: user == nil ? 0 : Lattice.limit)
        rootBase = LexiconNode(bits: lexicon.nodes[0]).base
    }

    deinit {
        unsafe codes.deallocate()
        unsafe ends.deallocate()
        unsafe best.deallocate()
        unsafe taken.deallocate()
        unsafe pairs.deallocate()
        unsafe words.deallocate()
        unsafe kinds.deallocate()
        unsafe keys.deallocate()
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

    // MARK: Appending atoms

    /// Appends the characters of a run of Han characters.
    @unsafe func appendHan(_ units: UnsafeBufferPointer<UInt16>, into tokens: inout [Token]) {
        var rest = unsafe units
        while rest.count > Lattice.limit - count {
            let cut = unsafe UTF16Scalar.cut(rest, limit: Lattice.limit - count)
            unsafe appendHan(UnsafeBufferPointer(rebasing: rest[..<cut]))
            unsafe rest = UnsafeBufferPointer(rebasing: rest[cut...])
            finish(into: &tokens)
        }
        unsafe appendHan(rest)
    }

    @inline(__always)
    @unsafe private func appendHan(_ units: UnsafeBufferPointer<UInt16>) {
        if count == 0 { stretchStart = offset }
        var count = count
        var offset = offset
        for index in 0..<units.count {
            let code = unsafe codeTable[Int(units[index])]
            if code == AtomCode.unknown {
                let length = unsafe unlistedLength(units, at: index)
                offset += length.bytes
                if !length.isAtom {
                    unsafe ends[count - 1] = UInt32(truncatingIfNeeded: offset)
                    continue
                }
            } else {
                // A listed character has three bytes.
                offset += 3
            }
            unsafe codes[count] = code
            unsafe ends[count] = UInt32(truncatingIfNeeded: offset)
            if user != nil { unsafe keys[count] = UserDictionaryTrie.key(of: units, at: index, code: code) }
            count += 1
            unsafe best[count] = .max
        }
        self.count = count
        self.offset = offset
    }

    /// The UTF-8 length of a unit that the lexicon does not list, and whether it starts an atom or belongs to the one before.
    @inline(never)
    @unsafe private func unlistedLength(
        _ units: UnsafeBufferPointer<UInt16>, at index: Int
    ) -> (bytes: Int, isAtom: Bool) {
        let unit = unsafe units[index]
        // The second half of a pair was counted with the first.
        if unit & 0xFC00 == 0xDC00 { return (0, false) }
        let scalar = unsafe UTF16Scalar.scalar(in: units, at: index)
        let bytes = scalar > 0xFFFF ? 4 : scalar > 0x7FF ? 3 : scalar > 0x7F ? 2 : 1
        return (bytes, index == 0 || !UTF16Scalar.isExtender(scalar))
    }

    /// Appends a number, Latin word or mark as one atom.
    @unsafe func append(
        _ units: UnsafeBufferPointer<UInt16>, kind: RunKind, byteLength: Int, into tokens: inout [Token]
    ) {
        if count == Lattice.limit { finish(into: &tokens) }
        if count == 0 { stretchStart = offset }
        offset += byteLength
        let code: UInt16
        switch kind {
        case .number where user == nil: code = AtomCode.number
        case .number, .latin:
            let hash = unsafe AtomHash(units).value
            if user != nil { unsafe keys[count] = hash }
            code = kind == .latin ? lexicon.code(ofText: hash) : AtomCode.number
        default:
            code = AtomCode.mark
            if user != nil {
                unsafe keys[count] = AtomHash(units).value
                unsafe kinds[count] = kind
            }
        }
        unsafe codes[count] = code
        unsafe ends[count] = UInt32(truncatingIfNeeded: offset)
        count += 1
        unsafe best[count] = .max
    }

    // MARK: Finding the path

    /// Appends the tokens of the cheapest path and starts a new stretch.
    func finish(into tokens: inout [Token]) {
        guard count > 0 else { return }
        search()
        retrace()
        emit(into: &tokens)
        count = 0
    }

    /// Waiting for nodes that are not in the processor's cache took most of the time. So the nodes of all first pairs are
    /// fetched before the search, in a loop without branches, whose loads run side by side. Benchmarks/README.md says where
    /// the time goes now.
    private func search() {
        let count = count
        let nodes = unsafe nodes
        let codes = unsafe codes
        let best = unsafe best
        let hasNumerals = fetchPairs()
        unsafe best[0] = Step.origin
        for start in 0..<count {
            let from = unsafe best[start] & Step.costMask
            let first = unsafe codes[start]
            var node = LexiconNode(bits: unsafe nodes[rootBase &+ Int(first)])
            var end = start &+ 1
            // Every atom is a word by itself, so there is a path.
            unsafe best[end] = min(best[end], Step.word(from, node, length: 1))
            if node.tag & Step.surnameFlag != 0 { addNames(from: start) }
            if hasNumerals, AtomCode.isNumeral(first) {
                walkNumerals(from: start, LexiconNode(bits: unsafe nodes[0]), at: start)
            }
            var next = LexiconNode(bits: unsafe pairs[start])
            while true {
                // A node without children has base 0, and no slot fits there; nor does any the code behind the end.
                let code = unsafe codes[end]
                if hasNumerals, AtomCode.isNumeral(code) { walkNumerals(from: start, node, at: end) }
                guard next.code == code else { break }
                node = next
                end &+= 1
                if node.isWord { unsafe best[end] = min(best[end], Step.word(from, node, length: end &- start)) }
                next = LexiconNode(bits: unsafe nodes[node.base &+ Int(codes[end])])
            }
            if let user { walk(user, from: start) }
        }
    }

    private func walk(_ user: UserDictionaryTrie, from start: Int) {
        var steps = unsafe MutableSpan(_unsafeStart: best, count: count + 1)
        unsafe user.walk(Span(_unsafeStart: keys, count: count), from: start, &steps)
    }

    /// Fetches the node of each two atoms; tells whether two Chinese digits follow each other.
    private func fetchPairs() -> Bool {
        let nodes = unsafe nodes
        let codes = unsafe codes
        let pairs = unsafe pairs
        unsafe codes[count] = AtomCode.unknown
        var hasNumerals = false
        for index in 0..<count {
            let first = unsafe codes[index]
            let second = unsafe codes[index &+ 1]
            let base = LexiconNode(bits: unsafe nodes[rootBase &+ Int(first)]).base
            unsafe pairs[index] = nodes[base &+ Int(second)]
            hasNumerals = hasNumerals || (AtomCode.isNumeral(first) && AtomCode.isNumeral(second))
        }
        return hasNumerals
    }

    /// Goes on from a node that a Chinese number follows, taking the number's digits as one atom.
    ///
    /// Each number is looked at only from its first digit, so this adds up to the length of the text.
    @inline(never)
    private func walkNumerals(from start: Int, _ node: LexiconNode, at position: Int) {
        guard position == 0 || !AtomCode.isNumeral(unsafe codes[position - 1]) else { return }
        let limit = min(count, position + Step.numeralLimit)
        var end = position + 1
        while end < limit, AtomCode.isNumeral(unsafe codes[end]) { end += 1 }
        guard end - position > 1, end - start <= Step.numeralLimit,
            var node = lexicon.child(of: node, by: AtomCode.numerals)
        else { return }
        let from = unsafe best[start] & Step.costMask
        while true {
            if node.isWord { unsafe best[end] = min(best[end], Step.word(from, node, length: end - start)) }
            guard end < count, end - start < Step.numeralLimit,
                let next = lexicon.child(of: node, by: unsafe codes[end])
            else { return }
            node = next
            end += 1
        }
    }

    /// Adds the personal names that the surname at an atom may start.
    private func addNames(from start: Int) {
        guard start + 1 < count else { return }
        let from = unsafe best[start] & Step.costMask
        let surname = unsafe names[Int(codes[start])].surname
        let first = unsafe names[Int(codes[start + 1])]
        if first.single != NameCosts.never {
            let cost = UInt64(surname) + UInt64(first.single)
            unsafe best[start + 2] = min(best[start + 2], Step.words(from, cost: cost, tag: nameTag, length: 2))
        }
        guard first.first != NameCosts.never, start + 2 < count else { return }
        let second = unsafe names[Int(codes[start + 2])]
        if second.second != NameCosts.never {
            let cost = UInt64(surname) + UInt64(first.first) + UInt64(second.second)
            unsafe best[start + 3] = min(best[start + 3], Step.words(from, cost: cost, tag: nameTag, length: 3))
        }
    }

    private func retrace() {
        var end = count
        while end > 0 {
            let step = unsafe best[end]
            end -= Step.length(step)
            unsafe taken[end] = UInt16(truncatingIfNeeded: step)
        }
    }

    private func emit(into tokens: inout [Token]) {
        var position = 0
        var byte = stretchStart
        var found = 0
        while position < count {
            let step = UInt64(unsafe taken[position])
            let tag = Step.tag(step)
            var rest = Step.length(step)
            let isUsers = tag & Step.userFlag == Step.userFlag
            if tag & Step.nameFlag != 0, !isUsers {
                // In the PKU standard a surname and a given name are two words.
                let end = endByte(position)
                unsafe words[found] = Token(byte..<end, kind: .word)
                found += 1
                byte = end
                position += 1
                rest -= 1
            }
            let end = endByte(position + rest - 1)
            let kind = rest == 1 ? kind(position) : .word
            unsafe words[found] = Token(byte..<end, kind: kind, tag: isUsers ? tags[Int(tag)] : nil)
            found += 1
            byte = end
            position += rest
        }
        unsafe tokens.append(contentsOf: UnsafeBufferPointer(start: words, count: found))
    }

    private func endByte(_ position: Int) -> Int {
        Int(unsafe ends[position])
    }

    /// What a token of one atom is.
    private func kind(_ position: Int) -> TokenKind {
        let code = unsafe codes[position]
        if code == AtomCode.number { return .number }
        if code == AtomCode.latin || code >= lexicon.firstText { return .latin }
        return code == AtomCode.mark ? unsafe kinds[position].tokenKind : .word
    }
}

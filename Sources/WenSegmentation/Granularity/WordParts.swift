/// Finds the words inside words. Belongs to one thread.
final class WordParts {
    /// A part costs no more than this, in the lexicon's unit: it is a word in its own right, one of some 100,000 in running text.
    private static let limit = UInt16(11.5 * Lexicon.costScale)
    /// Single characters that may be divided from a name before them.
    private static let endings = Array("省市县区镇乡村".unicodeScalars)
    /// The longest word that is looked into, in atoms.
    private static let lengthLimit = 64

    private let lexicon: Lexicon
    private let endings: [UInt16]
    private var codes: [UInt16] = []
    /// The byte offset in the text where each atom starts, and the end.
    private var bounds: [Int] = []
    /// The best division up to each atom: how many parts, what they cost, and where the last starts.
    private var best: [(parts: Int, cost: Int, from: Int)?] = []

    init(_ lexicon: Lexicon) {
        self.lexicon = lexicon
        endings = WordParts.endings.map { lexicon.codes[Int($0.value)] }
    }

    /// Appends the parts of a word, or the word itself where it has none.
    ///
    /// The division has as many parts as possible, and of such the most probable ones. Each is a common word of two or more
    /// characters, a number, or the ending of a place's name.
    ///
    /// - Complexity: O(n²) for a word of n characters.
    func divide(_ word: Token, of text: Span<UInt8>, into tokens: inout [Token]) {
        readAtoms(of: word, text)
        let count = codes.count
        guard count > 1, count <= WordParts.lengthLimit, !isIndivisible else { return tokens.append(word) }
        best = Array(repeating: nil, count: count + 1)
        best[0] = (0, 0, 0)
        for start in 0..<count {
            guard let reached = best[start] else { continue }
            func reach(_ end: Int, cost: Int) {
                let way = (parts: reached.parts + 1, cost: reached.cost + cost, from: start)
                if let old = best[end], (-old.parts, old.cost) <= (-way.parts, way.cost) { return }
                best[end] = way
            }
            if codes[start] == AtomCode.number || (start > 0 && endings.contains(codes[start])) {
                reach(start + 1, cost: 0)
            }
            // What is counted, behind a number.
            if start == 1, codes[0] == AtomCode.number { reach(count, cost: 0) }
            forEachWord(from: start) { end, cost in
                if cost <= WordParts.limit, end - start >= 2, end - start < count { reach(end, cost: Int(cost)) }
            }
        }
        guard let whole = best[count], whole.parts > 1 else { return tokens.append(word) }
        var cuts = [count]
        while let cut = cuts.last, cut > 0, let way = best[cut] { cuts.append(way.from) }
        for (end, start) in zip(cuts, cuts.dropFirst()).reversed() { tokens.append(token(start..<end)) }
    }

    /// Appends the words of the lexicon that lie inside a word, and numbers, in the order of their starts.
    ///
    /// - Complexity: O(n²) for a word of n characters.
    func appendInner(of word: Token, of text: Span<UInt8>, to tokens: inout [Token]) {
        readAtoms(of: word, text)
        let count = codes.count
        guard count > 1, count <= WordParts.lengthLimit else { return }
        for start in 0..<count {
            if codes[start] == AtomCode.number { tokens.append(token(start..<start + 1)) }
            forEachWord(from: start) { end, _ in
                if end - start >= 2, end - start < count { tokens.append(token(start..<end)) }
            }
        }
    }

    private func token(_ atoms: Range<Int>) -> Token {
        let isNumber = atoms.count == 1 && codes[atoms.lowerBound] == AtomCode.number
        return Token(bounds[atoms.lowerBound]..<bounds[atoms.upperBound], kind: isNumber ? .number : .word)
    }

    /// Calls `body` with the end and cost of every word of the lexicon that starts at an atom.
    private func forEachWord(from start: Int, _ body: (_ end: Int, _ cost: UInt16) -> Void) {
        var node = LexiconNode(bits: lexicon.nodes[0])
        for end in start..<codes.count {
            guard codes[end] != AtomCode.unknown, let next = lexicon.child(of: node, by: codes[end]) else { return }
            node = next
            if node.isWord { body(end + 1, node.cost) }
        }
    }

    /// Whether the lexicon has the whole as an idiom or a name of a person.
    private var isIndivisible: Bool {
        var node = LexiconNode(bits: lexicon.nodes[0])
        for code in codes {
            guard code != AtomCode.unknown, let next = lexicon.child(of: node, by: code) else { return false }
            node = next
        }
        let tag = node.isWord ? Step.partOfSpeech(node.tag) : nil
        return tag == .i || tag == .nr
    }

    // MARK: Atoms

    private func readAtoms(of word: Token, _ text: Span<UInt8>) {
        codes.removeAll(keepingCapacity: true)
        bounds.removeAll(keepingCapacity: true)
        var run: RunClass?
        var offset = word.start
        while offset < word.end {
            let start = offset
            let scalar = WordParts.scalar(text, at: &offset)
            let kind = RunClass(scalar)
            if kind != nil, kind == run { continue }
            run = kind
            // A mark belongs to the character before it.
            if kind == nil, UTF16Scalar.isExtender(scalar), !codes.isEmpty { continue }
            let code = scalar <= 0xFFFF ? lexicon.codes[Int(scalar)] : AtomCode.unknown
            codes.append(kind == .digits ? AtomCode.number : kind == .letters ? AtomCode.latin : code)
            bounds.append(start)
        }
        bounds.append(word.end)
    }

    /// Reads a scalar of valid UTF-8 and steps over it.
    private static func scalar(_ text: Span<UInt8>, at offset: inout Int) -> UInt32 {
        let lead = UInt32(text[offset])
        let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        var scalar = length == 1 ? lead : lead & (0x7F >> UInt32(length))
        for index in 1..<max(length, 1) { scalar = scalar << 6 | UInt32(text[offset + index] & 0x3F) }
        offset += length
        return scalar
    }

    /// Characters that are one atom together.
    private enum RunClass {
        case digits, letters

        init?(_ scalar: UInt32) {
            switch scalar <= 0xFFFF ? AtomHash.fold(UInt16(scalar)) : 0 {
            case 0x30...0x39, 0x2C, 0x2E, 0x25: self = .digits
            case 0x61...0x7A: self = .letters
            default: return nil
            }
        }
    }
}

/// The names that a document gives in a strong context, found again where the context is weak.
struct NameMemory {
    private struct Name {
        var range: Range<Int>
        var kind: Entity.Kind
        var confidence: Double
        /// The sums of the confidences of its mentions as each kind.
        var sums = KindSums()
        /// The next name of the same chain, a shorter one; -1 behind the last.
        var next = -1
    }

    /// A sum for each kind.
    private struct KindSums {
        private var person = 0.0
        private var organization = 0.0
        private var location = 0.0

        mutating func add(_ number: Double, to kind: Entity.Kind) {
            switch kind {
            case .person: person += number
            case .organization: organization += number
            case .location: location += number
            }
        }

        /// The kind with the greatest sum; of equal ones the first.
        var top: Entity.Kind {
            if person >= organization, person >= location { return .person }
            return organization >= location ? .organization : .location
        }
    }

    private var names: [Name] = []
    /// The first name of each chain: names whose first bytes have the same hash; -1 where there is none. There are more
    /// chains than names, so that most places of a text are passed by one look.
    private var heads: [Int32]

    /// Remembers the mentions that are sure enough; of two kinds the one with more and surer mentions stays.
    ///
    /// Complexity: O(n) for n mentions.
    init(_ mentions: [Mention], in text: TextBytes) {
        var chainCount = 64
        while chainCount < NameMemory.chainsPerName * mentions.count { chainCount *= 2 }
        heads = Array(repeating: -1, count: chainCount)
        var numbers = NameNumbers(capacity: mentions.count)
        names.reserveCapacity(mentions.count)
        for mention in mentions where mention.confidence >= NameMemory.sure && mention.range.count >= 4 {
            let number = numbers.number(of: text.digest(mention.range))
            if number == names.count {
                names.append(Name(range: mention.range, kind: mention.kind, confidence: mention.confidence))
            }
            names[number].sums.add(mention.confidence, to: mention.kind)
            names[number].confidence = max(names[number].confidence, mention.confidence)
        }
        for number in names.indices {
            names[number].kind = names[number].sums.top
            link(number, text)
        }
    }

    /// Remembers a name that the text may use for a longer one; what is remembered already stays as it is.
    mutating func add(_ range: Range<Int>, _ kind: Entity.Kind, in text: TextBytes) {
        guard range.count >= 4 else { return }
        names.append(Name(range: range, kind: kind, confidence: NameMemory.sure))
        if !link(names.count - 1, text) { names.removeLast() }
    }

    /// Puts a name into its chain, the longest first; `false` where the same is there already.
    @discardableResult
    private mutating func link(_ number: Int, _ text: TextBytes) -> Bool {
        let range = names[number].range
        let chain = chain(text, at: range.lowerBound)
        var before = -1
        var next = Int(heads[chain])
        while next >= 0, names[next].range.count >= range.count {
            if text.isEqual(names[next].range, range) { return false }
            before = next
            next = names[next].next
        }
        names[number].next = next
        if before >= 0 { names[before].next = number } else { heads[chain] = Int32(number) }
        return true
    }

    /// The places where remembered names stand, longest names first, none overlapping another.
    ///
    /// - Parameter isBoundary: whether a token starts at a byte. A short name must lie on token boundaries.
    /// - Complexity: O(n) for a document of n bytes.
    func mentions(in text: TextBytes, isBoundary: (Int) -> Bool) -> [Mention] {
        guard !names.isEmpty else { return [] }
        var found: [Mention] = []
        found.reserveCapacity(names.count + 2)
        var position = 0
        while position + 4 <= text.count {
            let byte = text.utf8[position]
            guard byte & 0xC0 != 0x80 else {
                position += 1
                continue
            }
            let chain = chain(text, at: position)
            if heads[chain] >= 0, let name = name(at: position, chain, text, isBoundary) {
                let end = position + name.range.count
                let confidence = name.confidence * NameMemory.discount
                found.append(Mention(kind: name.kind, range: position..<end, confidence: confidence))
                position = end
            } else {
                position += TextBytes.step(byte)
            }
        }
        return found
    }

    private func name(at start: Int, _ chain: Int, _ text: TextBytes, _ isBoundary: (Int) -> Bool) -> Name? {
        var number = Int(heads[chain])
        while number >= 0 {
            let name = names[number]
            number = name.next
            let range = start..<start + name.range.count
            guard range.upperBound <= text.count, text.isEqual(range, name.range) else { continue }
            let isShort = name.range.count <= NameMemory.shortLength || text.utf8[start] < 0x80
            if !isShort || isBoundary(start) && isBoundary(range.upperBound) { return name }
        }
        return nil
    }

    /// The chain of the names with the four bytes that stand at a byte.
    @inline(__always)
    private func chain(_ text: TextBytes, at start: Int) -> Int {
        Int((text.word(at: start) &* 0x9E37_79B1) >> 8) & (heads.count - 1)
    }

    /// How sure a mention must be for its name to be looked for elsewhere.
    static let sure = 0.8
    private static let discount = 0.95
    private static let chainsPerName = 8
    /// Two Chinese characters.
    private static let shortLength = 6
}

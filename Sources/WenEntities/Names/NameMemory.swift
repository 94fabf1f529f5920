/// The names that a document gives in a strong context, found again where the context is weak.
struct NameMemory {
    private struct Name {
        var range: Range<Int>
        var kind: Entity.Kind
        var confidence: Double
        /// The next name of the same chain, a shorter one; -1 behind the last.
        var next = -1
    }

    /// What the mentions of one name say.
    private struct Votes {
        var range: Range<Int>
        var confidence: Double
        /// The sum of the confidences for each kind.
        var sums: SIMD4<Double> = .zero
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
        var votes: [Votes] = []
        votes.reserveCapacity(mentions.count)
        names.reserveCapacity(mentions.count)
        for mention in mentions where mention.confidence >= NameMemory.sure && mention.range.count >= 4 {
            let number = numbers.number(of: text.digest(mention.range))
            if number == votes.count {
                votes.append(Votes(range: mention.range, confidence: mention.confidence))
            }
            votes[number].sums[mention.kind.index] += mention.confidence
            votes[number].confidence = max(votes[number].confidence, mention.confidence)
        }
        for vote in votes {
            let top = vote.sums.max()
            guard let kind = Entity.Kind.allCases.first(where: { vote.sums[$0.index] == top }) else { continue }
            add(Name(range: vote.range, kind: kind, confidence: vote.confidence), text)
        }
    }

    /// Remembers a name that the text may use for a longer one; what is remembered already stays as it is.
    mutating func add(_ range: Range<Int>, _ kind: Entity.Kind, in text: TextBytes) {
        guard range.count >= 4 else { return }
        add(Name(range: range, kind: kind, confidence: NameMemory.sure), text)
    }

    private mutating func add(_ name: Name, _ text: TextBytes) {
        let chain = chain(text, at: name.range.lowerBound)
        var before = -1
        var number = Int(heads[chain])
        // The longest first.
        while number >= 0, names[number].range.count >= name.range.count {
            if text.isEqual(names[number].range, name.range) { return }
            before = number
            number = names[number].next
        }
        var name = name
        name.next = number
        if before >= 0 { names[before].next = names.count } else { heads[chain] = Int32(names.count) }
        names.append(name)
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

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
    /// The first name of each chain: names whose first bytes' hash has the same upper bits; -1 where there is none.
    private var heads: [Int]
    /// One bit for each hash of a name's first bytes: most places are passed by one look.
    private var filter = [UInt64](repeating: 0, count: filterCount)

    /// Remembers the mentions that are sure enough; of two kinds the one with more and surer mentions stays.
    ///
    /// Complexity: O(n) for n mentions.
    init(_ mentions: [Mention], in text: TextBytes) {
        // As many chains as names, or more.
        var chainCount = 16
        while chainCount < mentions.count { chainCount *= 2 }
        heads = Array(repeating: -1, count: chainCount)
        var slots: [FoldedName: Int] = [:]
        slots.reserveCapacity(mentions.count)
        var votes: [Votes] = []
        for mention in mentions where mention.confidence >= NameMemory.sure && mention.range.count >= 4 {
            let name = text.name(mention.range)
            let slot = slots[name] ?? votes.count
            if slot == votes.count {
                slots[name] = slot
                votes.append(Votes(range: mention.range, confidence: mention.confidence))
            }
            votes[slot].sums[mention.kind.index] += mention.confidence
            votes[slot].confidence = max(votes[slot].confidence, mention.confidence)
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
        let key = NameMemory.key(text, at: name.range.lowerBound)
        let chain = chain(key)
        var before = -1
        var number = heads[chain]
        // The longest first.
        while number >= 0, names[number].range.count >= name.range.count {
            if text.isEqual(names[number].range, name.range) { return }
            before = number
            number = names[number].next
        }
        var name = name
        name.next = number
        if before >= 0 { names[before].next = names.count } else { heads[chain] = names.count }
        names.append(name)
        filter[NameMemory.word(key)] |= 1 << UInt64(key & 63)
    }

    private func chain(_ key: UInt32) -> Int { Int(key >> 12) & (heads.count - 1) }

    /// The places where remembered names stand, longest names first, none overlapping another.
    ///
    /// - Parameter isBoundary: whether a token starts at a byte. A short name must lie on token boundaries.
    /// - Complexity: O(n) for a document of n bytes.
    func mentions(in text: TextBytes, isBoundary: (Int) -> Bool) -> [Mention] {
        guard !names.isEmpty else { return [] }
        var found: [Mention] = []
        var position = 0
        while position + 4 <= text.count {
            let byte = text.utf8[position]
            guard byte & 0xC0 != 0x80 else {
                position += 1
                continue
            }
            let key = NameMemory.key(text, at: position)
            if filter[NameMemory.word(key)] >> UInt64(key & 63) & 1 == 1,
                let name = name(at: position, key, text, isBoundary)
            {
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

    private func name(at start: Int, _ key: UInt32, _ text: TextBytes, _ isBoundary: (Int) -> Bool) -> Name? {
        var number = heads[chain(key)]
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

    /// The first four bytes, mixed.
    @inline(__always)
    private static func key(_ text: TextBytes, at start: Int) -> UInt32 {
        let word =
            UInt32(text.utf8[start]) << 24 | UInt32(text.utf8[start + 1]) << 16 | UInt32(text.utf8[start + 2]) << 8
            | UInt32(text.utf8[start + 3])
        return (word &* 0x9E37_79B1) >> 4
    }

    @inline(__always)
    private static func word(_ key: UInt32) -> Int { Int(key >> 6) & (filterCount - 1) }

    /// How sure a mention must be for its name to be looked for elsewhere.
    static let sure = 0.8
    private static let discount = 0.95
    private static let filterCount = 256
    /// Two Chinese characters.
    private static let shortLength = 6
}

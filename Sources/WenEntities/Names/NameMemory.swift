/// The names that a document gives in a strong context, found again where the context is weak.
struct NameMemory {
    private struct Name {
        var range: Range<Int>
        var kind: Entity.Kind
        var confidence: Double
        /// The sums of the confidences of its mentions as each kind.
        var sums = KindSums()
    }

    /// A length that names of a chain have.
    private struct Length {
        var bytes: Int
        /// The only name of this length in the chain, which needs no search; -1 where there are several.
        var name: Int
        /// The next length of the same chain, a smaller one; -1 behind the last.
        var next: Int
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
    private var numbers: NameNumbers
    private var lengths: [Length] = []
    /// The longest length of each chain: of the names whose first bytes have the same hash; -1 where there is none. There are
    /// more chains than names, so that most places of a text are passed by one look.
    private var heads: [Int32]

    /// Remembers the mentions that are sure enough; of two kinds the one with more and surer mentions stays.
    ///
    /// - Complexity: O(n) for n mentions.
    init(_ mentions: [Mention], in text: TextBytes) {
        var chainCount = 64
        while chainCount < NameMemory.chainsPerName * mentions.count { chainCount *= 2 }
        heads = Array(repeating: -1, count: chainCount)
        numbers = NameNumbers(capacity: mentions.count)
        names.reserveCapacity(mentions.count)
        for mention in mentions where mention.confidence >= Mention.sure && mention.range.count >= 4 {
            let number = numbers.number(of: text.digest(mention.range))
            if number == names.count {
                names.append(Name(range: mention.range, kind: mention.kind, confidence: mention.confidence))
            }
            names[number].sums.add(mention.confidence, to: mention.kind)
            names[number].confidence = max(names[number].confidence, mention.confidence)
        }
        lengths.reserveCapacity(names.count)
        for number in names.indices {
            names[number].kind = names[number].sums.top
            link(number, text)
        }
    }

    /// Remembers a name that the text may use for a longer one; what is remembered already stays as it is.
    mutating func add(_ range: Range<Int>, _ kind: Entity.Kind, in text: TextBytes) {
        guard range.count >= 4, numbers.number(of: text.digest(range)) == names.count else { return }
        names.append(Name(range: range, kind: kind, confidence: Mention.sure))
        link(names.count - 1, text)
    }

    /// Notes the length of a name in its chain, the greatest first.
    private mutating func link(_ number: Int, _ text: TextBytes) {
        let range = names[number].range
        let chain = chain(text, at: range.lowerBound)
        var before = -1
        var next = Int(heads[chain])
        while next >= 0, lengths[next].bytes > range.count { (before, next) = (next, lengths[next].next) }
        if next >= 0, lengths[next].bytes == range.count {
            lengths[next].name = -1
            return
        }
        lengths.append(Length(bytes: range.count, name: number, next: next))
        if before >= 0 { lengths[before].next = lengths.count - 1 } else { heads[chain] = Int32(lengths.count - 1) }
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
            if heads[chain] >= 0, let number = name(at: position, chain, text, isBoundary) {
                let name = names[number]
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

    /// The number of the longest name that stands at a byte.
    private func name(at start: Int, _ chain: Int, _ text: TextBytes, _ isBoundary: (Int) -> Bool) -> Int? {
        var place = Int(heads[chain])
        while place >= 0 {
            let length = lengths[place]
            place = length.next
            let range = start..<start + length.bytes
            guard range.upperBound <= text.count,
                let number = length.name >= 0 ? length.name : numbers.find(text.digest(range)),
                text.isEqual(range, names[number].range)
            else { continue }
            let isShort = length.bytes <= NameMemory.shortLength || text.utf8[start] < 0x80
            if !isShort || isBoundary(start) && isBoundary(range.upperBound) { return number }
        }
        return nil
    }

    /// The chain of the names with the four bytes that stand at a byte.
    @inline(__always)
    private func chain(_ text: TextBytes, at start: Int) -> Int {
        Int((text.word(at: start) &* 0x9E37_79B1) >> 8) & (heads.count - 1)
    }

    private static let discount = 0.95
    private static let chainsPerName = 8
    /// Two Chinese characters.
    private static let shortLength = 6
}

/// The names that a document gives in a strong context, found again where the context is weak.
struct NameMemory {
    private struct Name {
        var kind: Entity.Kind
        var confidence: Double
        /// The sums of the confidences of its mentions as each kind.
        var sums = KindSums()
    }

    /// A way to write a name: the document may have it with and without a line break, full-width and not.
    private struct Form {
        var name: Int
        /// Where it stands among what is ``written``.
        var range: Range<Int>
    }

    /// A length that forms of a chain have.
    private struct Length {
        var bytes: Int
        /// The only form of this length in the chain, which needs no search; -1 where there are several.
        var form: Int
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
    private var forms: [Form] = []
    /// The bytes of all forms.
    private var written: [UInt8] = []
    private var lengths: [Length] = []
    /// The longest length of each chain: of the forms whose first bytes have the same hash; -1 where there is none. There are
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
        forms.reserveCapacity(mentions.count)
        lengths.reserveCapacity(mentions.count)
        for mention in mentions where mention.confidence >= Mention.sure && mention.range.count >= 4 {
            let number = numbers.number(of: text.digest(mention.range))
            let isNew = number == names.count
            if isNew { names.append(Name(kind: mention.kind, confidence: mention.confidence)) }
            names[number].sums.add(mention.confidence, to: mention.kind)
            names[number].confidence = max(names[number].confidence, mention.confidence)
            write(mention.range, of: number, isNew: isNew, text)
        }
        for number in names.indices { names[number].kind = names[number].sums.top }
    }

    /// Remembers a name that the text may use for a longer one; what is remembered already stays as it is.
    mutating func add(_ range: Range<Int>, _ kind: Entity.Kind, in text: TextBytes) {
        guard range.count >= 4, numbers.number(of: text.digest(range)) == names.count else { return }
        names.append(Name(kind: kind, confidence: Mention.sure))
        write(range, of: names.count - 1, isNew: true, text)
    }

    /// Notes how a name is written, and without the white space of a layout.
    private mutating func write(_ range: Range<Int>, of number: Int, isNew: Bool, _ text: TextBytes) {
        link(text.utf8[range], number)
        guard isNew, text.holdsLayout(range) else { return }
        link(Array(text.name(asWritten: range).utf8)[...], number)
    }

    /// Notes a form and, in its chain, its length, the greatest first.
    private mutating func link(_ bytes: ArraySlice<UInt8>, _ number: Int) {
        guard bytes.count >= 4 else { return }
        let start = bytes.startIndex
        let chain = chain(
            UInt32(bytes[start]) | UInt32(bytes[start + 1]) << 8 | UInt32(bytes[start + 2]) << 16
                | UInt32(bytes[start + 3]) << 24)
        var before = -1
        var next = Int(heads[chain])
        while next >= 0, lengths[next].bytes > bytes.count { (before, next) = (next, lengths[next].next) }
        if next >= 0, lengths[next].bytes == bytes.count {
            let form = lengths[next].form
            if form < 0 || written[forms[form].range].elementsEqual(bytes) { return }
            lengths[next].form = -1
            return
        }
        lengths.append(Length(bytes: bytes.count, form: forms.count, next: next))
        forms.append(Form(name: number, range: written.count..<written.count + bytes.count))
        written.append(contentsOf: bytes)
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
            let chain = chain(text.word(at: position))
            if heads[chain] >= 0, let (number, end) = name(at: position, chain, text, isBoundary) {
                let name = names[number]
                let confidence = name.confidence * NameMemory.discount
                found.append(Mention(kind: name.kind, range: position..<end, confidence: confidence))
                position = end
            } else {
                position += TextBytes.step(byte)
            }
        }
        return found
    }

    /// The number of the longest name that stands at a byte, and its end.
    private func name(
        at start: Int, _ chain: Int, _ text: TextBytes, _ isBoundary: (Int) -> Bool
    ) -> (number: Int, end: Int)? {
        let isAscii = text.utf8[start] < 0x80
        if isAscii, !isBoundary(start) { return nil }
        var place = Int(heads[chain])
        while place >= 0 {
            let length = lengths[place]
            place = length.next
            let range = start..<start + length.bytes
            guard range.upperBound <= text.count, let number = number(of: range, length, text) else { continue }
            let isShort = length.bytes <= NameMemory.shortLength || isAscii
            if !isShort || isBoundary(start) && isBoundary(range.upperBound) { return (number, range.upperBound) }
        }
        return nil
    }

    /// The number of the name that a range is a form of.
    private func number(of range: Range<Int>, _ length: Length, _ text: TextBytes) -> Int? {
        guard length.form < 0 else {
            let form = forms[length.form]
            return text.isEqual(range, written[form.range]) ? form.name : nil
        }
        // A form has no white space behind its last character.
        return text.endsInLayout(range) ? nil : numbers.find(text.digest(range))
    }

    /// The chain of the forms with these first four bytes.
    @inline(__always)
    private func chain(_ word: UInt32) -> Int { Int((word &* 0x9E37_79B1) >> 8) & (heads.count - 1) }

    private static let discount = 0.95
    private static let chainsPerName = 8
    /// Two Chinese characters.
    private static let shortLength = 6
}

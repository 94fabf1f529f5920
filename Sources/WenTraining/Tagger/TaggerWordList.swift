import WenSegmentation

/// Counts which parts of speech words have, and sorts the words into classes.
struct TaggerWordList {
    /// The classes of words.
    struct Classes {
        /// All classes; the first is that of unknown words.
        var all: [TaggerClass]
        /// The number of each word's class, by its key.
        var numbers: [UInt64: UInt16]
        /// The number of the class that a word has where it is read as if it were unknown.
        var numbersUnseen: [UInt64: UInt16]
    }

    /// The tags that a word may have which the training text lacks.
    private static let open: [PartOfSpeech] = [
        .a, .ad, .an, .b, .d, .i, .j, .l, .m, .n, .nr, .ns, .nt, .nx, .nz, .q, .s, .t, .v, .vd, .vn, .z,
    ]

    private struct Counts {
        var own: [UInt8: Int] = [:]
        var other: [UInt8: Int] = [:]
        var list: UInt8 = 0
    }

    private let minimumShare: Double
    private var words: [UInt64: Counts] = [:]

    init(minimumShare: Double) {
        self.minimumShare = minimumShare
    }

    /// Counts a use in the training text.
    mutating func add(_ key: UInt64, tag: UInt8) { words[key, default: Counts()].own[tag, default: 0] += 1 }

    /// Counts a use in text of another standard.
    mutating func add(_ key: UInt64, otherTag: UInt8) { words[key, default: Counts()].other[otherTag, default: 0] += 1 }

    /// Takes up the tag of a word list.
    mutating func add(_ key: UInt64, listTag: UInt8) { words[key, default: Counts()].list = listTag }

    /// Whether the training text has a word only once.
    private func isRare(_ key: UInt64) -> Bool { words[key]?.own.values.reduce(0, +) == 1 }

    /// Sorts the words into classes, the fullest first.
    func classes() -> Classes {
        let unknown = TaggerClass(
            candidates: Self.open.map { PartOfSpeech.byte(of: $0) }, main: PartOfSpeech.byte(of: .n), isSeen: false)
        var all = [unknown]
        var known = [unknown: UInt16(0)]
        var classes = Classes(all: [], numbers: [:], numbersUnseen: [:])
        func number(_ found: TaggerClass) -> UInt16 {
            if let number = known[found] { return number }
            // More classes than can be numbered do not occur in text of the PKU set: at most the rarest are told apart less.
            guard all.count < 1 << TaggerModel.classBits else { return 0 }
            known[found] = UInt16(all.count)
            all.append(found)
            return UInt16(all.count - 1)
        }
        for key in words.keys.sorted() {
            guard let counts = words[key] else { continue }
            let unseen = unseenClass(counts)
            if let seen = seenClass(counts) {
                classes.numbers[key] = number(seen)
                if isRare(key) { classes.numbersUnseen[key] = unseen.map(number) ?? 0 }
            } else if let unseen {
                classes.numbers[key] = number(unseen)
            }
        }
        classes.all = all
        return classes
    }

    private func seenClass(_ counts: Counts) -> TaggerClass? {
        guard let main = Self.most(counts.own) else { return nil }
        let total = Double(counts.own.values.reduce(0, +))
        var candidates = Set(counts.own.filter { Double($0.value) >= total * minimumShare }.keys)
        // Of a word seen a few times, other tags may not have been seen.
        if total < 5 { candidates.formUnion(hints(counts)) }
        return TaggerClass(candidates: candidates, main: main, isSeen: total >= 5)
    }

    /// The class by what others tell: their tags and those that go with them.
    private func unseenClass(_ counts: Counts) -> TaggerClass? {
        let hints = hints(counts)
        guard let main = counts.list != 0 ? counts.list : Self.most(counts.other) else { return nil }
        return TaggerClass(candidates: hints.union([main]), main: main, isSeen: false)
    }

    private func hints(_ counts: Counts) -> Set<UInt8> {
        let total = Double(counts.other.values.reduce(0, +))
        var hints = Set(counts.other.filter { Double($0.value) >= total * 0.1 }.keys)
        if counts.list != 0 { hints.insert(counts.list) }
        for (tag, others) in Self.company where hints.contains(PartOfSpeech.byte(of: tag)) {
            hints.formUnion(others.map { PartOfSpeech.byte(of: $0) })
        }
        return hints
    }

    /// Tags that words of another tag often have too.
    private static let company: [(PartOfSpeech, [PartOfSpeech])] = [
        (.v, [.vn, .vd]), (.vn, [.v]), (.a, [.an, .ad]), (.n, [.nz]), (.nz, [.n, .nt, .ns]), (.ns, [.n, .nz]),
        (.nt, [.nz, .n]), (.nr, [.n, .nz]), (.l, [.n, .v, .i]), (.i, [.l]),
    ]

    private static func most(_ counts: [UInt8: Int]) -> UInt8? {
        counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
}

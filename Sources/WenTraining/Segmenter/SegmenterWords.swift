import WenSegmentation

/// The words that vote in a segmentation model, by their prefixes.
///
/// A word's class is the set of its sources, so that each source is trusted as far as it is right. A word that only one
/// block of the training text has is no word of that text while this block is trained on, or the model would trust the
/// lexicon more than it can on new text.
///
/// That alone would trust lists too little in text of another time: there a frequent word may be in no text, while here
/// words that only lists have are rare ones and accidents. So in each block some words are held out: they lose the texts and
/// every other time the first list, and ``SegmenterExamples`` hides their n-grams.
struct SegmenterWords {
    /// Where words come from: one bit of a class.
    struct Source: Equatable {
        let bit: UInt8

        /// The text of the standard that the model learns.
        static let text = Source(bit: 1)
        /// Text of another standard.
        static let otherText = Source(bit: 2)
        /// How many lists there can be.
        static let lists = (SegmenterModel.classes / 4).trailingZeroBitCount

        /// A list of words, by its number.
        static func list(_ number: Int) -> Source { Source(bit: 4 << UInt8(number)) }
    }

    /// What is known of a prefix.
    struct Entry {
        /// The class of the word that ends here; 0 where none does.
        var kind: UInt8 = 0
        /// The only block of text with the word.
        var block = Entry.manyBlocks

        static let manyBlocks = UInt8.max
    }

    /// The lengths of words, in symbols.
    static let lengths = 2...8
    /// The lines of a block, and how many blocks are told apart.
    static let blockLines = 700
    static let blocks = 60

    /// The share of words that are held out in a block.
    private let heldOut: Double
    private(set) var prefixes: [UInt64: Entry] = [:]
    private(set) var classes: [[UInt16]: UInt8] = [:]

    /// Starts without words.
    init(heldOut: Double) {
        self.heldOut = heldOut
    }

    /// Adds a word, if it has only Han characters and is not too long.
    mutating func add(_ word: some StringProtocol, _ source: Source, block: UInt8 = Entry.manyBlocks, symbols: [UInt16])
    {
        let units = Array(word.utf16)
        guard SegmenterWords.lengths.contains(units.count) else { return }
        var own: [UInt16] = []
        for unit in units {
            let symbol = symbols[Int(unit)]
            guard symbol >= SegmenterSymbol.firstCharacter, SegmenterWords.isInWord(unit) else { return }
            own.append(symbol)
        }
        classes[own, default: 0] |= source.bit
        var key = SegmenterModel.key(own[0], own[1])
        for end in 2...own.count {
            if end > 2 { key = SegmenterWords.longerKey(key, own, end) }
            guard end == own.count else {
                prefixes[key, default: Entry()].kind |= 0
                continue
            }
            var entry = prefixes[key, default: Entry()]
            if source == .text {
                let isNew = entry.kind & source.bit == 0
                entry.block = isNew || entry.block == block ? block : Entry.manyBlocks
            }
            entry.kind |= source.bit
            prefixes[key] = entry
        }
    }

    /// A word as text of a block sees it.
    struct Sighting {
        /// The sources that are told of; may be none.
        let kind: UInt8
        /// Whether the word is to be learned as one that is new.
        let isHeldOut: Bool
    }

    /// Calls `body` with the length of each word in symbols that starts at an index, and what text of a block is told of it.
    func forEachWord(
        _ symbols: [UInt16], _ isFixed: [Bool], at start: Int, block: UInt8, _ body: (Int, Sighting) -> Void
    ) {
        guard start + 1 < symbols.count, !isFixed[start], !isFixed[start + 1] else { return }
        var key = SegmenterModel.key(symbols[start], symbols[start + 1])
        for length in SegmenterWords.lengths {
            if length > 2 {
                guard start + length <= symbols.count, !isFixed[start + length - 1] else { return }
                key =
                    length == 3
                    ? SegmenterModel.key(symbols[start], symbols[start + 1], symbols[start + 2])
                    : SegmenterModel.longerKey(key, symbols[start + length - 1])
            }
            guard let entry = prefixes[key] else { return }
            guard entry.kind != 0 else { continue }
            let kind = entry.block == block ? entry.kind & ~Source.text.bit : entry.kind
            let lost = lostSources(key, block: block)
            body(length, Sighting(kind: kind & ~(lost ?? 0), isHeldOut: lost != nil))
        }
    }

    /// The sources that a word loses in a block, if it is held out there.
    private func lostSources(_ key: UInt64, block: UInt8) -> UInt8? {
        // Two draws that are the same on every run.
        let hash = PerfectHash.hash(key &+ UInt64(block) &* 0x9E37_79B9) >> 20
        guard Double(hash % 1000) < heldOut * 1000 else { return nil }
        let texts = Source.text.bit | Source.otherText.bit
        return hash / 1000 % 2 == 0 ? texts | Source.list(0).bit : texts
    }

    private static func longerKey(_ key: UInt64, _ word: [UInt16], _ end: Int) -> UInt64 {
        end == 3 ? SegmenterModel.key(word[0], word[1], word[2]) : SegmenterModel.longerKey(key, word[end - 1])
    }

    /// Whether a unit may be in a word: Han characters, and the dot of foreign names.
    static func isInWord(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x3005, 0x3007, 0x25CB, 0xB7: true
        default: false
        }
    }
}

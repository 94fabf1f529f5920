import WenSegmentation

/// The words that vote in a segmentation model, by their prefixes.
///
/// A word's class is the set of its sources: ``Source``. A word that only one block of the training text has is no word of
/// that text while this block is trained on, or the model would trust the lexicon more than it can on new text.
struct SegmenterWords {
    /// Where words come from.
    enum Source: UInt8 {
        /// The text of the standard that the model learns.
        case text = 1
        /// Lists of words.
        case list = 2
        /// Text of another standard.
        case otherText = 4
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

    private(set) var prefixes: [UInt64: Entry] = [:]
    private(set) var classes: [[UInt16]: UInt8] = [:]

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
        classes[own, default: 0] |= source.rawValue
        var key = SegmenterModel.key(own[0], own[1])
        for end in 2...own.count {
            if end > 2 { key = SegmenterWords.longerKey(key, own, end) }
            guard end == own.count else {
                prefixes[key, default: Entry()].kind |= 0
                continue
            }
            var entry = prefixes[key, default: Entry()]
            if source == .text {
                let isNew = entry.kind & source.rawValue == 0
                entry.block = isNew || entry.block == block ? block : Entry.manyBlocks
            }
            entry.kind |= source.rawValue
            prefixes[key] = entry
        }
    }

    /// Calls `body` with each word in symbols that starts at an index, its length and class, for text of a block.
    func forEachWord(_ symbols: [UInt16], _ isFixed: [Bool], at start: Int, block: UInt8, _ body: (Int, UInt8) -> Void)
    {
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
            let kind = entry.block == block ? entry.kind & ~Source.text.rawValue : entry.kind
            if kind != 0 { body(length, kind) }
        }
    }

    private static func longerKey(_ key: UInt64, _ word: [UInt16], _ end: Int) -> UInt64 {
        end == 3 ? SegmenterModel.key(word[0], word[1], word[2]) : SegmenterModel.longerKey(key, word[end - 1])
    }

    /// Han characters, and the dot of foreign names.
    private static func isInWord(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x3005, 0x3007, 0x25CB, 0xB7: true
        default: false
        }
    }
}

/// A node of the lexicon's double-array trie, in 8 bytes.
///
/// The child of a node by an atom's code is the slot `base + code`, if that slot's ``code`` is this code. No two nodes
/// share a base, so the code alone tells whose child a slot is (Aoe, "An Efficient Digital Search Algorithm by Using a
/// Double-Array Structure", 1989; the check by code is Yata's).
package struct LexiconNode: Equatable {
    /// From the lowest: tag (8 bits), cost (16), code (16), base (24).
    package let bits: UInt64

    /// The cost of a node where no word ends.
    package static let noWord: UInt16 = .max
    /// The code of a slot that is no node.
    package static let noCode: UInt16 = .max
    /// The largest base, plus one.
    package static let baseLimit = 1 << 24

    /// Takes the bits of a file.
    @inline(__always)
    package init(bits: UInt64) { self.bits = bits }

    /// Packs a node.
    package init(base: Int, code: UInt16, cost: UInt16, tag: UInt8) {
        precondition((0..<LexiconNode.baseLimit).contains(base), "a lexicon of more than 16 million nodes")
        bits = UInt64(base) << 40 | UInt64(code) << 24 | UInt64(cost) << 8 | UInt64(tag)
    }

    /// Where the children are counted from; 0 where there is none.
    @inline(__always)
    package var base: Int { Int(bits >> 40) }
    /// The atom that leads here.
    @inline(__always)
    package var code: UInt16 { UInt16(truncatingIfNeeded: bits >> 24) }
    /// −log p of the word that ends here, in units of 1/``Lexicon/costScale``; ``noWord`` where none does.
    @inline(__always)
    package var cost: UInt16 { UInt16(truncatingIfNeeded: bits >> 8) }
    /// The word's part of speech as a ``PartOfSpeech/byte``.
    @inline(__always)
    package var tag: UInt8 { UInt8(truncatingIfNeeded: bits) }
    /// Whether a word ends here.
    @inline(__always)
    package var isWord: Bool { cost != LexiconNode.noWord }
}

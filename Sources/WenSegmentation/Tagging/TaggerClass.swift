/// What the tagger's word list says of a word: the parts of speech that it may be.
///
/// From the lowest bit: the most frequent tag as a ``PartOfSpeech/byte(of:)`` (6 bits); whether the word was seen in the
/// training text (1); a bit for each tag that it may be, by its byte.
package struct TaggerClass: Hashable, Sendable {
    /// The bits in a file.
    package let bits: UInt64

    /// Takes the bits of a file.
    @inline(__always)
    package init(bits: UInt64) { self.bits = bits }

    /// Puts a class together.
    ///
    /// - Parameters:
    ///   - candidates: the bytes of the tags, of which there is at least one.
    ///   - main: the most frequent one's.
    package init(candidates: some Sequence<UInt8>, main: UInt8, isSeen: Bool) {
        let mask = candidates.reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
        precondition(mask != 0 && mask & 1 == 0 && mask >> 57 == 0, "tags' bytes are from 1 to 56")
        bits = mask << 7 | (isSeen ? 0x40 : 0) | UInt64(main & 0x3F)
    }

    /// The most frequent tag's byte.
    @inline(__always)
    package var main: UInt8 { UInt8(truncatingIfNeeded: bits & 0x3F) }
    /// Whether the word was seen in the training text, so that these are all its tags.
    @inline(__always)
    package var isSeen: Bool { bits & 0x40 != 0 }
    /// A bit for each tag that the word may be.
    @inline(__always)
    package var candidates: UInt64 { bits >> 7 }
    /// Whether there is no choice.
    @inline(__always)
    package var isSure: Bool { candidates & (candidates &- 1) == 0 }
}

/// A set of pairs of units that may say yes for a pair that it does not have, but never no for one that it has (Bloom, 1970): a
/// look at it saves most searches of the ``Gazetteer``, which wait for memory. Its bits are a section of the gazetteer's file.
enum PairSet {
    /// Bits for each pair: so that one of some ten others is let through.
    private static let bitsPerPair = 8

    /// The bits of a set of pairs; a power of two, 64 at least.
    static func words(of pairs: [(first: UInt16, second: UInt16, node: Int)]) -> [UInt64] {
        var count = 1
        while count * 64 < bitsPerPair * pairs.count { count *= 2 }
        var words = [UInt64](repeating: 0, count: count)
        for pair in pairs {
            let place = place(pair.first, pair.second, wordCount: count)
            words[place >> 6] |= 1 << UInt64(place & 63)
        }
        return words
    }

    /// The bit of a pair in a set of so many words.
    @inline(__always)
    static func place(_ first: UInt16, _ second: UInt16, wordCount: Int) -> Int {
        // The highest bits of the product are the best mixed; six of them are the bit of the word.
        let shift = UInt32(truncatingIfNeeded: 26 &- wordCount.trailingZeroBitCount)
        return Int(hash(first, second) &>> shift)
    }

    /// A hash of a pair, of which the upper bits are the better.
    @inline(__always)
    static func hash(_ first: UInt16, _ second: UInt16) -> UInt32 {
        (UInt32(first) << 16 | UInt32(second)) &* 0x9E37_79B1
    }
}

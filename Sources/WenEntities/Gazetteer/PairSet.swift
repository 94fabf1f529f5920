/// A set of pairs of units that may say yes for a pair that it does not have, but never no for one that it has (Bloom, 1970): a
/// look at it saves most searches of the ``Gazetteer``, which wait for memory.
@safe
final class PairSet: @unchecked Sendable {
    /// Bits for each pair: so that one of some ten others is let through.
    private static let bitsPerPair = 8

    private let words: UnsafeMutablePointer<UInt64>
    private let shift: UInt32

    /// Makes an empty set for so many pairs.
    init(capacity: Int) {
        var bits: UInt32 = 12
        while 1 << bits < PairSet.bitsPerPair * capacity { bits += 1 }
        shift = 32 - bits
        unsafe words = UnsafeMutablePointer<UInt64>.allocate(capacity: 1 << bits / 64)
        unsafe words.initialize(repeating: 0, count: 1 << bits / 64)
    }

    deinit { unsafe words.deallocate() }

    /// Adds a pair; only before others can see the set.
    func insert(_ first: UInt16, _ second: UInt16) {
        let place = place(first, second)
        unsafe words[place &>> 6] |= 1 << UInt64(place & 63)
    }

    /// Whether the set has a pair, or another one in its place.
    @inline(__always)
    func mayContain(_ first: UInt16, _ second: UInt16) -> Bool {
        let place = place(first, second)
        return unsafe words[place &>> 6] &>> UInt64(place & 63) & 1 == 1
    }

    @inline(__always)
    private func place(_ first: UInt16, _ second: UInt16) -> Int {
        Int(((UInt32(first) << 16 | UInt32(second)) &* 0x9E37_79B1) &>> shift)
    }
}

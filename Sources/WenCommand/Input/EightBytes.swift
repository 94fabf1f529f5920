/// Eight bytes of text, looked at together (Sean Anderson, Bit Twiddling Hacks).
///
/// Marks have the highest bit of a byte for each one found. Behind the first byte found there may be wrong marks.
struct EightBytes {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    private let bits: UInt64

    /// Reads eight bytes, which must be there.
    @inline(__always)
    init(_ text: Span<UInt8>, at start: Int) {
        assert(start >= 0 && start + 8 <= text.count)
        bits = UInt64(
            littleEndian: unsafe text.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: start, as: UInt64.self))
    }

    /// The marks of the bytes with a value.
    @inline(__always)
    func marks(of byte: UInt8) -> UInt64 {
        let difference = bits ^ (UInt64(byte) &* EightBytes.ones)
        return (difference &- EightBytes.ones) & ~difference & EightBytes.highs
    }

    /// The marks of the bytes below a value of at most 0x80.
    @inline(__always)
    func marks(below byte: UInt8) -> UInt64 {
        (bits &- UInt64(byte) &* EightBytes.ones) & ~bits & EightBytes.highs
    }

    /// The number of the first byte that has a mark.
    @inline(__always)
    static func first(_ marks: UInt64) -> Int { marks.trailingZeroBitCount &>> 3 }
}

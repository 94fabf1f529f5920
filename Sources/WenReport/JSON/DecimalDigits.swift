/// The decimal digits of a small integer as ASCII, made without an array.
struct DecimalDigits {
    /// What is too large.
    static let limit: UInt = 100_000_000

    /// The digits, the first in the lowest byte.
    let packed: UInt64
    /// How many there are, from 1 to 8.
    let count: Int

    /// Makes the digits of a value below ``limit``.
    @inline(__always)
    init(_ value: UInt) {
        assert(value < DecimalDigits.limit)
        var packed: UInt64 = 0
        var count = 0
        var rest = UInt32(truncatingIfNeeded: value)
        repeat {
            packed = packed &<< 8 | UInt64(0x30 &+ rest % 10)
            rest /= 10
            count &+= 1
        } while rest > 0
        self.packed = packed
        self.count = count
    }
}

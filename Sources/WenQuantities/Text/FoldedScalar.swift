/// A character as quantities see it: half-width, simplified, plain for financial forms that stand alone.
///
/// 16 bits hold every character that has a meaning here; any other is ``other``.
struct FoldedScalar: Hashable, Comparable, Sendable, ExpressibleByUnicodeScalarLiteral {
    let value: UInt16

    /// Stands for the end of the text, which no character is equal to.
    static let end = FoldedScalar(value: 0)
    /// Stands for every character beyond 16 bits.
    static let other = FoldedScalar(value: 0xFFFF)

    @inline(__always)
    init(value: UInt16) {
        self.value = value
    }

    @inline(__always)
    init(unicodeScalarLiteral scalar: Unicode.Scalar) {
        value = UInt16(truncatingIfNeeded: scalar.value)
    }

    static func < (left: FoldedScalar, right: FoldedScalar) -> Bool { left.value < right.value }

    /// The digit of `0` to `9`.
    @inline(__always)
    var asciiDigit: Int? { value >= 0x30 && value <= 0x39 ? Int(value) - 0x30 : nil }

    /// Whether it is `A` to `Z` or `a` to `z`.
    @inline(__always)
    var isLatin: Bool { (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A }

    /// Whether it is a Han character.
    @inline(__always)
    var isHan: Bool { (value >= 0x4E00 && value <= 0x9FFF) || value == 0x3007 }
}

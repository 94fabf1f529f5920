/// Four small numbers in the bits of one.
package struct Int8Row {
    /// The bits, the first number lowest.
    package let bits: UInt32

    /// Unpacks.
    @inline(__always)
    package init(bits: UInt32) { self.bits = bits }

    /// Packs, cutting what is too large.
    package init(_ numbers: SIMD4<Float>) {
        let cut = numbers.rounded(.toNearestOrAwayFromZero).clamped(
            lowerBound: SIMD4(repeating: -127), upperBound: SIMD4(repeating: 127))
        bits = (0..<4).reduce(0) { $0 | UInt32(UInt8(bitPattern: Int8(cut[$1]))) << UInt32(8 * $1) }
    }

    /// The numbers.
    @inline(__always)
    package var lanes: SIMD4<Int8> { unsafe unsafeBitCast(bits, to: SIMD4<Int8>.self) }
}

extension SIMD16<Float> {
    /// Numbers of the kinds for each part of a text: what holds everywhere, then the styles.
    init(_ kinds: SIMD4<Float>, _ parts: SIMD4<Float>) {
        self.init(
            lowHalf: SIMD8(lowHalf: kinds * parts[0], highHalf: kinds * parts[1]),
            highHalf: SIMD8(lowHalf: kinds * parts[2], highHalf: kinds * parts[3]))
    }

    /// The sums over the parts, for each kind.
    var kinds: SIMD4<Float> { lowHalf.lowHalf + lowHalf.highHalf + highHalf.lowHalf + highHalf.highHalf }
}

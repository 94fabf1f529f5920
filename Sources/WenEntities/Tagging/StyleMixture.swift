/// How much of each style a text has.
package struct StyleMixture: Hashable, Sendable {
    /// What the parts of the styles add up to.
    private static let whole: Int16 = 64

    /// Of what holds everywhere, and of each style.
    private let parts: SIMD4<Int16>

    /// Mixes styles by their probabilities.
    ///
    /// - Parameter probabilities: of the styles, in the order of the cases; the fourth is not used.
    package init(_ probabilities: SIMD4<Float>) {
        func share(_ index: Int) -> Int16 {
            Int16((probabilities[index] * Float(StyleMixture.whole)).rounded(.toNearestOrAwayFromZero))
        }
        parts = SIMD4(StyleMixture.whole, share(0), share(1), share(2))
    }

    /// The rows at a place of what holds everywhere and of each style, added up by their shares.
    func mix(_ rows: [WeightSums], _ place: Int, stride: Int) -> WeightSums {
        var sums = rows[place]
        for part in 1..<4 where parts[part] != 0 {
            sums.add(rows[part * stride + place], parts: parts[part], of: StyleMixture.whole)
        }
        return sums
    }

    /// Sums of rows made one: of the kinds, and 0.
    @inline(__always)
    func mix(_ sums: WeightSums) -> SIMD4<Int32> {
        SIMD4(mix(sums[.person]), mix(sums[.organization]), mix(sums[.location]), 0)
    }

    @inline(__always)
    private func mix(_ sums: SIMD4<Int16>) -> Int32 {
        let products = SIMD4<Int32>(truncatingIfNeeded: sums) &* SIMD4<Int32>(truncatingIfNeeded: parts)
        return products.wrappedSum() / Int32(StyleMixture.whole)
    }
}

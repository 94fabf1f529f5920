import Testing

@testable import WenEntities

/// Sums of rows of weights.
@Suite struct WeightSumsTests {
    /// A row of sixteen weights as it stands in a file.
    private static func row(_ weights: [Int8]) -> SIMD8<Int16> {
        var row = SIMD8<Int16>.zero
        for word in 0..<8 {
            let (low, high) = (weights[2 * word], weights[2 * word + 1])
            row[word] = Int16(high) << 8 | Int16(UInt8(bitPattern: low))
        }
        return row
    }

    @Test func addsEachWeightForItself() {
        var sums = WeightSums()
        sums.add(WeightSumsTests.row([1, -2, 3, 77, -5, 6, -7, 0, 127, -128, 11, 0, -13, 14, -15, 0]))
        sums.add(WeightSumsTests.row([-1, -1, -1, 78, -1, -1, -1, 0, 127, -128, -1, 0, -1, -1, -1, 0]))
        #expect(sums[.person] == SIMD4(0, -6, 254, -14))
        #expect(sums[.organization] == SIMD4(-3, 5, -256, 13))
        #expect(sums[.location] == SIMD4(2, -8, 10, -16))
        #expect((sums + sums)[.organization] == SIMD4(-6, 10, -512, 26))
    }
}

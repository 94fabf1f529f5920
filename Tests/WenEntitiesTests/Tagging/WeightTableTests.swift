import Testing
import WenSegmentation

@testable import WenEntities

/// Rows of weights found by features.
@Suite struct WeightTableTests {
    private static let bits = 4

    /// A table of rows of one weight, in the first place.
    private static func table(_ weights: [(feature: Int, weight: Float)]) throws -> WeightTable {
        let rows = weights.map { item in
            var row = SIMD16<Float>.zero
            row[0] = item.weight
            row[WeightTable.checkLane] = 100
            return (feature: item.feature, row: row)
        }
        var writer = ModelFileWriter()
        writer.add("rows", WeightTable.packed(rows, bits: bits))
        return try WeightTable(ModelFile(writer.bytes, name: "a test"), section: "rows", bits: bits)
    }

    /// The weight of person that a feature finds.
    private static func weight(_ feature: Int, in table: WeightTable) -> Int16 {
        var sums = WeightSums()
        sums.add(table.row(at: table.place(of: feature)))
        return sums[.person][0]
    }

    @Test func findsTheRowOfItsFeatureAlone() throws {
        let first = 3 << (CandidateFeature.bits - WeightTableTests.bits) | 0x5A << 15
        let table = try WeightTableTests.table([(first, -7)])
        #expect(WeightTableTests.weight(first, in: table) == -7)
        #expect(WeightTableTests.weight(first ^ 1 << 15, in: table) == 0, "another check")
        #expect(WeightTableTests.weight(first ^ 1 << 26, in: table) == 0, "another row")
    }

    @Test(arguments: [false, true])
    func givesASharedRowToTheLargestWeight(_ isReversed: Bool) throws {
        let (small, large) = (1 << 15, 2 << 15)
        let weights: [(feature: Int, weight: Float)] = [(small, 5), (large, -9)]
        let table = try WeightTableTests.table(isReversed ? weights.reversed() : weights)
        #expect(WeightTableTests.weight(large, in: table) == -9)
        #expect(WeightTableTests.weight(small, in: table) == 0)
    }

    @Test func refusesATableOfAnotherSize() throws {
        var writer = ModelFileWriter()
        writer.add("rows", [UInt32](repeating: 0, count: 4 << 3))
        let file = try ModelFile(writer.bytes, name: "a test")
        #expect(throws: ModelFileError.self) { try WeightTable(file, section: "rows", bits: 4) }
        #expect(throws: ModelFileError.self) { try WeightTable(file, section: "others", bits: 3) }
    }
}

import CDictionaries
import WenSegmentation

/// Rows of fifteen learned weights, found by the features' numbers. The upper bits of a number are the number of the row;
/// the eight below them stand in it, in the place of the fourth weight, so that other features find nothing there.
package struct WeightTable: Sendable {
    /// The place of the check in a row.
    package static let checkLane = 3

    private let rows: ModelSection<UInt64>
    /// The bits of a feature's number that are not used.
    private let shift: Int

    /// Opens the section of a model's file that has `1 << bits` rows.
    ///
    /// - Throws: ``ModelFileError`` where it is missing or of the wrong size.
    init(_ file: ModelFile, section: String, bits: Int) throws(ModelFileError) {
        rows = try file.section(section, of: UInt64.self, count: 2 << bits)
        shift = CandidateFeature.bits - bits - 8
    }

    /// The row and the check of a feature in a table of `1 << bits` rows.
    @inline(__always)
    package static func place(of feature: Int, bits: Int) -> (row: Int, check: UInt8) {
        let place = feature &>> (CandidateFeature.bits - bits - 8)
        return (place &>> 8, UInt8(truncatingIfNeeded: place))
    }

    /// The largest weight of a row, whatever its sign.
    package static func size(of row: SIMD16<Float>) -> Float {
        var row = row
        row[checkLane] = 0
        return max(row.max(), -row.min())
    }

    /// Rows as the file holds them: of the features that would share one, that with the largest weight has it.
    ///
    /// - Parameters:
    ///   - weights: of features, in the file's units; what stands in the place of the check is left out.
    ///   - bits: the logarithm of the number of rows.
    package static func packed(_ weights: some Sequence<(feature: Int, row: SIMD16<Float>)>, bits: Int) -> [UInt32] {
        var packed = [UInt32](repeating: 0, count: 4 << bits)
        // What rounds to nothing needs no row.
        var largest = [Float](repeating: 0.5, count: 1 << bits)
        for (feature, weights) in weights {
            let size = size(of: weights)
            var row = weights
            row[checkLane] = 0
            let (index, check) = place(of: feature, bits: bits)
            guard size > largest[index] else { continue }
            largest[index] = size
            packed[index * 4] = Int8Row(row.lowHalf.lowHalf).bits & 0xFF_FFFF | UInt32(check) << 24
            packed[index * 4 + 1] = Int8Row(row.lowHalf.highHalf).bits
            packed[index * 4 + 2] = Int8Row(row.highHalf.lowHalf).bits
            packed[index * 4 + 3] = Int8Row(row.highHalf.highHalf).bits
        }
        return packed
    }

    /// A feature's row as it stands in the file; 0 where the row is another feature's.
    ///
    /// - Parameter place: of the feature, as ``prefetched(_:)`` gives it.
    @inline(__always)
    func row(at place: UInt32) -> SIMD8<Int16> {
        let start = unsafe UnsafeRawPointer(rows.base) + Int(place &>> 8) &* 16
        // All ones where the check is right, 0 where not: whether it is is hard to guess for the processor, so that there must
        // be no branch, and a choice between two addresses is made one.
        let found = unsafe start.load(fromByteOffset: WeightTable.checkLane, as: UInt8.self)
        let difference = found ^ UInt8(truncatingIfNeeded: place)
        let mask = SIMD4<Int32>(repeating: (Int32(difference) &- 1) &>> 31)
        return unsafe start.load(as: SIMD8<Int16>.self) & unsafeBitCast(mask, to: SIMD8<Int16>.self)
    }

    /// The row of a feature, and in the lowest eight bits its check; asks for the row, which will soon be read.
    @inline(__always)
    func prefetched(_ feature: CandidateFeature) -> UInt32 {
        let place = place(of: feature.number)
        unsafe wen_prefetch(rows.base + Int(place &>> 8) &* 2)
        return place
    }

    /// The same of a feature's number, without asking for the row.
    @inline(__always)
    func place(of number: Int) -> UInt32 { UInt32(truncatingIfNeeded: number &>> shift) }

    /// The sum of the rows of some features of a list.
    @inline(__always)
    func sum(_ numbers: borrowing FeatureList, from first: Int, count: Int) -> WeightSums {
        var sums = WeightSums()
        for index in 0..<count { sums.add(row(at: numbers[first &+ index])) }
        return sums
    }
}

import WenEntities

/// The weights of a ``CandidateTagger`` while they are learned, by AdaGrad (Duchi et al., JMLR 2011): what moved often moves
/// less. A row has the same lanes as in ``CandidateModel``.
struct CandidateWeights {
    private var values: [SIMD16<Float>]
    private var squares: [SIMD16<Float>]
    /// The feature of each row; few share one.
    private var owners: [Int32]
    private let shift: Int32

    /// Starts with zeros for a number of features. There are more rows than features, so that few disturb each other.
    init(featureCount: Int) {
        var bits: Int32 = 19
        while 1 << bits < featureCount * 2, bits < 24 { bits += 1 }
        values = [SIMD16<Float>](repeating: .zero, count: 1 << bits)
        squares = values
        owners = [Int32](repeating: 0, count: 1 << bits)
        shift = Int32(CandidateFeature.bits) - bits
    }

    private func row(_ feature: Int32) -> Int { Int(feature >> shift) }

    private static let rate: Float = 0.12
    private static let decay: Float = 0.002
    /// Keeps the first steps small.
    private static let damping: Float = 0.1

    /// The weights of a feature.
    subscript(feature: Int32) -> SIMD16<Float> { values[row(feature)] }

    /// Moves the weights of a feature.
    ///
    /// - Parameters:
    ///   - pushes: which way, and how much, each of its weights goes.
    ///   - parts: how much each of its weights counts in the text, and so shrinks; 0 for those that it says nothing of.
    mutating func add(_ pushes: SIMD16<Float>, to feature: Int32, _ parts: SIMD16<Float>) {
        let index = row(feature)
        owners[index] = feature
        squares[index] += pushes * pushes
        let change = (pushes - values[index] * parts * CandidateWeights.decay) * CandidateWeights.rate
        values[index] += change / (squares[index] + CandidateWeights.damping).squareRoot()
    }

    /// The features that have no place in the file: of those that would share a row one has it, that whose largest
    /// weight times the square root of how often it is seen is largest. A rare one with a large weight tells little of
    /// other texts.
    ///
    /// - Parameters:
    ///   - features: those that are learned.
    ///   - count: how often one is seen.
    func crowdedOut(of features: [Int32], count: (Int32) -> UInt8) -> [Int32] {
        var winners = [Int32](repeating: -1, count: 1 << CandidateModel.bits)
        var largest = [Float](repeating: 0, count: winners.count)
        func place(_ feature: Int32) -> Int { WeightTable.place(of: Int(feature), bits: CandidateModel.bits).row }
        for feature in features {
            let size = WeightTable.size(of: self[feature]) * Float(count(feature)).squareRoot()
            guard size > largest[place(feature)] else { continue }
            largest[place(feature)] = size
            winners[place(feature)] = feature
        }
        return features.filter { winners[place($0)] != $0 }
    }

    /// What was learned of some features, with so many rows that next to none share one.
    func kept(_ features: [Int32]) -> CandidateWeights {
        var kept = CandidateWeights(featureCount: 4 * features.count)
        for feature in features {
            let (from, to) = (row(feature), kept.row(feature))
            (kept.values[to], kept.squares[to], kept.owners[to]) = (values[from], squares[from], feature)
        }
        return kept
    }

    /// Goes a share of the way to other weights of the same number of features.
    mutating func move(to other: CandidateWeights, by share: Float) {
        for index in values.indices {
            values[index] += (other.values[index] - values[index]) * share
            owners[index] = other.owners[index]
        }
    }

    /// The rows as the file holds them.
    var packed: [UInt32] {
        let rows = zip(owners, values).lazy.map { owner, value in
            (feature: Int(owner), row: value * CandidateModel.scale)
        }
        return WeightTable.packed(rows, bits: CandidateModel.bits)
    }
}

import WenEntities
import WenSegmentation

/// A ``HiddenLayer`` while it is learned, by AdaGrad (Duchi et al., JMLR 2011). A row has one rate for all its weights.
struct HiddenWeights {
    private var values: [SIMD16<Float>]
    private var squares: [Float]
    /// The feature of each row; few share one.
    private var owners: [Int32]
    private let shift: Int32
    /// What the sums start with: everywhere, then what each style adds.
    private var starts = RatedRows(count: HiddenLayer.partCount)
    /// The weights of the sums for each kind: everywhere, then what each style adds.
    private var weights = RatedRows(count: HiddenLayer.partCount * 3)

    private static let rate: Float = 0.03
    private static let decay: Float = 0.001
    /// Keeps the first steps small.
    private static let damping: Float = 0.1

    /// Starts with small random numbers for a number of features: with zeros, all sums would learn the same.
    init(featureCount: Int, using random: inout some RandomNumberGenerator) {
        var bits: Int32 = 17
        while 1 << bits < featureCount * 2, bits < 24 { bits += 1 }
        shift = Int32(CandidateFeature.bits) - bits
        values = (0..<1 << bits).map { _ in HiddenWeights.row(within: 0.075, using: &random) }
        squares = [Float](repeating: 0, count: 1 << bits)
        owners = [Int32](repeating: 0, count: 1 << bits)
        for kind in 0..<3 { weights.values[kind] = HiddenWeights.row(within: 0.3, using: &random) }
    }

    private static func row(within limit: Float, using random: inout some RandomNumberGenerator) -> SIMD16<Float> {
        var row = SIMD16<Float>.random(in: -limit...limit, using: &random)
        row[WeightTable.checkLane] = 0
        return row
    }

    private func row(_ feature: Int32) -> Int { Int(feature >> shift) }

    /// The layer as a text has it.
    struct Mixed {
        let start: SIMD16<Float>
        /// The weights of the sums for each kind.
        let weights: (SIMD16<Float>, SIMD16<Float>, SIMD16<Float>)
    }

    /// Mixes the layer for a text.
    ///
    /// - Parameter parts: how much what holds everywhere counts, and each style.
    func mixed(_ parts: SIMD4<Float>) -> Mixed {
        Mixed(
            start: starts.mixed(parts, 0, stride: 1),
            weights: (
                weights.mixed(parts, 0, stride: 3), weights.mixed(parts, 1, stride: 3),
                weights.mixed(parts, 2, stride: 3)
            ))
    }

    /// The sums of a candidate's features.
    func sums(_ features: ArraySlice<Int32>, _ mixed: Mixed) -> SIMD16<Float> {
        features.reduce(into: mixed.start) { $0 += values[row($1)] }
    }

    /// What the sums say for each kind.
    func scores(_ sums: SIMD16<Float>, _ mixed: Mixed) -> SIMD4<Float> {
        let rectified = pointwiseMax(sums, .zero)
        return SIMD4(
            (rectified * mixed.weights.0).sum(), (rectified * mixed.weights.1).sum(),
            (rectified * mixed.weights.2).sum(), 0)
    }

    /// Moves all weights that spoke of a candidate.
    ///
    /// - Parameters:
    ///   - features: its features.
    ///   - sums: what they add up to.
    ///   - gradient: which way its score goes, for each kind.
    ///   - parts: of the text.
    mutating func learn(
        _ features: ArraySlice<Int32>, _ sums: SIMD16<Float>, _ gradient: SIMD4<Float>, _ parts: SIMD4<Float>,
        _ mixed: Mixed
    ) {
        let rectified = pointwiseMax(sums, .zero)
        let back = (mixed.weights.0 * gradient[0] + mixed.weights.1 * gradient[1] + mixed.weights.2 * gradient[2])
            .replacing(with: 0, where: sums .<= 0)
        for part in 0..<HiddenLayer.partCount where parts[part] != 0 {
            for kind in 0..<3 where gradient[kind] != 0 {
                weights.push(part * 3 + kind, rectified * (gradient[kind] * parts[part]))
            }
            starts.push(part, back * parts[part])
        }
        let size = (back * back).sum() / 16
        guard size > 0 else { return }
        for feature in features {
            let index = row(feature)
            owners[index] = feature
            squares[index] += size
            let change = (back - values[index] * HiddenWeights.decay) * HiddenWeights.rate
            values[index] += change / (squares[index] + HiddenWeights.damping).squareRoot()
        }
    }

    /// Goes a share of the way to other weights of the same number of features.
    mutating func move(to other: HiddenWeights, by share: Float) {
        for index in values.indices {
            values[index] += (other.values[index] - values[index]) * share
            owners[index] = other.owners[index]
        }
        starts.move(to: other.starts, by: share)
        weights.move(to: other.weights, by: share)
    }

    /// Adds the sections of ``HiddenLayer``.
    func write(to writer: inout ModelFileWriter) {
        let rows = zip(owners, values).lazy.map { owner, value in
            (feature: Int(owner), row: value * HiddenLayer.sumScale)
        }
        writer.add("hidden", WeightTable.packed(rows, bits: HiddenLayer.bits))
        writer.add("hidden-start", starts.packed(HiddenLayer.sumScale))
        writer.add("hidden-weights", weights.packed(HiddenLayer.weightScale))
    }
}

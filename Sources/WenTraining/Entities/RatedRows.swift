import WenEntities

/// Few rows, of which each weight has a rate of its own.
struct RatedRows {
    /// The weights.
    var values: [SIMD16<Float>]
    private var squares: [SIMD16<Float>]

    private static let rate: Float = 0.01
    private static let decay: Float = 0.0001

    /// Starts with zeros.
    init(count: Int) {
        values = [SIMD16<Float>](repeating: .zero, count: count)
        squares = values
    }

    /// The row at a place of each part's, added up.
    func mixed(_ parts: SIMD4<Float>, _ place: Int, stride: Int) -> SIMD16<Float> {
        (0..<HiddenLayer.partCount).reduce(into: .zero) { $0 += values[$1 * stride + place] * parts[$1] }
    }

    /// Moves a row along a gradient.
    mutating func push(_ index: Int, _ gradient: SIMD16<Float>) {
        squares[index] += gradient * gradient
        let change = (gradient - values[index] * RatedRows.decay) * RatedRows.rate
        values[index] += change / (squares[index] + 1).squareRoot()
    }

    /// Goes a share of the way to other rows of the same number.
    mutating func move(to other: RatedRows, by share: Float) {
        for index in values.indices { values[index] += (other.values[index] - values[index]) * share }
    }

    /// The numbers as the file holds them.
    func packed(_ scale: Float) -> [Int16] {
        values.flatMap { row in (0..<16).map { Int16(max(-32767, min(32767, (row[$0] * scale).rounded()))) } }
    }
}

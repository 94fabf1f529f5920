import WenSegmentation

/// What some features say together: sums of their rows, of which the negative ones count nothing, are added up once more for
/// each kind of name (a network of one hidden layer of rectifiers; Glorot, Bordes and Bengio, Deep Sparse Rectifier Neural
/// Networks, AISTATS 2011).
///
/// Sections of the tagger's ``ModelFile``: `hidden` (a ``WeightTable``), `hidden-start` (Int16: what the sums start with, sixteen
/// everywhere, then what each style adds), `hidden-weights` (Int16: of the sums, sixteen for each kind everywhere, then what each
/// style adds). Of the sixteen that in the place of the check is 0.
package struct HiddenLayer: Sendable {
    /// The logarithm of the number of rows.
    package static let bits = 17
    /// Steps of a sum for 1.
    package static let sumScale: Float = 64
    /// Steps of the weight of a sum for 1.
    package static let weightScale: Float = 1024
    /// The number of parts: what holds everywhere, and of the styles.
    package static let partCount = 4

    /// The rows of the features.
    let table: WeightTable
    /// What the sums start with: everywhere, and what each style adds.
    private let starts: [WeightSums]
    /// The weights of the sums for the kinds: everywhere, and what each style adds.
    private let weights: [WeightSums]

    /// Opens the layer of a model's file.
    ///
    /// - Throws: ``ModelFileError`` where a section is missing or of the wrong size.
    init(_ file: ModelFile) throws(ModelFileError) {
        func rows(_ section: String, count: Int) throws(ModelFileError) -> [WeightSums] {
            let section = try file.section(section, of: SIMD16<Int16>.self, count: count)
            return (0..<count).map { WeightSums(lanes: section[$0]) }
        }
        table = try WeightTable(file, section: "hidden", bits: HiddenLayer.bits)
        starts = try rows("hidden-start", count: HiddenLayer.partCount)
        weights = try rows("hidden-weights", count: HiddenLayer.partCount * 3)
    }

    /// The layer as a text of a style has it.
    ///
    /// - Complexity: O(1): twelve multiplications of rows at most.
    func mixed(_ style: StyleMixture) -> MixedLayer {
        MixedLayer(
            start: style.mix(starts, 0, stride: 1), person: style.mix(weights, 0, stride: 3),
            organization: style.mix(weights, 1, stride: 3), location: style.mix(weights, 2, stride: 3))
    }
}

import CDictionaries
package import WenSegmentation

/// What ``CandidateTagger`` learned.
///
/// Sections of its ``ModelFile``: `weights` (a ``WeightTable``: for the kinds of names what holds everywhere, the check, then
/// for the kinds, and 0, what each style adds), those of its ``HiddenLayer``, `styles` (four Int8 for each of
/// ``StyleReader/rowCount`` rows: the votes for the styles and 0), `biases` (Int32: of the kinds, everywhere and in each style;
/// then of the styles in thousandths of a nat), `confidences` (UInt8: the percentage of right names in each step of the margin).
package struct CandidateModel: Sendable {
    /// The logarithm of the number of rows of weights.
    package static let bits = 19
    /// Weights in the file for one nat.
    package static let scale: Float = 32
    /// The number of steps of the margin for which the confidence is known.
    package static let stepCount = 64
    /// The margin of one step.
    package static let step = 10

    /// The number of biases of kinds: everywhere, and in each style.
    package static let biasCount = 12

    /// The embedded model.
    package static let embedded = unsafe ModelFile.embedded(
        wen_entities_weights(), "the embedded tagger of names", CandidateModel.init)

    /// The rows of the features.
    let table: WeightTable
    /// What features say together.
    let layer: HiddenLayer
    /// The rows of the features of few values, unpacked.
    private let fewSums: [WeightSums]
    private let confidences: ModelSection<UInt8>
    /// What is added to the weights of every candidate: it trades misses for false finds.
    private(set) var biases: WeightSums
    /// Tells the style of a text.
    let styles: StyleReader

    /// Opens a model that `wen train entities` made.
    ///
    /// - Throws: ``ModelFileError`` where a section is missing or of the wrong size.
    package init(_ file: ModelFile) throws(ModelFileError) {
        let table = try WeightTable(file, section: "weights", bits: CandidateModel.bits)
        self.table = table
        layer = try HiddenLayer(file)
        fewSums = (0..<CandidateFeatures.fewCount).map { number in
            var sums = WeightSums()
            sums.add(table.row(at: table.place(of: CandidateFeatures.feature(ofFew: number).number)))
            return sums
        }
        confidences = try file.section("confidences", of: UInt8.self, count: CandidateModel.stepCount)
        let biases = try file.section("biases", of: Int32.self, count: CandidateModel.biasCount + 3)
        self.biases = CandidateModel.sums((0..<CandidateModel.biasCount).map { biases[$0] })
        styles = StyleReader(
            votes: try file.section("styles", of: UInt32.self, count: StyleReader.rowCount),
            biases: SIMD4<Float>(SIMD4(biases[12], biases[13], biases[14], 0)) / 1000)
    }

    /// The model with other biases, to try them.
    ///
    /// - Parameter biases: of the kinds, everywhere and in each style.
    package func with(biases: [Int32]) -> CandidateModel {
        var model = self
        model.biases = CandidateModel.sums(biases)
        return model
    }

    private static func sums(_ biases: [Int32]) -> WeightSums {
        WeightSums { kind in SIMD4((0..<4).map { Int16(truncatingIfNeeded: biases[$0 * 3 + kind.index]) }) }
    }

    /// What the row of a feature of few values adds, by its number among these.
    @inline(__always)
    func sums(ofFew number: Int) -> WeightSums { fewSums[number] }

    /// How often a name with this margin over its best rival is right, from 0 to 1.
    func confidence(margin: Int) -> Double {
        Double(confidences[CandidateModel.stepIndex(margin)]) / 100
    }

    /// The step of a margin.
    package static func stepIndex(_ margin: Int) -> Int {
        max(0, min(stepCount - 1, margin / step))
    }
}

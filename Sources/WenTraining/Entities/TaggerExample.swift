import WenEntities
import WenSegmentation

/// A text that names are learned from.
struct TaggerExample {
    /// The text and its words.
    let document: Document
    let segmentation: Segmentation
    /// Where the names of each kind stand, in bytes.
    let names: [Entity.Kind: Set<Range<Int>>]
    /// The kinds that the corpus marks.
    let kinds: Candidate.Kinds
    /// How much it counts.
    let weight: Float
    /// Which of two halves of the texts it belongs to.
    let half: Int
    /// The rows of the features that tell the style, and the style where the corpus has one.
    let rows: [Int32]
    let style: TextStyle?
    /// How much the parts of a row of weights count: the first always, the others by the text's style as the tagger would see
    /// it, right or wrong.
    var parts = SIMD4<Float>(1, 0, 0, 0)

    /// What the styles are learned from.
    var styled: StyleLearner.Text? { style.map { StyleLearner.Text(rows: rows, style: $0) } }
}

/// What Wen found in a document. All ranges are half-open ranges of UTF-8 bytes of ``Document/utf8``.
///
/// All of it but keywords is found in the text alone: ``Document/title`` yields neither quantities nor entities. Keywords may come
/// from the title too.
public struct Analysis: Sendable {
    /// The document.
    public let document: Document
    /// Its tokens and sentences; empty where nothing but quantities was asked for.
    public let segmentation: Segmentation
    /// Its quantities, in the order of the text.
    public let quantities: [Quantity]
    /// What its quantities measure, in the order of the text.
    public let indicators: [Indicator]
    /// Its people, organisations and places, in the order of the text.
    public let entities: [Entity]
    /// Its keywords, best first.
    public let keywords: [Keyword]

    /// Puts results together, as ``Analyzer`` does.
    ///
    /// - Parameters:
    ///   - document: what all results are of.
    ///   - segmentation: its tokens and sentences.
    ///   - quantities: in the order of the text.
    ///   - indicators: in the order of the text.
    ///   - entities: in the order of the text.
    ///   - keywords: best first.
    public init(
        document: Document, segmentation: Segmentation, quantities: [Quantity] = [], indicators: [Indicator] = [],
        entities: [Entity] = [], keywords: [Keyword] = []
    ) {
        self.document = document
        self.segmentation = segmentation
        self.quantities = quantities
        self.indicators = indicators
        self.entities = entities
        self.keywords = keywords
    }
}

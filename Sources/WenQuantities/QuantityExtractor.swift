public import WenSegmentation

/// Finds the quantities of a document.
public struct QuantityExtractor: Sendable {
    /// Makes an extractor.
    public init() {}

    /// The quantities in the order of the text; none overlaps another.
    ///
    /// Complexity: O(n).
    public func quantities(in document: Document, _ segmentation: Segmentation) -> [Quantity] { [] }
}

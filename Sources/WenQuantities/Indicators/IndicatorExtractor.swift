public import WenSegmentation

/// Binds the quantities of a document to what they measure, within each sentence.
///
/// A rule system over the words around a number: the longest known indicator before it is the name, what stands before
/// that the subject; dates give the period; 同比, 占…的 and 拉动… tell how further numbers relate to it.
///
/// ```swift
/// let facts = IndicatorExtractor().indicators(in: document, segmentation, quantities)
/// facts.first?.subject  // "四川6个综保区"
/// facts.first?.name  // "进出口"
/// ```
public struct IndicatorExtractor: Sendable {
    /// Makes an extractor.
    public init() {}

    /// The facts in the order of the text, a row for each number and its first change.
    ///
    /// - Parameter quantities: those of the document, in order, as ``QuantityExtractor`` finds them.
    /// - Complexity: O(n).
    public func indicators(
        in document: Document, _ segmentation: Segmentation, _ quantities: [Quantity]
    ) -> [Indicator] {
        var reader = IndicatorReader(document, segmentation)
        var first = 0
        for sentence in segmentation.sentences {
            while first < quantities.count, quantities[first].range.lowerBound < sentence.range.lowerBound {
                first += 1
            }
            var last = first
            while last < quantities.count, quantities[last].range.upperBound <= sentence.range.upperBound { last += 1 }
            if last > first { reader.read(sentence, quantities[first..<last]) }
            first = last
        }
        return reader.facts
    }
}

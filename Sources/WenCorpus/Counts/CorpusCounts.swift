public import WenSegmentation

/// The counts of several sets of documents, such as years or sections of a paper, by the sets' names.
///
/// ```swift
/// var counts = CorpusCounts()
/// counts.add(document, segmentation, set: "2024", filter: TermFilter())
/// counts.sets["2024"]?.documents  // 1
/// ```
public struct CorpusCounts: Equatable, Sendable {
    /// The counts by set; documents that are in no set have the name "".
    public private(set) var sets: [String: TermCounts] = [:]

    /// Starts with nothing counted.
    public init() {}

    /// The counts of all sets together.
    ///
    /// - Complexity: O(terms).
    public var all: TermCounts {
        sets.values.dropFirst().reduce(into: sets.values.first ?? TermCounts()) { $0.merge($1) }
    }

    /// Counts a document as one of a set.
    ///
    /// - Parameters:
    ///   - document: its text.
    ///   - segmentation: its words.
    ///   - set: the name of the set.
    ///   - filter: which of the words are terms.
    /// - Complexity: O(n).
    public mutating func add(_ document: Document, _ segmentation: Segmentation, set: String, filter: TermFilter) {
        sets[set, default: TermCounts()].add(document, segmentation, filter: filter)
    }

    /// Adds counts to those of a set.
    ///
    /// - Parameters:
    ///   - counts: the counts of further documents.
    ///   - set: the name of the set that they belong to.
    /// - Complexity: O(terms of the counts).
    public mutating func merge(_ counts: TermCounts, into set: String) {
        sets[set, default: TermCounts()].merge(counts)
    }

    /// Adds the counts of other documents, set by set.
    ///
    /// - Parameter other: their counts.
    /// - Complexity: O(terms of the other).
    public mutating func merge(_ other: CorpusCounts) {
        for (set, counts) in other.sets { merge(counts, into: set) }
    }
}

public import WenSegmentation

/// The counts of several sets of documents, such as years or sections of a paper, by the sets' names.
public struct CorpusCounts: Equatable, Sendable {
    /// The counts by set; documents that are in no set have the name "".
    public private(set) var sets: [String: TermCounts] = [:]

    /// Starts with nothing counted.
    public init() {}

    /// The counts of all sets together.
    ///
    /// Complexity: O(terms).
    public var all: TermCounts {
        sets.values.dropFirst().reduce(into: sets.values.first ?? TermCounts()) { $0.merge($1) }
    }

    /// Counts a document as one of a set.
    ///
    /// Complexity: O(n).
    public mutating func add(_ document: Document, _ segmentation: Segmentation, set: String, filter: TermFilter) {
        sets[set, default: TermCounts()].add(document, segmentation, filter: filter)
    }

    /// Adds counts to those of a set.
    public mutating func merge(_ counts: TermCounts, into set: String) {
        sets[set, default: TermCounts()].merge(counts)
    }

    /// Adds the counts of other documents, set by set.
    ///
    /// Complexity: O(terms of the other).
    public mutating func merge(_ other: CorpusCounts) {
        for (set, counts) in other.sets { merge(counts, into: set) }
    }
}

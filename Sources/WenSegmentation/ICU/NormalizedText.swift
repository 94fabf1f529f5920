/// A normalised document, and where each piece of it stands in the original.
public struct NormalizedText: Sendable {
    /// A piece that normalising changed; the text between edits is the same in both.
    struct Edit: Sendable {
        let original: Range<Int>
        let normalized: Range<Int>
    }

    /// The normalised text.
    public let document: Document
    private let edits: [Edit]

    init(document: Document, edits: [Edit]) {
        self.document = document
        self.edits = edits
    }

    /// The original's range for a range of the normalised text.
    ///
    /// What became another text as a whole comes back as a whole: half of the `km` that was `㎞` is `㎞`.
    ///
    /// - Parameter range: UTF-8 bytes of ``document``.
    /// - Returns: UTF-8 bytes of the original.
    /// - Complexity: O(log n) in the number of changes.
    public func originalRange(of range: Range<Int>) -> Range<Int> {
        let start = original(range.lowerBound, upward: false)
        guard !range.isEmpty else { return start..<start }
        return start..<original(range.upperBound, upward: true)
    }

    private func original(_ offset: Int, upward: Bool) -> Int {
        var low = 0
        var high = edits.count
        while low < high {
            let middle = (low + high) / 2
            if edits[middle].normalized.upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        if low < edits.count, edits[low].normalized.lowerBound < offset {
            return upward ? edits[low].original.upperBound : edits[low].original.lowerBound
        }
        guard low > 0 else { return offset }
        let previous = edits[low - 1]
        return previous.original.upperBound + (offset - previous.normalized.upperBound)
    }
}

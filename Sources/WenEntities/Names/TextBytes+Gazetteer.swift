/// Look-ups in the ``Gazetteer`` that the text is folded by, where it lies.
extension TextBytes {
    /// The classes of exactly what stands in a range.
    func classes(of range: Range<Int>) -> NameClass {
        guard !range.isEmpty else { return [] }
        var position = range.lowerBound
        var node = gazetteer.root(next(&position))
        while node != 0, position < range.upperBound { node = gazetteer.child(of: node, next(&position)) ?? 0 }
        return node == 0 ? [] : gazetteer.classes(at: node)
    }

    /// Calls `body` with the end and the classes of every entry that starts at a byte and ends within a range, shortest first.
    ///
    /// - Complexity: O(length of the longest entry).
    @inline(__always)
    func forEachEntry(within range: Range<Int>, _ body: (_ end: Int, NameClass) -> Void) {
        guard !range.isEmpty else { return }
        var position = range.lowerBound
        var node = gazetteer.root(next(&position))
        while node != 0 {
            let classes = gazetteer.classes(at: node)
            if !classes.isEmpty { body(position, classes) }
            guard position < range.upperBound else { return }
            node = gazetteer.child(of: node, next(&position)) ?? 0
        }
    }
}

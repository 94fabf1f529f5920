/// The order of texts by their UTF-8 bytes, which is that of their code points: the same on every system, unlike the order of a
/// language.
package enum TextOrder {
    /// Whether a text comes before another.
    ///
    /// - Complexity: O(length of what both begin with).
    package static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }
}

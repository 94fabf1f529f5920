/// A name that was found: what it is, where it stands, and how sure that is.
package struct Mention: Hashable, Sendable {
    /// How sure a name must be to speak for others: to be looked for elsewhere, or to keep a user's name inside it as a child.
    static let sure = 0.8

    /// What it is.
    package var kind: Entity.Kind
    /// A half-open range of UTF-8 bytes.
    package var range: Range<Int>
    /// How sure it is, from 0 to 1.
    package var confidence: Double

    /// Makes a mention.
    package init(kind: Entity.Kind, range: Range<Int>, confidence: Double = 1) {
        self.kind = kind
        self.range = range
        self.confidence = confidence
    }
}

/// The labels of the engine `model`: where in its word a symbol stands.
package enum SegmenterLabel: UInt8, Sendable, CaseIterable {
    /// A word of several symbols begins.
    case begin
    /// It goes on before and behind.
    case middle
    /// It ends.
    case end
    /// The symbol is a word by itself.
    case single

    /// Whether a label may follow another.
    package static func allows(_ first: SegmenterLabel, _ second: SegmenterLabel) -> Bool {
        let isInside = first == .begin || first == .middle
        return isInside == (second == .middle || second == .end)
    }
}

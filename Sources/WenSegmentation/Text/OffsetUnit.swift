/// What a position counts.
public enum OffsetUnit: String, CaseIterable, Sendable {
    /// UTF-8 bytes: Wen's own unit.
    case utf8
    /// UTF-16 code units, which JavaScript, Java and C# index by.
    case utf16
    /// Unicode scalars, which Python indexes by. JSON results use them unless told otherwise.
    case scalar
}

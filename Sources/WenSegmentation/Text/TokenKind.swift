/// What a token is made of, by the runs that ICU's rules find (Dictionaries/runs.rules).
public enum TokenKind: UInt8, BitwiseCopyable, CaseIterable, Sendable {
    /// A word of Han characters, also with digits or Latin letters in it (`1998年`, `卡拉OK`).
    case word
    /// A word of Latin, Greek or Cyrillic letters, also with digits: `GDP`, `C919`.
    case latin
    /// A number in digits: `12.4`, `1,234`, `67.4%`.
    case number
    /// Punctuation and symbols.
    case punctuation
    /// White space within a line.
    case space
    /// A line end.
    case newline
    /// A web address.
    case url
    /// A mail address.
    case email
    /// An emoji.
    case emoji
    /// Letters of any other script, kana among them, and what has no class.
    case other

    /// Whether the token is nothing but white space.
    @inlinable public var isBlank: Bool { self == .space || self == .newline }
}

extension TokenKind {
    /// The part of speech of a token of this kind, whatever its text; `nil` for words and blanks.
    var tag: PartOfSpeech? {
        switch self {
        case .space, .newline, .word: nil
        case .punctuation: .w
        case .number: .m
        case .latin, .url, .email, .other: .nx
        case .emoji: .x
        }
    }
}

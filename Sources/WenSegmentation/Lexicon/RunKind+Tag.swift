extension RunKind {
    /// The part of speech of a token that is such a run as a whole.
    var tag: PartOfSpeech? {
        switch self {
        case .space, .newline: nil
        case .punctuation: .w
        case .number: .m
        case .latin, .url, .email, .script: .nx
        case .emoji, .other, .han: .x
        }
    }
}

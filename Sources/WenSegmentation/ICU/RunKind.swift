/// What a run is: the rule status of Dictionaries/runs.rules.
package enum RunKind: UInt16, BitwiseCopyable, Sendable {
    case other = 0
    case space = 1
    case newline = 2
    case punctuation = 10
    case number = 20
    case latin = 30
    case url = 40
    case email = 41
    case emoji = 60
    case script = 70
    case han = 100

    /// The kind of a token that is such a run as a whole.
    package var tokenKind: TokenKind {
        switch self {
        case .other, .script: .other
        case .space: .space
        case .newline: .newline
        case .punctuation: .punctuation
        case .number: .number
        case .latin: .latin
        case .url: .url
        case .email: .email
        case .emoji: .emoji
        case .han: .word
        }
    }
}

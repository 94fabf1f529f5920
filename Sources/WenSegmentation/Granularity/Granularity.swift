/// How long words are.
public enum Granularity: String, CaseIterable, Sendable {
    /// As the engine finds them.
    case word
    /// None longer than needed: a word that common words make up is these (北京大学: 北京, 大学), and a number is
    /// divided from what is counted (1998年: 1998, 年). The user's words stay whole.
    case fine
    /// As a search engine indexes them: each word, and before it the words of the lexicon that lie inside it. So tokens
    /// overlap, and no longer tile the text.
    case search
}

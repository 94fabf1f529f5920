/// How candidates are weighed.
public enum KeywordMethod: String, CaseIterable, Sendable {
    /// A linear model over frequency, place, title, idf, shape and parts of speech, learned from keywords that authors
    /// gave their texts.
    case model
    /// The weight that words get from the words near them (Mihalcea and Tarau 2004).
    case textrank
    /// Count times mean inverse document frequency of the words.
    case tfidf
    /// Count.
    case frequency
}

/// The languages of a page's labels, by the names that `--language` takes.
public enum PageLanguage: String, CaseIterable, Sendable {
    /// Chinese.
    case zh
    /// English.
    case en

    /// What `lang` says in HTML (BCP 47).
    var tag: String { self == .zh ? "zh-Hans" : "en" }
}

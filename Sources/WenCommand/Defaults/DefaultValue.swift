/// A default that a user set.
struct DefaultValue {
    /// What set it, as messages name it: `'threads' in wen.json`, or `WEN_THREADS`.
    let source: String
    /// What it sets.
    let option: OptionOutline
    /// The arguments that do so.
    let arguments: [String]
}

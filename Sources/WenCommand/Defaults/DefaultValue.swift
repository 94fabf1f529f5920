/// A default that a user set.
struct DefaultValue {
    /// Where a default comes from; what comes later is stronger.
    enum Origin: CaseIterable {
        case file, environment
    }

    /// Where it comes from.
    let origin: Origin
    /// What set it, as messages name it: `'threads' in wen.json`, or `WEN_THREADS`.
    let source: String
    /// What it sets.
    let option: OptionOutline
    /// The arguments that do so.
    let arguments: [String]
}

import SystemPackage

/// What ArgumentParser tells of an option.
struct OptionOutline: Decodable {
    enum Kind: String, Decodable {
        case positional, option, flag
    }

    private struct Name: Decodable {
        let kind: String
        let name: String
    }

    private struct Completion: Decodable {
        struct Files: Decodable {}
        let file: Files?
    }

    let kind: Kind
    let isRepeating: Bool
    /// The values to choose from, where that is so.
    let allValues: [String]?
    /// Whether help shows it.
    let shouldDisplay: Bool
    /// What it does, in a sentence.
    let abstract: String?
    /// What its value is called.
    let valueName: String?
    /// The value that it has where none is given.
    let defaultValue: String?
    private let names: [Name]?
    private let completionKind: Completion?

    /// Those that belong to one run: a default for them would overwrite what other runs wrote.
    private static let onlyOnCommandLine: Set = ["config", "help", "output", "resume", "version"]

    /// Whether it belongs to one run, so that a user who sets a default for it is mistaken.
    var isOfOneRun: Bool { name == "output" || name == "resume" }

    /// Its long names, without dashes.
    var longNames: [String] { (names ?? []).filter { $0.kind == "long" }.map(\.name) }

    /// All its names, with dashes.
    var spelledNames: [String] { (names ?? []).map { ($0.kind == "short" ? "-" : "--") + $0.name } }

    /// Its first long name.
    var name: String { longNames.first ?? "" }

    /// Whether users can set a default for it.
    var hasDefault: Bool { shouldDisplay && !name.isEmpty && !Self.onlyOnCommandLine.contains(name) }

    /// Whether a command line gives it, by one of its long names.
    func isGiven(in arguments: [String]) -> Bool {
        arguments.prefix { $0 != "--" }.contains { word in
            longNames.contains { word == "--\($0)" || word.hasPrefix("--\($0)=") }
        }
    }

    /// A command line without it.
    func removed(from arguments: [String]) -> [String] {
        let (own, rest) = (arguments.prefix { $0 != "--" }, arguments.drop { $0 != "--" })
        var kept: [String] = []
        var words = own
        while let word = words.popFirst() {
            if !isGiven(in: [word]) {
                kept.append(word)
            } else if kind == .option, !word.contains("=") {
                words = words.dropFirst()
            }
        }
        return kept + rest
    }

    /// What it takes, in words.
    var allowance: String {
        if kind == .flag { return "true or false" }
        if let allValues { return allValues.dropLast().joined(separator: ", ") + " or " + (allValues.last ?? "") }
        let one = valueName == "number" ? "a number" : "a text"
        return isRepeating ? "\(one) or a list of them" : one
    }

    /// The arguments that set it; `nil` where it does not take the value.
    ///
    /// - Parameters:
    ///   - value: what it is set to.
    ///   - folder: what paths that are not absolute start from.
    ///   - canSwitchOff: whether the command has a flag `--no-NAME` for this one.
    func arguments(for value: ConfigurationValue, in folder: FilePath, canSwitchOff: Bool) -> [String]? {
        switch (kind, value) {
        case (.flag, .boolean(true)): ["--\(name)"]
        case (.flag, .boolean(false)): canSwitchOff ? ["--no-\(name)"] : []
        case (.option, .text(let text)): argument(text, folder).map { [$0] }
        case (.option, .list(let texts)) where isRepeating:
            texts.reduce([]) { words, text in words.flatMap { words in argument(text, folder).map { words + [$0] } } }
        default: nil
        }
    }

    private func argument(_ text: String, _ folder: FilePath) -> String? {
        if let allValues, !allValues.contains(text) { return nil }
        let isPath = completionKind?.file != nil
        return "--\(name)=\(isPath ? folder.pushing(FilePath(text)).string : text)"
    }
}

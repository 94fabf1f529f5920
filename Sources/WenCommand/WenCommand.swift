import ArgumentParser

/// The command `wen`.
@main
struct WenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wen",
        abstract: "Chinese text analytics: words, keywords, names and numbers.",
        subcommands: [Train.self]
    )
}

import ArgumentParser

/// Command lines of files alone.
enum PlainCommandLine {
    private static let commands: [any PlainCommand.Type] = [
        Segment.self, Keywords.self, Entities.self, Quantities.self, Analyze.self,
    ]

    /// The command that words stand for; `nil` where one of them may be an option, or the first another command.
    static func command(_ words: [String]) -> (any ParsableCommand)? {
        guard !words.contains(where: { $0.utf8.first == UInt8(ascii: "-") }) else { return nil }
        guard let first = words.first else { return Analyze.plain([]) }
        if let named = commands.first(where: { $0.configuration.commandName == first }) {
            return named.plain(Array(words.dropFirst()))
        }
        return WenCommand.mayBeCommand(first) ? nil : Analyze.plain(words)
    }
}

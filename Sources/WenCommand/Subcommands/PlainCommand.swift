import ArgumentParser

/// A command that need not ask ArgumentParser where a command line names nothing but files.
///
/// To know the options of a command, ArgumentParser reflects on the type of each, which searches the runtime's table of all
/// conformances again and again: the start takes twice as long. Where no word is an option, there is nothing to know.
protocol PlainCommand: ParsableCommand {
    /// The command as ArgumentParser would make it of the names of files alone.
    static func plain(_ files: [String]) -> Self
}

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

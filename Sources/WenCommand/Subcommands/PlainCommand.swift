import ArgumentParser

/// A command whose options are not looked at where a command line names nothing but files.
///
/// To know the options of a command, ArgumentParser reflects on the type of each, which searches the runtime's table of all
/// conformances again and again: the start takes half as long again. Where no word is an option, it need only know that there
/// are files.
protocol PlainCommand: ParsableCommand {
    /// The command as ArgumentParser would make it of the names of files alone.
    static func plain(_ files: [String]) -> Self
}

extension PlainCommand {
    /// The command that words stand for; `nil` where one of them may be an option.
    static func plain(words: [String]) -> Self? {
        guard !words.contains(where: { $0.hasPrefix("-") }) else { return nil }
        return (try? FileArguments.parseAsRoot(words) as? FileArguments).map { plain($0.files) }
    }
}

/// A command line of files alone.
private struct FileArguments: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "files", _superCommandName: WenCommand.name, shouldDisplay: false)

    @Argument var files: [String] = []
}

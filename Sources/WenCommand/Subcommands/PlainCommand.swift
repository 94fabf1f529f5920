import ArgumentParser

/// A command that need not ask ArgumentParser where a command line names nothing but files.
///
/// To know the options of a command, ArgumentParser reflects on the type of each, which searches the runtime's table of all
/// conformances again and again: the start takes twice as long. Where no word is an option, there is nothing to know.
protocol PlainCommand: ParsableCommand {
    /// The command as ArgumentParser would make it of the names of files alone.
    static func plain(_ files: [String]) -> Self
}

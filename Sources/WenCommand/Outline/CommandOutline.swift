import ArgumentParser
import FoundationEssentials

/// What ArgumentParser tells of a command: its subcommands and options.
///
/// It is read from the command itself, so that each option can have a default without a second list of them.
struct CommandOutline: Decodable {
    let commandName: String
    /// What it is for, in a sentence.
    let abstract: String?
    /// More on it.
    let discussion: String?
    /// Whether help shows it.
    let shouldDisplay: Bool
    private let defaultSubcommand: String?
    private let subcommands: [CommandOutline]?
    /// Its arguments and options.
    let arguments: [OptionOutline]?

    /// Reads the outline of a whole command.
    ///
    /// - Complexity: O(number of options); it takes longer than a short text, so it is read only where there are defaults.
    static func outline(of command: any ParsableCommand.Type) throws -> CommandOutline {
        struct Dump: Decodable { let command: CommandOutline }
        do {
            _ = try command.parseAsRoot(["--experimental-dump-help"])
            preconditionFailure("ArgumentParser answers the request for an outline by an error")
        } catch {
            return try JSONDecoder().decode(Dump.self, from: Data(command.message(for: error).utf8)).command
        }
    }

    /// Reads the outline of the one subcommand that a command line names, or of the default, as if there were no other.
    ///
    /// - Complexity: O(number of its options).
    static func outline(of command: any ParsableCommand.Type, namedBy words: [String]) throws -> CommandOutline {
        let configuration = command.configuration
        let named = configuration.subcommands.first { $0.configuration.commandName == words.first }
        guard let next = named ?? configuration.defaultSubcommand else { return try outline(of: command) }
        let branch = try outline(of: next, namedBy: named == nil ? [] : Array(words.dropFirst()))
        return CommandOutline(
            commandName: command._commandName, abstract: nil, discussion: nil, shouldDisplay: true,
            defaultSubcommand: configuration.defaultSubcommand?._commandName, subcommands: [branch], arguments: nil)
    }

    /// The subcommands that a command line may name.
    var commands: [CommandOutline] { subcommands ?? [] }

    /// The options that may have a default of the user's own; empty where a command takes none.
    var options: [OptionOutline] {
        let all = (arguments ?? []).filter { $0.kind != .positional }
        return all.contains { $0.name == "config" } ? all.filter(\.hasDefault) : []
    }

    /// The command itself where it takes defaults, and all below it that do.
    var takers: [CommandOutline] {
        (options.isEmpty ? [] : [self]) + commands.flatMap(\.takers)
    }

    /// The command below that has a name.
    func command(_ name: String) -> CommandOutline? {
        commands.first { $0.commandName == name }
    }

    /// The subcommand that is meant where none is named.
    var defaultCommand: CommandOutline? { defaultSubcommand.flatMap(command) }

    /// The command, subcommand and so on that a command line begins with.
    func path(in words: [String]) -> [CommandOutline] {
        guard let child = words.first.flatMap(command) else { return [] }
        return [child] + child.path(in: Array(words.dropFirst()))
    }

    /// The option that has a long name.
    func option(_ name: String) -> OptionOutline? {
        options.first { $0.longNames.contains(name) }
    }
}

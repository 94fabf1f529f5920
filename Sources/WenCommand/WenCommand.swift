import ArgumentParser
import FoundationEssentials

/// The command `wen`.
@main
struct WenCommand: ParsableCommand {
    /// The command's name. Subcommands are told it so that ArgumentParser, which parses one as if it were the whole, does not
    /// ask each time whether it is to write completions.
    static let name = "wen"

    static let configuration = CommandConfiguration(
        commandName: name,
        abstract: "Chinese text analytics: words, keywords, names and numbers.",
        usage: """
            wen FILE…
            wen <subcommand> [<options>] [FILE…]
            """,
        discussion: """
            Results go to standard output, everything else to standard error. Exit status: 0 all is done, 1 some input \
            failed (the others are done), 64 the command or a default was not understood, 130 or 143 it was asked to end \
            (what is written is whole).

            Options but --output and --resume can have a default: in a file of JSON that --config or WEN_CONFIG names, \
            such as {"threads": 2, "keywords": {"top": 20}}, or in the environment, such as WEN_THREADS=2 or \
            WEN_STRICT=true. \
            The command line wins over the environment, and that over the file. benchmark, evaluate and train take none.
            """,
        version: "0.1.0",
        subcommands: [
            Analyze.self, Segment.self, Keywords.self, Entities.self, Quantities.self, ReportCommand.self,
            Corpus.self,
            Benchmark.self,
            Evaluate.self, Train.self, Manual.self,
        ],
        defaultSubcommand: Analyze.self
    )

    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        // Ahead of all else: to look at the environment and at the commands takes longer than to segment a short text.
        if !Defaults.areInEnvironment, let command = PlainCommandLine.command(arguments) { return run(command) }
        do {
            let environment = ProcessInfo.processInfo.environment
            var defaults = try Defaults(
                arguments: arguments, environment: environment, outline: CommandOutline.outline(of: WenCommand.self),
                branch: { try CommandOutline.outline(of: WenCommand.self, namedBy: $0) })
            if let command = subcommand(in: defaults.arguments) { return run(command) }
            defaults.yieldToStronger(in: WenCommand.self)
            if let fault = defaults.fault(of: WenCommand.self) { throw fault }
            try checkFirstWord(defaults.arguments)
            run(parsed(defaults.arguments))
        } catch let misuse as ValidationError {
            exit(withError: misuse)
        } catch {
            FailureLog.tell("\(error)")
            exit(withError: ExitCode.validationFailure)
        }
    }

    /// The subcommand that a command line names, or the default, if it is understood.
    ///
    /// From the whole command on, ArgumentParser would look at the options of the default subcommand too, again and again,
    /// which takes longer than to segment a short text. What is not understood is left to it, as are help and the like.
    private static func subcommand(in arguments: [String]) -> (any ParsableCommand)? {
        let named = arguments.first.flatMap { word in
            configuration.subcommands.first { $0.configuration.commandName == word }
        }
        if let named {
            guard named.configuration.subcommands.isEmpty else { return nil }
            return read(named, Array(arguments.dropFirst()))
        }
        if let word = arguments.first, word == "help" || looksMistyped(word) { return nil }
        return read(Analyze.self, arguments)
    }

    /// A command of a type from its arguments; `nil` where they are not understood, or ask for help.
    private static func read(_ type: any ParsableCommand.Type, _ arguments: [String]) -> (any ParsableCommand)? {
        guard let command = try? type.parseAsRoot(arguments), Swift.type(of: command) == type else { return nil }
        return command
    }

    /// The command of any command line; where it is not understood, or asks for help, ArgumentParser says so and ends.
    private static func parsed(_ arguments: [String]) -> any ParsableCommand {
        do {
            return try parseAsRoot(arguments)
        } catch {
            exit(withError: error)
        }
    }

    private static func run(_ command: any ParsableCommand) {
        Terminal.ignoreClosedPipes()
        do {
            var command = command
            try FailureLog.tellingAll { try command.run() }
        } catch {
            exit(withError: error)
        }
    }

    /// Whether a first word has the form of a subcommand.
    static func mayBeCommand(_ word: String) -> Bool {
        !word.isEmpty && !word.hasPrefix("-") && word.allSatisfy { $0.isLetter || $0 == "-" }
    }

    /// Whether the first word looks like a subcommand, but is none, nor a file.
    private static func looksMistyped(_ word: String) -> Bool {
        mayBeCommand(word) && word != "help" && !FileManager.default.fileExists(atPath: word)
    }

    /// A mistyped subcommand would be taken for the name of a file; behind `help`, for nothing.
    private static func checkFirstWord(_ arguments: [String]) throws {
        if arguments.first == "help" { try checkHelp(arguments.dropFirst()) }
        guard let word = arguments.first, looksMistyped(word),
            !configuration.subcommands.contains(where: { $0.configuration.commandName == word })
        else { return }
        // The outline of all commands takes longer than a short text: it is made only where there is a fault.
        let commands = try CommandOutline.outline(of: WenCommand.self).commands
        let names = commands.filter(\.shouldDisplay).map(\.commandName).joined(separator: ", ")
        throw ValidationError("'\(word)' is no file and no subcommand. Subcommands are \(names).")
    }

    /// Checks that help is asked for on a subcommand that there is.
    private static func checkHelp(_ words: ArraySlice<String>) throws {
        var command: any ParsableCommand.Type = WenCommand.self
        for word in words where !word.hasPrefix("-") && word != "help" {
            let known = command.configuration.subcommands
            let next = known.first { $0._commandName == word || $0.configuration.aliases.contains(word) }
            guard let next else {
                let names = known.filter { $0.configuration.shouldDisplay }.map { $0._commandName }
                throw ValidationError(
                    "'\(word)' is no subcommand of \(command._commandName), which has "
                        + (names.isEmpty ? "none." : "\(names.joined(separator: ", "))."))
            }
            command = next
        }
    }
}

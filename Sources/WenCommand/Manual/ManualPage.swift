/// The manual page of the command, as man(7) has it, from what ArgumentParser tells of the command.
///
/// ArgumentParser's own plugin would build the package a second time, and knows no section but names and options.
struct ManualPage {
    private let command: CommandOutline
    private let version: String
    private let leaves: [(name: String, command: CommandOutline)]

    init(_ command: CommandOutline, version: String) {
        self.command = command
        self.version = version
        leaves = Self.leaves(command, name: command.commandName)
    }

    /// The page.
    var text: String {
        let name = command.commandName
        let lines =
            RoffText.title(name, version: version)
            + RoffText.section("NAME") + [RoffText.escaped("\(name) - \(command.abstract ?? "")")]
            + RoffText.section("SYNOPSIS") + [
                ".B \(name)", ".I FILE…", ".br", ".B \(name)", ".I subcommand", "[options] [FILE…]",
            ]
            + RoffText.section("DESCRIPTION") + RoffText.paragraphs(command.discussion ?? "")
            + RoffText.section("SUBCOMMANDS") + leaves.flatMap(lines)
            + RoffText.section("COMMON OPTIONS")
            + RoffText.paragraphs("The subcommands that read texts have these too.")
            + common.flatMap(Self.lines)
            + environment + status + examples
        return lines.joined(separator: "\n") + "\n"
    }

    /// What every subcommand that takes defaults has: those that read texts.
    private var common: [OptionOutline] {
        let readers = command.takers
        let shared = readers.first?.arguments?.filter { option in
            readers.allSatisfy { $0.arguments?.contains { $0.isSame(as: option) } ?? false }
        }
        return (shared ?? []).filter(\.isListed)
    }

    private static func leaves(_ command: CommandOutline, name: String) -> [(String, CommandOutline)] {
        let shown = command.commands.filter { $0.shouldDisplay && $0.commandName != "help" }
        guard !shown.isEmpty else { return [(name, command)] }
        return shown.flatMap { leaves($0, name: "\(name) \($0.commandName)") }
    }

    private func lines(_ leaf: (name: String, command: CommandOutline)) -> [String] {
        let shared = leaf.command.options.isEmpty ? [] : common
        let own = (leaf.command.arguments ?? []).filter { option in
            option.isListed && !shared.contains { $0.isSame(as: option) }
        }
        return RoffText.subsection(leaf.name) + RoffText.paragraphs(leaf.command.abstract ?? "")
            + (leaf.command.discussion.map { [".PP"] + RoffText.paragraphs($0) } ?? []) + own.flatMap(Self.lines)
    }

    private static func lines(_ option: OptionOutline) -> [String] {
        let value = option.kind == .flag ? "" : option.valueName ?? ""
        let names = option.spelledNames.joined(separator: ", ")
        let term = names.isEmpty ? value : value.isEmpty ? names : "\(names) <\(value)>"
        let choice = option.allValues.map { " One of \($0.joined(separator: ", "))." } ?? ""
        let start = option.defaultValue.map { " (default: \($0))" } ?? ""
        return RoffText.item(term, (option.abstract ?? "") + choice + start)
    }

    private var environment: [String] {
        RoffText.section("ENVIRONMENT")
            + RoffText.item("WEN_CONFIG", "The file of defaults, where --config names none.")
            + RoffText.item(
                "WEN_THREADS, WEN_USER_DICTIONARY, …",
                "A default for the option of that name: --threads, --user-dictionary. Switches take true or false.")
            + RoffText.item("NO_COLOR", "Where it is set, text has no colours.")
    }

    private var status: [String] {
        RoffText.section("EXIT STATUS")
            + RoffText.item("0", "All is done, or who reads the results has closed the pipe.")
            + RoffText.item("1", "Some input failed; the others are done.")
            + RoffText.item("64", "The command line or a default was not understood.")
            + RoffText.item("130, 143", "Ended by Ctrl-C or a request to end; the results up to there are whole.")
    }

    private var examples: [String] {
        RoffText.section("EXAMPLES")
            + RoffText.literal([
                "wen story.txt",
                "wen report story.txt -o report.html",
                "wen entities --format csv *.txt > entities.csv",
                "wen analyze news.jsonl.gz -f jsonl -o out.jsonl --resume",
            ])
    }
}

extension OptionOutline {
    /// Whether the page has it; all commands have help and version.
    fileprivate var isListed: Bool { shouldDisplay && name != "help" && name != "version" }

    fileprivate func isSame(as other: OptionOutline) -> Bool {
        kind == other.kind && spelledNames == other.spelledNames && abstract == other.abstract
            && valueName == other.valueName
    }
}

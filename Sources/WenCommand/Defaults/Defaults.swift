import ArgumentParser
import Glibc
import SystemPackage

/// The defaults that users set for the options of a command, in a file (`--config`, `WEN_CONFIG`) and in the
/// environment (`WEN_THREADS`). The command line wins over the environment, and that over the file.
///
/// Defaults become arguments in front of the user's own, of which the last one counts. Commands whose outcome others
/// repeat (`benchmark`, `evaluate`, `train`) take none.
struct Defaults {
    /// The names of the command, as far as they are given.
    private var command: [String] = []
    /// The arguments behind them.
    private var given: [String]
    private var values: [DefaultValue] = []
    /// The options of the command.
    private var options: [OptionOutline] = []

    /// The command line with the defaults.
    var arguments: [String] { command + values.flatMap(\.arguments) + given }

    /// Finds the defaults for a command line.
    ///
    /// - Parameters:
    ///   - outline: the whole command; is read where there is a file of defaults, or a fault.
    ///   - branch: the subcommand that words name, as far as it differs from the whole: it is read in a fraction of the time.
    /// - Throws: ``DefaultsError``, ``InputFailure``.
    init(
        arguments: [String], environment: [String: String], outline: @autoclosure () throws -> CommandOutline,
        branch: (([String]) throws -> CommandOutline)? = nil
    ) throws {
        let (words, named) = try Self.splitConfig(from: arguments)
        let variables = environment.filter { $0.key.hasPrefix("WEN_") && !$0.value.isEmpty }
        let file = named ?? variables["WEN_CONFIG"]
        given = arguments
        // Shells ask for completions by words of three dashes.
        guard file != nil || !variables.isEmpty, words.first?.hasPrefix("---") != true else { return }
        let root = try file == nil ? branch?(words) ?? outline() : outline()
        let path = root.path(in: words)
        let target = path.last ?? root.defaultCommand
        guard let target, !target.options.isEmpty else { return }
        let given = Array(words.dropFirst(path.count))
        let names = path.isEmpty ? [target.commandName] : path.map(\.commandName)
        let all =
            try (file.map { try ConfigurationFile($0).values(of: names, in: root) } ?? [])
            + Self.values(variables, for: target, in: outline)
        command = path.map(\.commandName)
        self.given = given
        options = target.options
        // Of a repeated option all values count, so the defaults go where there is another value.
        values = all.enumerated().filter { index, value in
            !value.option.isGiven(in: given) && !all[(index + 1)...].contains { $0.option.name == value.option.name }
        }.map(\.element)
    }

    /// Whether a variable in the environment may be a default.
    static var areInEnvironment: Bool {
        var next = unsafe environ
        while let variable = unsafe next.pointee {
            if unsafe strncmp(variable, "WEN_", 4) == 0 { return true }
            unsafe next += 1
        }
        return false
    }

    /// Leaves out the defaults that stronger options exclude, as `--no-stopwords` does one of `stopwords`: both together
    /// would be refused.
    mutating func yieldToStronger(in whole: any ParsableCommand.Type) {
        func isUnderstood(_ arguments: [String]) -> Bool { (try? whole.parseAsRoot(command + arguments)) != nil }
        guard !values.isEmpty, !isUnderstood(values.flatMap(\.arguments) + given), isUnderstood(given) else { return }
        var (kept, stronger) = ([DefaultValue](), given)
        for origin in DefaultValue.Origin.allCases.reversed() {
            // What is wrong by itself is so whichever option is left out, and is told; so are two of one origin.
            let staying = values.filter { value in
                guard value.origin == origin else { return false }
                return isUnderstood(value.arguments + stronger)
                    || !options.contains { option in
                        option.isGiven(in: stronger)
                            && isUnderstood(value.arguments + option.removed(from: stronger))
                    }
            }
            kept = staying + kept
            stronger = staying.flatMap(\.arguments) + stronger
        }
        values = kept
    }

    /// What is wrong with a default, where the command line without them is understood.
    func fault(of whole: any ParsableCommand.Type) -> DefaultsError? {
        guard !values.isEmpty else { return nil }
        func fault(_ values: [DefaultValue]) -> String? {
            do {
                _ = try whole.parseAsRoot(command + values.flatMap(\.arguments) + given)
                return nil
            } catch {
                return whole.message(for: error)
            }
        }
        guard let all = fault(values), fault([]) == nil else { return nil }
        for value in values {
            if let fault = fault([value]) { return DefaultsError("\(value.source) cannot be taken. \(fault)") }
        }
        return DefaultsError("\(values.map(\.source).joined(separator: ", ")) cannot be taken together. \(all)")
    }

    /// Takes `--config FILE` out of a command line.
    private static func splitConfig(from arguments: [String]) throws(DefaultsError) -> (rest: [String], path: String?) {
        var (rest, path) = ([String](), String?.none)
        var words = arguments[...]
        while let word = words.popFirst() {
            if word == "--" {
                rest += [word] + words
                break
            } else if word == "--config" {
                path = words.popFirst() ?? ""
            } else if word.hasPrefix("--config=") {
                path = String(word.dropFirst("--config=".count))
            } else {
                rest.append(word)
            }
        }
        guard path?.isEmpty != true else { throw DefaultsError("--config takes a file of defaults.") }
        return (rest, path)
    }

    /// The defaults in the environment; variables of other names are someone else's.
    private static func values(
        _ variables: [String: String], for command: CommandOutline, in root: () throws -> CommandOutline
    ) throws -> [DefaultValue] {
        for option in command.arguments ?? [] where option.isOfOneRun && variables[variable(option.name)] != nil {
            throw DefaultsError(
                "\(variable(option.name)) cannot be a default: --\(option.name) belongs to one run. Name it on the command line."
            )
        }
        var values: [DefaultValue] = []
        for option in command.options {
            let names = option.longNames.map(variable)
            guard let name = names.first(where: { variables[$0] != nil }), let text = variables[name] else { continue }
            let value = option.kind == .flag ? truth(text) : .text(text)
            let canSwitchOff = command.option("no-\(option.name)") != nil
            if let arguments = option.arguments(for: value, in: "", canSwitchOff: canSwitchOff) {
                values.append(DefaultValue(origin: .environment, source: name, option: option, arguments: arguments))
            } else if try !root().takers.contains(where: { $0.option(option.name)?.allValues?.contains(text) ?? false })
            {
                throw DefaultsError("\(name) takes \(option.allowance), not '\(text)'.")
            }
        }
        return values
    }

    /// `WEN_USER_DICTIONARY` for `user-dictionary`.
    private static func variable(_ name: String) -> String {
        "WEN_" + name.uppercased().replacing("-", with: "_")
    }

    private static func truth(_ text: String) -> ConfigurationValue {
        switch text.lowercased() {
        case "1", "true", "yes", "on": .boolean(true)
        case "0", "false", "no", "off": .boolean(false)
        default: .text(text)
        }
    }
}

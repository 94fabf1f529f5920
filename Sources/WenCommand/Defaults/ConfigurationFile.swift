import FoundationEssentials
import SystemPackage

/// Defaults in a file of JSON: options by their long names, those of one subcommand in an object of its name.
///
/// ```json
/// {
///     // Comments and trailing commas are allowed, as in JSON5.
///     "threads": 2,
///     "user-dictionary": "words.txt",
///     "keywords": {"top": 20, "extra-stopwords": ["a.txt", "b.txt"]},
///     "corpus": {"trend": {"per": "month"}},
/// }
/// ```
///
/// Paths start from the file's own folder. An option at the top is for every subcommand that takes its value.
struct ConfigurationFile {
    private let path: String
    private let root: [String: ConfigurationValue]

    private var folder: FilePath { FilePath(path).removingLastComponent() }

    /// Reads a file.
    ///
    /// - Throws: ``DefaultsError``, ``InputFailure``.
    init(_ path: String) throws {
        self.path = path
        let text = try TextFile.text(path)
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        // In FoundationEssentials the decoder does not tell where a fault is.
        guard let value = try? decoder.decode(ConfigurationValue.self, from: Data(text.utf8)) else {
            throw DefaultsError("\(path) is no JSON. Check its quotation marks, commas and braces.")
        }
        guard case .table(let root) = value else {
            throw DefaultsError("\(path) is no JSON object: it takes the form {\"threads\": 2}.")
        }
        self.root = root
    }

    /// The defaults of a command, those of inner objects last.
    ///
    /// - Parameters:
    ///   - command: the names of the command, without that of the whole.
    ///   - outline: the whole command; every object of the file is checked against it.
    /// - Throws: ``DefaultsError``.
    func values(of command: [String], in outline: CommandOutline) throws(DefaultsError) -> [DefaultValue] {
        try values(root, of: command[...], in: outline, name: nil)
    }

    private func values(
        _ table: [String: ConfigurationValue], of command: ArraySlice<String>?, in outline: CommandOutline,
        name: String?
    ) throws(DefaultsError) -> [DefaultValue] {
        var (own, inner) = ([DefaultValue](), [DefaultValue]())
        // In order: of several faults, the same one is told each time.
        for (key, value) in table.sorted(by: { $0.key < $1.key }) {
            if case .table(let table) = value, let child = outline.command(key), !child.takers.isEmpty {
                let command = command?.first == key ? command?.dropFirst() : nil
                inner += try values(
                    table, of: command, in: child, name: [name, key].compactMap(\.self).joined(separator: "."))
            } else if let found = try self.value(key, value, of: command, in: outline, name) {
                own.append(found)
            }
        }
        return own + inner
    }

    /// The default that a key sets for a command; `nil` where it is for others only.
    private func value(
        _ key: String, _ value: ConfigurationValue, of command: ArraySlice<String>?, in outline: CommandOutline,
        _ name: String?
    ) throws(DefaultsError) -> DefaultValue? {
        let source = "'\([name, key].compactMap(\.self).joined(separator: "."))' in \(path)"
        let takers = outline.takers.filter { $0.option(key) != nil }
        guard let known = takers.first?.option(key) else { throw unknown(source, in: outline) }
        func taken(by taker: CommandOutline) -> DefaultValue? {
            guard let option = taker.option(key) else { return nil }
            let canSwitchOff = taker.option("no-\(option.name)") != nil
            return option.arguments(for: value, in: folder, canSwitchOff: canSwitchOff).map {
                DefaultValue(origin: .file, source: source, option: option, arguments: $0)
            }
        }
        guard takers.contains(where: { taken(by: $0) != nil }) else {
            throw DefaultsError("\(source) takes \(known.allowance), not \(value.noun).")
        }
        return command.flatMap { $0.reduce(outline) { $0?.command($1) } }.flatMap(taken)
    }

    private func unknown(_ source: String, in outline: CommandOutline) -> DefaultsError {
        let names = Set(outline.takers.flatMap { $0.options.map(\.name) }).sorted()
        let sections = outline.commands.filter { !$0.takers.isEmpty }.map(\.commandName)
        let objects = sections.isEmpty ? "" : "; and the objects \(sections.joined(separator: ", "))"
        return DefaultsError("\(source) is not known. Known there are \(names.joined(separator: ", "))\(objects).")
    }
}

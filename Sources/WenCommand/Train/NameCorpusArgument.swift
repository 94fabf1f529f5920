import ArgumentParser
import Wen
import WenTraining

/// A corpus of marked names on the command line: a path, and behind colons what is to be learned from it.
struct NameCorpusArgument {
    let path: String
    /// The kinds that the corpus marks as Wen wants them.
    let kinds: Set<Entity.Kind>
    /// How much a text of it counts.
    let weight: Float
    /// What kind of text it is; `nil` for texts of all kinds.
    let style: TextStyle?

    /// Reads `PATH`, `PATH:po`, `PATH:po:0.5` or `PATH:po:0.5:modern`; no letters mean all kinds.
    ///
    /// - Throws: `ValidationError` at a letter that is no kind, a weight that is no number from 0, a word that is no style, or
    ///   anything behind it.
    init(_ argument: String) throws {
        let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count <= 4, !parts[0].isEmpty else {
            throw ValidationError("“\(argument)” is no corpus; write file, kinds, weight and style, divided by colons.")
        }
        path = String(parts[0])
        let letters = parts.count > 1 ? parts[1] : ""
        kinds = letters.isEmpty ? Set(Entity.Kind.allCases) : Set(try letters.map(NameCorpusArgument.kind))
        weight = parts.count > 2 ? try NameCorpusArgument.weight(parts[2]) : 1
        style = parts.count > 3 ? try NameCorpusArgument.style(parts[3]) : .newspaper
    }

    /// The corpus, which a command reads to learn from.
    ///
    /// - Throws: ``InputFailure``; what the command throws on reading.
    func corpus(for command: some TrainingCommand) throws -> EntityCorpus {
        try InputFailure.naming(path) { try EntityCorpus(command.text(path), tellingLabelsOf: path) }
    }

    private static func kind(_ letter: Character) throws -> Entity.Kind {
        switch letter {
        case "p": .person
        case "o": .organization
        case "l": .location
        default: throw ValidationError("“\(letter)” is no kind of name; write p, o or l.")
        }
    }

    private static func weight(_ text: Substring) throws -> Float {
        guard let weight = Float(text), weight >= 0, weight.isFinite else {
            throw ValidationError("“\(text)” is no number from 0; write a weight such as 0.5.")
        }
        return weight
    }

    private static func style(_ text: Substring) throws -> TextStyle? {
        guard text != "any" else { return nil }
        guard let style = TextStyle.allCases.first(where: { "\($0)" == text }) else {
            throw ValidationError("“\(text)” is no style; write newspaper, encyclopedia, modern or any.")
        }
        return style
    }
}

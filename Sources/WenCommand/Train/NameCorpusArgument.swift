import ArgumentParser
import Wen
import WenTraining

/// A corpus of marked names on the command line: a path, and behind colons what is to be learned from it.
struct NameCorpusArgument {
    let path: String
    /// The kinds that the corpus marks as Wen wants them.
    let kinds: Set<Entity.Kind>
    /// What else stands behind further colons.
    let rest: [Substring]

    /// Reads `PATH`, `PATH:po` or `PATH:po:…`; no letters mean all kinds.
    ///
    /// - Throws: `ValidationError` at a letter that is no kind.
    init(_ argument: String) throws {
        let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
        path = String(parts[0])
        let letters = parts.count > 1 ? parts[1] : ""
        kinds = letters.isEmpty ? Set(Entity.Kind.allCases) : Set(try letters.map(NameCorpusArgument.kind))
        rest = Array(parts.dropFirst(2))
    }

    /// Reads the corpus.
    func corpus() throws -> EntityCorpus {
        try EntityCorpus(TrainingFile.text(path))
    }

    private static func kind(_ letter: Character) throws -> Entity.Kind {
        switch letter {
        case "p": .person
        case "o": .organization
        case "l": .location
        default: throw ValidationError("“\(letter)” is no kind of name; write p, o or l.")
        }
    }
}

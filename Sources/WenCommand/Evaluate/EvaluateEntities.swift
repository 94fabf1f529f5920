import ArgumentParser
import Wen
import WenTraining

/// `wen evaluate entities`.
struct EvaluateEntities: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entities",
        abstract: "Score people, organisations and places by exact match.",
        discussion: """
            GOLD is JSON lines {"text", "entities": [[start, end, "PER|ORG|LOC"], …]} with positions in Unicode \
            scalars, or has a character and its BIO label a line. GPE counts as LOC; other types, such as MISC or those of \
            OntoNotes, are left out.
            """)

    @OptionGroup var evaluation: EvaluationOptions
    @OptionGroup var engine: EngineOptions

    func run() throws {
        try evaluation.run(engine, .entities) {
            try EntityCorpus($0, tellingLabelsOf: evaluation.gold)
        } evaluate: {
            $0.entities($1)
        }
    }
}

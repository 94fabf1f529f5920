import ArgumentParser
import WenReport

/// `wen entities`: names and numbers.
struct Entities: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entities",
        abstract: "List organisations, people, places and quantities.")

    @OptionGroup var input: InputOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var engine: EngineOptions
    @OptionGroup var work: RunOptions
    @OptionGroup var quantities: QuantityOptions
    @OptionGroup var entities: EntityOptions

    func run() throws {
        try AnalysisRun(view: .entities, input, output, engine, work, entities: entities, quantities: quantities).run()
    }
}

import ArgumentParser
import WenReport

/// `wen analyze`: everything that Wen finds, as a summary or as data.
struct Analyze: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyze",
        abstract: "Summarise texts: keywords, organisations, people, places and quantities.")

    @OptionGroup var input: InputOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var engine: EngineOptions
    @OptionGroup var work: RunOptions
    @OptionGroup var quantities: QuantityOptions
    @OptionGroup var entities: EntityOptions
    @OptionGroup var keywords: KeywordOptions

    func run() throws {
        try AnalysisRun(
            view: .analysis, input, output, engine, work, entities: entities, keywords: keywords, quantities: quantities
        ).run()
    }
}

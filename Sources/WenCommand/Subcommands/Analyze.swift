import ArgumentParser
import WenReport

/// `wen analyze`: everything that Wen finds, as a summary or as data.
struct Analyze: PlainCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyze", _superCommandName: WenCommand.name,
        abstract: "Summarise texts: keywords, organisations, people, places and quantities.")

    @OptionGroup var input: InputOptions
    @OptionGroup var output: DocumentOutputOptions
    @OptionGroup var engine: EngineOptions
    @OptionGroup var work: RunOptions
    @OptionGroup var quantities: QuantityOptions
    @OptionGroup var entities: EntityOptions
    @OptionGroup var keywords: KeywordOptions

    static func plain(_ files: [String]) -> Analyze {
        var command = Analyze()
        command.input = .standard(files)
        command.output = .standard
        command.engine = .standard
        command.work = .standard
        command.quantities = .standard
        command.entities = .standard
        command.keywords = .standard
        return command
    }

    func run() throws {
        try AnalysisRun(
            view: .analysis, input, output, engine, work, entities: entities, keywords: keywords, quantities: quantities
        ).run()
    }
}

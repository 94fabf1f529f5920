import ArgumentParser
import WenReport

/// `wen entities`: names and numbers.
struct Entities: PlainCommand {
    static let configuration = CommandConfiguration(
        commandName: "entities", _superCommandName: WenCommand.name,
        abstract: "List organisations, people, places and quantities.")

    @OptionGroup var input: InputOptions
    @OptionGroup var output: DocumentOutputOptions
    @OptionGroup var engine: EngineOptions
    @OptionGroup var work: RunOptions
    @OptionGroup var quantities: QuantityOptions
    @OptionGroup var entities: EntityOptions

    static func plain(_ files: [String]) -> Entities {
        var command = Entities()
        command.input = .standard(files)
        command.output = .standard
        command.engine = .standard
        command.work = .standard
        command.quantities = .standard
        command.entities = .standard
        return command
    }

    func run() throws {
        try AnalysisRun(view: .entities, input, output, engine, work, entities: entities, quantities: quantities).run()
    }
}

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

    @Option(
        help: ArgumentHelp(
            "List only these: person, organization, location, quantity; parted by commas. (default: all)",
            valueName: "types"),
        transform: EntityTypes.init(list:))
    var types: EntityTypes?

    static func plain(_ files: [String]) -> Entities {
        var command = Entities()
        command.input = .standard(files)
        command.output = .standard
        command.engine = .standard
        command.work = .standard
        command.quantities = .standard
        command.entities = .standard
        command.types = nil
        return command
    }

    func run() throws {
        try AnalysisRun(
            view: .entities, input, output, engine, work, entities: entities, types: types, quantities: quantities
        )
        .run()
    }
}

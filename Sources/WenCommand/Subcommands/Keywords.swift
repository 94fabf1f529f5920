import ArgumentParser
import WenReport

/// `wen keywords`: what texts are about.
struct Keywords: PlainCommand {
    static let configuration = CommandConfiguration(
        commandName: "keywords", _superCommandName: WenCommand.name,
        abstract: "List the keywords of texts, best first.")

    @OptionGroup var input: InputOptions
    @OptionGroup var output: DocumentOutputOptions
    @OptionGroup var engine: EngineOptions
    @OptionGroup var work: RunOptions
    @OptionGroup var entities: EntityOptions
    @OptionGroup var keywords: KeywordOptions

    static func plain(_ files: [String]) -> Keywords {
        var command = Keywords()
        command.input = .standard(files)
        command.output = .standard
        command.engine = .standard
        command.work = .standard
        command.entities = .standard
        command.keywords = .standard
        return command
    }

    func run() throws {
        try AnalysisRun(view: .keywords, input, output, engine, work, entities: entities, keywords: keywords).run()
    }
}

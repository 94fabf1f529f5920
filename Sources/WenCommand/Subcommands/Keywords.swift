import ArgumentParser
import WenReport

/// `wen keywords`: what texts are about.
struct Keywords: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keywords",
        abstract: "List the keywords of texts, best first.")

    @OptionGroup var input: InputOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var engine: EngineOptions
    @OptionGroup var work: RunOptions
    @OptionGroup var entities: EntityOptions
    @OptionGroup var keywords: KeywordOptions

    func run() throws {
        try AnalysisRun(view: .keywords, input, output, engine, work, entities: entities, keywords: keywords).run()
    }
}

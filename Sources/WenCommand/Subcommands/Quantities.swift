import ArgumentParser
import WenReport

/// `wen quantities`: numbers with units.
struct Quantities: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List money, percentages, counts, dates and other quantities with value and unit.")

    @OptionGroup var input: InputOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var engine: EngineOptions
    @OptionGroup var work: RunOptions

    func run() throws {
        try AnalysisRun(view: .quantities, input, output, engine, work).run()
    }
}

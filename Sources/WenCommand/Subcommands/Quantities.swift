import ArgumentParser
import WenReport

/// `wen quantities`: numbers with units.
struct Quantities: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quantities",
        abstract: "List money, percentages, counts, dates and other quantities with value and unit.")

    @OptionGroup var input: InputOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var engine: EngineOptions
    @OptionGroup var work: RunOptions
    @OptionGroup var quantities: QuantityOptions

    @Flag(help: "List what the numbers measure: subject, indicator, period, value and change, a fact a line.")
    var indicators = false

    func run() throws {
        try AnalysisRun(
            view: indicators ? .indicators : .quantities, input, output, engine, work, quantities: quantities
        ).run()
    }
}

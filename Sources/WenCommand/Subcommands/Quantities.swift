import ArgumentParser
import WenReport

/// `wen quantities`: numbers with units.
struct Quantities: PlainCommand {
    static let configuration = CommandConfiguration(
        commandName: "quantities", _superCommandName: WenCommand.name,
        abstract: "List money, percentages, counts, dates and other quantities with value and unit.")

    @OptionGroup var input: InputOptions
    @OptionGroup var output: DocumentOutputOptions
    @OptionGroup var engine: EngineOptions
    @OptionGroup var work: RunOptions
    @OptionGroup var quantities: QuantityOptions

    @Flag(help: "List what the numbers measure: subject, indicator, period, value and change, a fact a line.")
    var indicators = false

    static func plain(_ files: [String]) -> Quantities {
        var command = Quantities()
        command.input = .standard(files)
        command.output = .standard
        command.engine = .standard
        command.work = .standard
        command.quantities = .standard
        command.indicators = false
        return command
    }

    func run() throws {
        try AnalysisRun(
            view: indicators ? .indicators : .quantities, input, output, engine, work, quantities: quantities
        ).run()
    }
}

import ArgumentParser
import SystemPackage
import Wen
import WenTraining

/// What is evaluated, and how the figures are shown.
struct EvaluationOptions: ParsableArguments {
    /// The forms of figures.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    @Argument(
        help: ArgumentHelp("The gold standard, or - for standard input.", valueName: "GOLD"), completion: .file())
    var gold: String

    @Option(name: .shortAndLong, help: "The form of the figures.")
    var format = Format.text

    @Option(help: ArgumentHelp("How many of the worst texts to show.", valueName: "number"))
    var worst = 0

    func validate() throws {
        try NumberOption.check("--worst", worst, from: 0)
    }

    /// The gold standard's text, in whatever charset.
    private func readGold() throws -> String {
        let source: InputSource = gold == "-" ? .standardInput : .file(FilePath(gold))
        return try DocumentReader.whole(source, encoding: nil).text
    }

    /// Evaluates and prints.
    ///
    /// - Parameters:
    ///   - tasks: what the analyzer must do.
    ///   - read: reads the gold standard.
    ///   - evaluate: scores it.
    /// - Throws: ``InputFailure``, ``OutputFailure``, and what the engine throws on loading.
    func run<Corpus>(
        _ engine: EngineOptions, _ tasks: Analyzer.Tasks, read: (String) throws -> Corpus,
        evaluate: (Evaluator, Corpus) -> EvaluationSummary
    ) throws {
        Terminal.ignoreClosedPipes()
        let corpus = try TextFile.corpus(try readGold(), of: gold, read)
        var options = Analyzer.Options()
        options.engine = engine.engine
        options.model = engine.model
        options.tasks = tasks
        let summary = evaluate(Evaluator(try Analyzer(options: options), worstLimit: worst), corpus)
        let report = EvaluationReport(summary)
        let file = try OutputFile(nil)
        try file.write(format == .json ? report.json : report.table)
        try file.close()
    }
}

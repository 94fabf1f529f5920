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

    /// The gold standard's text.
    func readGold() throws -> String {
        let source: InputSource = gold == "-" ? .standardInput : .file(FilePath(gold))
        return try Self.reading(gold) { try DocumentReader.whole(source, encoding: nil).text }
    }

    /// Turns what is wrong with a file into a sentence and exit code 1.
    static func reading<Result>(_ file: String, _ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let failure as InputFailure {
            FailureLog.tell(failure.message)
        } catch let failure as CorpusError {
            FailureLog.tell("\(file): \(failure)")
        }
        throw ExitCode.failure
    }

    /// Evaluates and prints.
    func run<Corpus>(
        _ engine: EngineOptions, _ tasks: Analyzer.Tasks, read: (String) throws -> Corpus,
        evaluate: (Evaluator, Corpus) -> EvaluationSummary
    ) throws {
        let corpus = try Self.reading(gold) { try read(try readGold()) }
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

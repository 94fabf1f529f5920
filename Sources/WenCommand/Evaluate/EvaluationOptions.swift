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

    /// Reads a corpus in whatever charset, or from standard input.
    ///
    /// - Throws: ``InputFailure``, ``Interruption``.
    static func read<Corpus>(_ path: String, _ corpus: (String) throws -> Corpus) throws -> Corpus {
        let source: InputSource = path == "-" ? .standardInput : .file(FilePath(path))
        return try InputFailure.naming(source.name) { try corpus(TextFile.text(of: source)) }
    }

    /// Evaluates and prints.
    ///
    /// - Parameters:
    ///   - tasks: what the analyzer must do.
    ///   - read: reads the gold standard.
    ///   - evaluate: scores it.
    /// - Throws: ``InputFailure``, also where there is nothing to score; ``OutputFailure``, and what the engine throws on loading.
    func run<Corpus: GoldStandard>(
        _ engine: EngineOptions, _ tasks: Analyzer.Tasks, read: (String) throws -> Corpus,
        evaluate: (Evaluator, Corpus) -> EvaluationSummary
    ) throws {
        let corpus = try Self.read(gold, read)
        guard !corpus.isEmpty else {
            throw InputFailure("\(gold == "-" ? "Standard input" : gold) holds nothing to score. Look at the file.")
        }
        var options = Analyzer.Options()
        options.engine = engine.engine
        options.model = engine.model
        options.userDictionary = try engine.readUserDictionary()?.dictionary
        options.tasks = tasks
        let summary = evaluate(Evaluator(try Analyzer(options: options), worstLimit: worst), corpus)
        let report = EvaluationReport(summary)
        let file = try OutputFile(nil)
        try file.write(format == .json ? report.json : report.table)
        try file.close()
    }
}

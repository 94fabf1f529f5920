import ArgumentParser
import Wen
import WenReport

/// Analyses the documents of all inputs and prints the results of one view.
struct AnalysisRun {
    private let view: ReportView
    private let input: InputOptions
    private let output: OutputOptions
    private let engine: EngineOptions
    private let keywords: KeywordOptions?

    init(
        view: ReportView, _ input: InputOptions, _ output: OutputOptions, _ engine: EngineOptions,
        keywords: KeywordOptions? = nil
    ) {
        self.view = view
        self.input = input
        self.output = output
        self.engine = engine
        self.keywords = keywords
    }

    private func makeAnalyzer() throws -> Analyzer {
        var options = Analyzer.Options()
        options.engine = engine.engine
        options.userDictionary = try engine.readUserDictionary()
        options.tasks = AnalysisRun.tasks(of: view)
        if let keywords { options.keywords.limit = keywords.top }
        return try Analyzer(options: options)
    }

    private static func tasks(of view: ReportView) -> Analyzer.Tasks {
        switch view {
        case .analysis: .all
        case .segmentation: []
        case .keywords: .keywords
        case .entities: [.entities, .quantities]
        case .quantities: .quantities
        }
    }

    /// Runs through all inputs.
    ///
    /// - Throws: exit code 1 where anything failed.
    func run() throws {
        try FailureLog.tellingAll {
            let worker = try makeAnalyzer().makeWorker()
            let reader = DocumentReader(options: input)
            let run = try InputRun(input, output)
            var report = Report(view, format: output.format, options: reportOptions(run))
            report.begin()
            try run.forEachInput { source in
                let beforeWaiting = { try run.file.flush() }
                try reader.read(source, beforeWaiting: beforeWaiting) { item in
                    run.failures.startRecord()
                    switch item {
                    case .document(let document):
                        report.append(worker.analyze(document))
                    case .failure(let failure):
                        report.append(failure)
                        run.failures.addRecord(report.showsFailures ? nil : failure.message)
                    }
                    try report.drain { bytes in try run.file.write(bytes) }
                }
            }
            report.end()
            try report.drain { bytes in try run.file.write(bytes) }
            try run.finish()
        }
    }

    private func reportOptions(_ run: InputRun) -> Report.Options {
        var options = Report.Options()
        options.offsets = output.offsets
        options.usesColor = Terminal.showsColor(run.file.descriptor)
        options.width = max(40, Terminal.columns(run.file.descriptor) ?? options.width)
        options.showsHeadings = run.inputCount > 1 || input.isManyPerInput
        return options
    }
}

import ArgumentParser
import Wen
import WenReport

/// Analyses the documents of all inputs and prints the results of one view.
struct AnalysisRun {
    private let view: ReportView
    private let input: InputOptions
    private let output: OutputOptions
    private let analyzerOptions: Analyzer.Options

    init(
        view: ReportView, _ input: InputOptions, _ output: OutputOptions, _ engine: EngineOptions,
        keywords: KeywordOptions? = nil
    ) {
        self.view = view
        self.input = input
        self.output = output
        var options = Analyzer.Options()
        options.engine = engine.engine
        options.tasks = AnalysisRun.tasks(of: view)
        if let keywords { options.keywords.limit = keywords.top }
        analyzerOptions = options
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
        let worker = try Analyzer(options: analyzerOptions).makeWorker()
        let reader = DocumentReader(options: input)
        var report = Report(view, format: output.format)
        try InputRun(input: input, output: output).run { context in
            report = Report(view, format: output.format, options: reportOptions(context.output))
            report.begin()
        } _: { source, context in
            let beforeWaiting = { try context.output.flush() }
            try reader.read(source, beforeWaiting: beforeWaiting) { item in
                context.failures.startRecord()
                switch item {
                case .document(let document):
                    report.append(worker.analyze(document))
                case .failure(let failure):
                    report.append(failure)
                    context.failures.addRecord(report.showsFailures ? nil : failure.message)
                }
                try report.drain { bytes in try context.output.write(bytes) }
            }
        } end: { context in
            report.end()
            try report.drain { bytes in try context.output.write(bytes) }
        }
    }

    private func reportOptions(_ file: OutputFile) -> Report.Options {
        var options = Report.Options()
        options.offsets = output.offsets
        options.usesColor = Terminal.showsColor(file.descriptor)
        options.width = max(40, Terminal.columns(file.descriptor) ?? options.width)
        options.showsHeadings = input.hasManyDocuments
        return options
    }
}

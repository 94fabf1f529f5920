import Wen
import WenReport

/// Analyses the documents of all inputs on many threads and prints the results of one view.
struct AnalysisRun {
    /// What a step of the analysis needs stays in the processor's caches for all documents of a batch, where one document
    /// after the other would drive it out again and again. More bytes gain no more.
    private static let emptyBatch = DocumentBatch(fullSize: 32 * 1024)

    private let view: ReportView
    private let input: InputOptions
    private let output: DocumentOutputOptions
    private let engine: EngineOptions
    private let work: RunOptions
    private let entities: EntityOptions?
    private let types: EntityTypes?
    private let keywords: KeywordOptions?
    private let quantities: QuantityOptions?
    private let words: GranularityOptions?

    init(
        view: ReportView, _ input: InputOptions, _ output: DocumentOutputOptions, _ engine: EngineOptions,
        _ work: RunOptions,
        entities: EntityOptions? = nil, types: EntityTypes? = nil, keywords: KeywordOptions? = nil,
        quantities: QuantityOptions? = nil, words: GranularityOptions? = nil
    ) {
        self.view = view
        self.input = input
        self.output = output
        self.engine = engine
        self.work = work
        self.entities = entities
        self.types = types
        self.keywords = keywords
        self.quantities = quantities
        self.words = words
    }

    /// Loads what the options ask for.
    ///
    /// - Throws: what loading throws.
    static func makeAnalyzer(
        _ engine: EngineOptions, _ entities: EntityOptions?, _ keywords: KeywordOptions?,
        _ quantities: QuantityOptions? = nil, _ words: GranularityOptions? = nil, types: EntityTypes? = nil,
        tasks: Analyzer.Tasks
    ) throws -> Analyzer {
        var options = Analyzer.Options()
        options.engine = engine.engine
        options.model = engine.model
        let userDictionary = try engine.readUserDictionary()
        options.userDictionary = userDictionary?.dictionary
        options.granularity = words?.granularity ?? .word
        options.tasks = tasks
        options.findsAllSentences = false
        options.quantities.referenceDate = quantities?.referenceDate
        options.entities.gazetteer = try entities?.readGazetteer()
        types?.apply(to: &options)
        try keywords?.apply(to: &options, userDictionary: userDictionary?.text)
        return try Analyzer(options: options)
    }

    private static func tasks(of view: ReportView) -> Analyzer.Tasks {
        switch view {
        case .analysis: .standard
        case .segmentation: []
        case .keywords: .keywords
        case .entities: [.entities, .quantities]
        case .quantities: .quantities
        case .indicators: .indicators
        }
    }

    /// What this run makes of something that was read.
    private func line(of item: DocumentReader.Item, _ analyzer: Analyzer, _ report: Report) -> [UInt8] {
        var worker = DocumentWorker(analyzer, report, input)
        var batch = Self.emptyBatch
        batch.append(item)
        var report = report
        for outcome in worker.outcomes(of: batch) { report.append(outcome.part) }
        var line: [UInt8] = []
        report.drain { line += $0 }
        return line
    }

    /// Runs through all inputs.
    ///
    /// - Throws: exit code 1 where anything failed.
    func run() throws {
        let analyzer = try Self.makeAnalyzer(
            engine, entities, keywords, quantities, words, types: types, tasks: Self.tasks(of: view))
        let done = try output.resume ? output.results.output.map(ResumedOutput.init) : nil
        let run = try InputRun(
            input, output: output.results.output, keeping: done?.length ?? 0, isStrict: work.strict)
        var report = Report(view, format: output.results.format, options: reportOptions(run))
        let pipeline = OrderedPipeline(threads: work.threads) { [report, input] in
            var worker = DocumentWorker(analyzer, report, input)
            return { (batch: DocumentBatch) in worker.outcomes(of: batch) }
        } deliver: { outcomes in
            for outcome in outcomes {
                run.progress.didDeliver()
                report.append(outcome.part)
                try report.drain { bytes in try run.file.write(bytes) }
                try run.failures.endRecord(outcome.failure, isInResults: report.showsFailures)
            }
        }
        report.begin()
        var batch = Self.emptyBatch
        func submit() throws {
            guard !batch.items.isEmpty else { return }
            try pipeline.submit(batch, weight: batch.weight)
            batch = Self.emptyBatch
        }
        let willWait = {
            try submit()
            try pipeline.drain()
            try run.file.flush()
        }
        let events = ReadingEvents(willWait: willWait, note: work.note, didRead: run.progress.didRead)
        let reader = DocumentReader(
            options: input, keepsBlankLines: view == .segmentation && output.results.format == .text)
        let decoder = RecordDecoder(input)
        var skipped = 0
        try run.forEachInput { source in
            try reader.read(source, events) { item in
                try Interruption.check()
                if let done, skipped < done.count {
                    skipped += 1
                    if done.isProbe(skipped) {
                        try done.check(skipped, document: decoder.document(of: item))
                        try done.check(skipped, line: line(of: item, analyzer, report))
                    }
                    if skipped == done.count {
                        run.failures.skip(records: done.count, failed: done.failed)
                        run.progress.skip()
                    }
                    return
                }
                run.progress.didSubmit()
                batch.append(item)
                if batch.isFull { try submit() }
            }
        } settle: {
            try submit()
            try pipeline.drain()
        }
        if let done, run.isDone { try done.check(skipped: skipped) }
        report.end()
        try report.drain { bytes in try run.file.write(bytes) }
        try run.finish()
    }

    private func reportOptions(_ run: InputRun) -> Report.Options {
        var options = Report.Options()
        options.offsets = output.positions.offsets
        options.usesColor = output.results.usesColor(on: run.file.descriptor)
        options.showsBars = Terminal.isTerminal(run.file.descriptor)
        options.width = max(40, Terminal.columns(run.file.descriptor) ?? options.width)
        options.showsHeadings = run.inputCount > 1 || input.isManyPerInput(run.found)
        return options
    }
}

public import ArgumentParser
import SystemPackage
import Wen
public import WenReport

/// `wen report`: a page to look at.
struct ReportCommand: ParsableCommand {
    /// What a report is printed as, by the names that `--format` takes.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case html, markdown, svg
    }

    static let configuration = CommandConfiguration(
        commandName: "report", _superCommandName: WenCommand.name,
        abstract: "Make a page with the marked text, charts and tables.",
        discussion: """
            The page is one file that needs no network. One document shows its text with names and quantities in \
            colours; several show an overview first, with trends where records have a date.
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var engine: EngineOptions
    @OptionGroup var quantities: QuantityOptions
    @OptionGroup var entities: EntityOptions
    @OptionGroup var keywords: KeywordOptions
    @OptionGroup var work: RunOptions

    @Option(name: .shortAndLong, help: "A page, a text, or one chart.")
    var format = Format.html

    @Option(help: "Which chart --format svg draws.")
    var chart = ReportPage.Chart.keywords

    @Option(help: "The language of headings and labels.")
    var language = PageLanguage.zh

    @Option(help: ArgumentHelp("The title of the report.", valueName: "text"))
    var title: String?

    @Option(
        help: ArgumentHelp(
            "The field of a record that holds its date, such as 2025-03-11.", valueName: "name"))
    var dateField = "date"

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Write to a file instead of standard output, which - names too.", valueName: "file"),
        completion: .file())
    var output: String?

    func run() throws {
        if output == nil, Terminal.isTerminal(.standardOutput), format != .markdown {
            throw ValidationError("A report is a file for a browser: name it (-o report.html).")
        }
        let analyzer = try AnalysisRun.makeAnalyzer(engine, entities, keywords, quantities, tasks: .all)
        let run = try InputRun(input, output: output, isStrict: work.strict)
        let page = try makePage(run, analyzer)
        guard let bytes = rendered(page) else {
            FailureLog.tell("There is nothing to draw: the chart '\(chart.rawValue)' needs \(chart.need).")
            try run.finishPart()
            throw ExitCode.failure
        }
        try run.file.write(bytes)
        try run.finish(.summary)
    }

    private func rendered(_ page: ReportPage) -> [UInt8]? {
        switch format {
        case .html: page.html
        case .markdown: page.markdown
        case .svg: page.svg(chart)
        }
    }

    private func makePage(_ run: InputRun, _ analyzer: Analyzer) throws -> ReportPage {
        var options = ReportPage.Options()
        options.language = language
        options.title = title
        var page = ReportPage(options: options)
        let pipeline = OrderedPipeline(threads: work.threads) { [input, dateField] in
            let worker = analyzer.makeWorker()
            let decoder = RecordDecoder(input, keeping: [dateField])
            return { (item: DocumentReader.Item) in
                decoder.document(of: item).map { input.analysis(of: $0, by: worker) }
            }
        } deliver: { [dateField, failures = run.failures, progress = run.progress] outcome in
            progress.didDeliver()
            switch outcome {
            case .success(let analysis):
                page.append(analysis, date: analysis.document.fields[dateField])
                try failures.endRecord(nil, isInResults: false)
            case .failure(let failure): try failures.endRecord(failure, isInResults: false)
            }
        }
        let reader = DocumentReader(options: input, kept: [dateField])
        let events = ReadingEvents(note: work.note, didRead: run.progress.didRead)
        try run.forEachInput { source in
            try reader.read(source, events) { item in
                try Interruption.check()
                run.progress.didSubmit()
                try pipeline.submit(item, weight: item.byteCount)
            }
        } settle: {
            try pipeline.drain()
        }
        return page
    }
}

extension PageLanguage: ExpressibleByArgument {}

extension ReportPage.Chart: ExpressibleByArgument {
    /// What documents must have for it.
    fileprivate var need: String {
        switch self {
        case .keywords, .cloud: "keywords"
        case .trends: "documents of different dates (--date-field)"
        case .network: "names that several documents share"
        }
    }
}

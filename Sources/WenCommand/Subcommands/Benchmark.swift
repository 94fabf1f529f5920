import ArgumentParser
import Wen
import WenReport

/// `wen benchmark`: how fast each task is done.
struct Benchmark: ParsableCommand {
    /// The forms of the outcome.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json, csv
    }

    static let configuration = CommandConfiguration(
        commandName: "benchmark",
        abstract: "Measure how fast each engine segments, or does other tasks.",
        discussion: """
            Each row is measured in a process of its own: after a warm-up, each round does the task once on the whole \
            text. Tasks other than segment include the words that they need. Speeds are per second of the processor \
            and, where rows have several threads, of the wall clock too; threads take the next document when they are \
            free. MB are millions of bytes of UTF-8. Given are the median of the rounds and their spread, the greatest \
            less the least in percent of the median. p50 and p99 are how long a sentence takes on one thread. Load \
            time reaches to the first word found; memory is the peak of the whole process, text included. Allocations \
            are not counted. Without files the texts of ./Examples are taken, and where there are none, a text built \
            into wen. The forms json and csv have every figure; json has every round. \
            --scaling measures one document of 1 KB and so on up to --up-to, documents by number, and threads, and \
            says where the cost grows faster than the input.
            """)

    @Argument(help: ArgumentHelp("Files or folders.", valueName: "FILE"), completion: .file())
    var files: [String] = []

    @Option(
        help: ArgumentHelp(
            "The tasks, by comma: segment, pos, quantities, entities, keywords, analyze. "
                + "(default: segment; with --scaling all)",
            valueName: "names"),
        transform: Benchmark.tasks)
    var tasks: [BenchmarkTask]?

    @Option(
        help: ArgumentHelp(
            "The engines, by comma. (default: all; with --scaling the default engine)", valueName: "names"),
        transform: Benchmark.engines)
    var engines: [Engine]?

    @Option(
        help: ArgumentHelp("How many threads, by comma: one row for each. (default: 1)", valueName: "numbers"),
        transform: Benchmark.threads)
    var threads: [Int] = [1]

    @Option(help: ArgumentHelp("How many rounds.", valueName: "number"))
    var rounds = 7

    @Option(
        help: ArgumentHelp(
            "Repeat the text to this size, such as 20MB; files are taken as they are without it.", valueName: "size"))
    var size: ByteSize?

    @Option(
        help: ArgumentHelp("Cut a text that is alone into documents of this size, at line ends.", valueName: "bytes"))
    var documentSize = BenchmarkText.defaultDocumentSize

    @Option(name: .shortAndLong, help: "The form of the outcome.")
    var format = Format.text

    @Option(help: ArgumentHelp("Draw the speeds too, as SVG.", valueName: "file"), completion: .file())
    var chart: String?

    @Option(
        help: ArgumentHelp("Compare with an earlier outcome in json, of the same text.", valueName: "file"),
        completion: .file())
    var compare: String?

    @Flag(help: "Measure how the cost grows with the size, the number of documents and threads instead.")
    var scaling = false

    @Option(help: ArgumentHelp("With --scaling: the largest input, such as 1GB.", valueName: "size"))
    var upTo = ByteSize(bytes: 64_000_000)

    /// Measures one case in this process: what the command runs itself with.
    @Option(help: .hidden)
    var measure: BenchmarkCase?

    func validate() throws {
        try NumberOption.check("--rounds", rounds, from: 1)
        try NumberOption.check("--document-size", documentSize, from: 1)
        if let size, !(1...4_000_000_000 ~= size.bytes) {
            throw ValidationError("--size takes a size up to 4GB, such as 20MB.")
        }
        if !(1000...4_000_000_000 ~= upTo.bytes) {
            throw ValidationError("--up-to takes a size from 1KB to 4GB, such as 64MB.")
        }
        if scaling, compare != nil || size != nil || threads != [1] {
            throw ValidationError(
                "--scaling chooses sizes and threads by itself: leave out --size, --threads, --compare.")
        }
        if files.contains("-") { throw ValidationError("Each row reads the text anew: name files, not -.") }
    }

    func run() throws {
        let text = try BenchmarkText(files: files, size: size?.bytes, documentSize: documentSize)
        if scaling {
            try reportScaling(text)
        } else if let measure {
            let output = try OutputFile(nil)
            try output.write(CaseMeasurement.measure(measure, text, rounds: rounds).encoded())
            try output.close()
        } else {
            try report(text)
        }
    }

    private func report(_ text: BenchmarkText) throws {
        let comparison = try compare.map { try BenchmarkComparison(path: $0, text: text) }
        // Before the measuring: it would be lost where there is no place for it.
        let output = try OutputFile(nil)
        let drawing = try chart.map { try OutputFile($0) }
        let options = Array(CommandLine.arguments.dropFirst(2))
        // Before the measuring too, which is a load itself.
        let machine = Machine.current()
        let results = try BenchmarkCase.all(
            tasks: tasks ?? [.segment], engines: engines ?? Engine.allCases, threads: threads
        ).map { try CaseMeasurement.measureInChild($0, options) }
        let report = BenchmarkReport(
            result: BenchmarkResult(text, rounds: rounds, machine: machine, results: results),
            cutSize: text.cutSize, comparison: comparison)
        try write(text: report.text, json: report.json, csv: report.csv, chart: report.chart, output, drawing)
    }

    private func reportScaling(_ text: BenchmarkText) throws {
        let output = try OutputFile(nil)
        let drawing = try chart.map { try OutputFile($0) }
        let machine = Machine.current()
        let measurement = ScalingMeasurement(text, limit: upTo.bytes)
        let curves = try (tasks ?? BenchmarkTask.allCases).flatMap { task in
            try (engines ?? [Analyzer.Options().engine]).flatMap { try measurement.curves(task, $0) }
        }
        let report = ScalingReport(source: text.source, machine: machine, limit: upTo, curves: curves)
        try write(text: report.text, json: report.json, csv: report.csv, chart: report.chart, output, drawing)
    }

    private func write(
        text: @autoclosure () -> [UInt8], json: @autoclosure () -> [UInt8], csv: @autoclosure () -> [UInt8],
        chart: @autoclosure () -> [UInt8], _ output: OutputFile, _ drawing: OutputFile?
    ) throws {
        switch format {
        case .text: try output.write(text())
        case .json: try output.write(json())
        case .csv: try output.write(csv())
        }
        try output.close()
        if let drawing {
            try drawing.write(chart())
            try drawing.close()
        }
    }

    private static func engines(_ names: String) throws -> [Engine] {
        try items(names, "engine", known: Engine.allCases.map(\.rawValue)) { Engine(rawValue: $0) }
    }

    private static func tasks(_ names: String) throws -> [BenchmarkTask] {
        try items(names, "task", known: BenchmarkTask.allCases.map(\.rawValue)) { BenchmarkTask(rawValue: $0) }
    }

    private static func threads(_ numbers: String) throws -> [Int] {
        try items(numbers, "number of threads", known: ["1 to 64"]) { name in
            Int(name).flatMap { (1...64).contains($0) ? $0 : nil }
        }
    }

    /// Reads a list by comma, in which nothing may stand twice.
    private static func items<Item: Hashable>(
        _ names: String, _ noun: String, known: [String], _ item: (String) -> Item?
    ) throws -> [Item] {
        var items: [Item] = []
        for name in names.split(separator: ",") {
            guard let item = item(String(name)) else {
                throw ValidationError(
                    "The \(noun) '\(name)' is not known. Known are \(known.joined(separator: ", ")).")
            }
            if !items.contains(item) { items.append(item) }
        }
        guard !items.isEmpty else { throw ValidationError("There is no \(noun) in '\(names)'.") }
        return items
    }
}

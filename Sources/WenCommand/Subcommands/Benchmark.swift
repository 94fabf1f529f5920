import ArgumentParser
import SystemPackage
import Wen
import WenReport

/// `wen benchmark`: how fast words are found.
struct Benchmark: ParsableCommand {
    /// The forms of the outcome.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    static let configuration = CommandConfiguration(
        abstract: "Measure how fast each engine segments.",
        discussion: """
            Each engine is measured in a process of its own, on one thread: after a warm-up, each round segments the \
            whole text once. Speeds are per second of the processor; MB are millions of bytes of UTF-8. Given are the \
            median of the rounds and their spread, the greatest less the least in percent of the median. Load time \
            reaches to the first word found; memory is the peak of the whole process, text included. Without files \
            the texts of ./Examples are taken, and where there are none, a text built into wen.
            """)

    @Argument(help: ArgumentHelp("Files or folders.", valueName: "FILE"), completion: .file())
    var files: [String] = []

    @Option(
        help: ArgumentHelp("The engines, by comma. (default: all)", valueName: "names"), transform: Benchmark.engines)
    var engines: [Engine] = Engine.allCases

    @Option(help: ArgumentHelp("How many rounds.", valueName: "number"))
    var rounds = 7

    @Option(
        help: ArgumentHelp("Repeat the text to this size; files are taken as they are without it.", valueName: "MB"))
    var size: Double?

    @Option(name: .shortAndLong, help: "The form of the outcome.")
    var format = Format.text

    /// Measures one engine in this process: what the command runs itself with.
    @Option(help: .hidden)
    var measure: Engine?

    func validate() throws {
        if rounds < 1 { throw ValidationError("--rounds takes a number from 1.") }
        if let size, !(size > 0 && size <= 4000) { throw ValidationError("--size takes a number up to 4000.") }
        if files.contains("-") { throw ValidationError("Each engine reads the text anew: name files, not -.") }
    }

    func run() throws {
        do {
            let text = try BenchmarkText(files: files, size: size.map { Int($0 * 1e6) })
            if let measure {
                let measured = try SegmentationBenchmark(text: text, rounds: rounds).measure(measure)
                try FileDescriptor.standardOutput.writeAll(measured.encoded().utf8)
                return
            }
            let results = try engines.map { engine in
                let arguments = CommandLine.arguments.dropFirst() + ["--measure", engine.rawValue]
                return try EngineMeasurement(engine, encoded: ChildProcess.output(ofSelfWith: Array(arguments)))
            }
            let report = BenchmarkReport(text: text, rounds: rounds, results: results)
            let output = try OutputFile(nil)
            try output.write(format == .json ? report.json : report.table)
            try output.close()
        } catch let failure as InputFailure {
            FailureLog.tell(failure.message)
            throw ExitCode.failure
        } catch OutputFailure.closedPipe {
            throw ExitCode.success
        } catch OutputFailure.failed(let message) {
            FailureLog.tell(message)
            throw ExitCode.failure
        }
    }

    private static func engines(_ names: String) throws -> [Engine] {
        try names.split(separator: ",").map { name in
            guard let engine = Engine(rawValue: String(name)) else {
                let known = Engine.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("The engine '\(name)' is not known. Known are \(known).")
            }
            return engine
        }
    }
}

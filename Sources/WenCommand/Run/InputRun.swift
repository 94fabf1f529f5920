import ArgumentParser
import SystemPackage

/// Works through all inputs of a command: what fails is told and counted, the others are still done.
final class InputRun {
    /// Where results go.
    let file: OutputFile
    /// What failed so far.
    let failures: FailureLog
    private let sources: [Result<InputSource, InputFailure>]
    /// How far the run is.
    let progress: Progress
    private var interruption: Interruption?

    /// What a command that is asked to end leaves behind.
    enum Results {
        /// A result for each document or record that was done.
        case records
        /// One answer about those that were done, which is not the answer about all.
        case summary
    }

    /// Whether all inputs were worked through, but for those that failed.
    private(set) var isDone = false

    /// How many inputs there are.
    var inputCount: Int { sources.count }

    /// The inputs that were found.
    var found: [InputSource] { sources.compactMap { try? $0.get() } }

    /// Finds the inputs and opens the output.
    ///
    /// - Parameters:
    ///   - output: the path of the output; `nil` for standard output.
    ///   - kept: how many bytes of the output are kept, where it has something already.
    ///   - outputs: files that are written too.
    ///   - inputs: files and folders that another run reads for the same results.
    ///   - isStrict: whether the first failure ends the run.
    /// - Throws: ``OutputFailure``; `ValidationError` where there is no input, or one would be overwritten.
    init(
        _ input: InputOptions, output: String?, keeping kept: Int64 = 0, alsoWriting outputs: [String] = [],
        alsoReading inputs: [String] = [], isStrict: Bool = false
    ) throws {
        if input.files.isEmpty, Terminal.isTerminal(.standardInput) {
            throw ValidationError("No input. Name a file or a folder, or pipe text to standard input.")
        }
        Interruption.listen()
        failures = FailureLog(isStrict: isStrict)
        let list = InputList(
            extensions: (input.form ?? .text).endings, patterns: input.include, isRecursive: input.recursive)
        sources = list.sources(of: input.files)
        let others = inputs.isEmpty ? [] : list.sources(of: inputs)
        let found = (sources + others).compactMap { try? $0.get() }
        for path in [output].compactMap(\.self) + outputs { try InputSource.refuse(asOutput: path, over: found) }
        file = try OutputFile(output, keeping: kept)
        let sizes = sources.map { try? $0.get().size }
        progress = Progress(
            total: sizes.contains(nil) ? nil : sizes.reduce(0) { $0 + ($1 ?? 0) },
            results: file.descriptor)
    }

    /// Calls `body` with each input that was found, until the command is asked to end.
    ///
    /// - Parameters:
    ///   - body: throws ``InputFailure`` where this input fails; ``Interruption`` and ``FailureLog/Stop`` end the
    ///     inputs, anything else the run.
    ///   - settle: finishes what is under way; it is called before a failure is told, and at the end.
    func forEachInput(_ body: (InputSource) throws -> Void, settle: () throws -> Void = {}) throws {
        do {
            for source in sources {
                failures.startInput()
                do {
                    try body(source.get())
                } catch let failure as InputFailure {
                    try settle()
                    try failures.add(failure)
                }
            }
            try settle()
            isDone = true
        } catch let interruption as Interruption {
            self.interruption = interruption
            do { try settle() } catch is FailureLog.Stop {}
        } catch is FailureLog.Stop {}
    }

    /// Writes the rest of the output and tells the count of failures, or that the run was ended.
    ///
    /// - Throws: ``OutputFailure``; the exit code where an input failed or the run was ended.
    func finish(_ results: Results = .records) throws {
        progress.end()
        try file.close()
        if let interruption {
            let count = failures.records
            switch results {
            case .records: FailureLog.tell("Stopped; the results up to here are whole.")
            case .summary:
                FailureLog.tell(
                    "Stopped; the results are partial: of the first \(count) \(count == 1 ? "document" : "documents") alone."
                )
            }
            throw ExitCode(interruption.exitCode)
        }
        try failures.finish()
    }

    /// Ends a run whose results are only a part of what another needs.
    ///
    /// - Throws: the exit code where an input failed or the run was ended, which leaves no results at all.
    func finishPart() throws {
        progress.end()
        if let interruption {
            FailureLog.tell("Stopped before all was read; there are no results.")
            throw ExitCode(interruption.exitCode)
        }
        try failures.finish()
    }
}

import ArgumentParser
import SystemPackage

/// Works through all inputs of a command: what fails is told and counted, the others are still done.
final class InputRun {
    /// Where results go.
    let file: OutputFile
    /// What failed so far.
    let failures: FailureLog
    private let sources: [Result<InputSource, InputFailure>]
    private var interruption: Interruption?

    /// How many inputs there are.
    var inputCount: Int { sources.count }

    /// Finds the inputs and opens the output.
    ///
    /// - Parameter isStrict: whether the first failure ends the run.
    /// - Throws: ``OutputFailure``; `ValidationError` where there is no input, or one would be overwritten.
    init(_ input: InputOptions, _ output: OutputOptions, isStrict: Bool = false) throws {
        Terminal.ignoreClosedPipes()
        if input.files.isEmpty, Terminal.isTerminal(.standardInput) {
            throw ValidationError("No input. Name a file or a folder, or pipe text to standard input.")
        }
        Interruption.listen()
        failures = FailureLog(isStrict: isStrict)
        let extensions = input.form == .jsonl ? ["jsonl", "ndjson"] : ["txt"]
        sources = InputList(extensions: extensions).sources(of: input.files)
        try InputRun.refuseToOverwrite(sources, output.output)
        file = try OutputFile(output.output)
    }

    private static func refuseToOverwrite(_ sources: [Result<InputSource, InputFailure>], _ path: String?) throws {
        guard let path, let file = try? Stat(FilePath(path)) else { return }
        for case .success(let source) in sources where source.isSame(as: file) {
            throw ValidationError("\(path) is an input too and would be lost. Name another file for the results.")
        }
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
        } catch let interruption as Interruption {
            self.interruption = interruption
            do { try settle() } catch is FailureLog.Stop {}
        } catch is FailureLog.Stop {}
    }

    /// Writes the rest of the output and tells the count of failures, or that the run was ended.
    ///
    /// - Throws: ``OutputFailure``; the exit code where an input failed or the run was ended.
    func finish() throws {
        try file.close()
        if let interruption {
            FailureLog.tell("Stopped; the results up to here are whole.")
            throw ExitCode(interruption.exitCode)
        }
        try failures.finish()
    }
}

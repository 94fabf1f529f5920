import ArgumentParser
import SystemPackage

/// Works through all inputs of a command: what fails is told and counted, the others are still done.
struct InputRun {
    /// Where results go.
    let file: OutputFile
    /// What failed so far.
    let failures = FailureLog()
    private let sources: [Result<InputSource, InputFailure>]

    /// How many inputs there are.
    var inputCount: Int { sources.count }

    /// Finds the inputs and opens the output.
    ///
    /// - Throws: ``OutputFailure``; `ValidationError` where there is no input, or one would be overwritten.
    init(_ input: InputOptions, _ output: OutputOptions) throws {
        Terminal.ignoreClosedPipes()
        if input.files.isEmpty, Terminal.isTerminal(.standardInput) {
            throw ValidationError("No input. Name a file or a folder, or pipe text to standard input.")
        }
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

    /// Calls `body` with each input that was found.
    ///
    /// - Parameter body: throws ``InputFailure`` where this input fails; anything else ends the run.
    func forEachInput(_ body: (InputSource) throws -> Void) throws {
        for source in sources {
            failures.startInput()
            do {
                try body(source.get())
            } catch let failure as InputFailure {
                failures.add(failure)
            }
        }
    }

    /// Writes the rest of the output and tells the count of failures.
    ///
    /// - Throws: ``OutputFailure``; exit code 1 where an input failed.
    func finish() throws {
        try file.close()
        try failures.finish()
    }
}

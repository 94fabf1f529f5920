import ArgumentParser
import SystemPackage

/// Works through all inputs of a command: what fails is told and counted, the others are still done.
struct InputRun {
    let input: InputOptions
    let output: OutputOptions

    /// One run's working parts.
    struct Context {
        let output: OutputFile
        let failures: FailureLog
    }

    /// Calls `body` with each input that can be found.
    ///
    /// - Parameters:
    ///   - start: called once before the first.
    ///   - body: throws ``InputFailure`` where this input fails.
    ///   - end: called once behind the last.
    /// - Throws: exit code 1 where an input failed or results could not be written. A closed pipe ends the run
    ///   quietly with exit code 0: who reads has enough.
    func run(
        start: (Context) throws -> Void = { _ in }, _ body: (InputSource, Context) throws -> Void,
        end: (Context) throws -> Void = { _ in }
    ) throws {
        Terminal.ignoreClosedPipes()
        let extensions = input.form == .jsonl ? ["jsonl", "ndjson"] : ["txt"]
        let sources = InputList(extensions: extensions).sources(of: input.files)
        try refuseToOverwrite(sources)
        do {
            let context = Context(output: try OutputFile(output.output), failures: FailureLog())
            try start(context)
            for source in sources {
                context.failures.startInput()
                do {
                    try body(source.get(), context)
                } catch let failure as InputFailure {
                    context.failures.add(failure)
                }
            }
            try end(context)
            try context.output.close()
            try context.failures.finish()
        } catch OutputFailure.closedPipe {
            throw ExitCode.success
        } catch OutputFailure.failed(let message) {
            FailureLog.tell(message)
            throw ExitCode.failure
        }
    }

    private func refuseToOverwrite(_ sources: [Result<InputSource, InputFailure>]) throws {
        guard let path = output.output, let file = try? Stat(FilePath(path)) else { return }
        for case .success(let source) in sources where source.isSame(as: file) {
            throw ValidationError("\(path) is an input too and would be lost. Name another file for the results.")
        }
    }
}

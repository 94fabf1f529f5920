import ArgumentParser
import SystemPackage
import WenReport

/// Tells on standard error what failed, and counts it.
final class FailureLog {
    private var inputs = 0
    private var failedInputs = 0
    /// How many documents and records are done.
    private(set) var records = 0
    private var failedRecords = 0
    private var isStopped = false
    private let isStrict: Bool

    /// The first failure ends a run that is strict.
    struct Stop: Error {}

    /// Makes an empty log.
    ///
    /// - Parameter isStrict: whether the first failure ends the run.
    init(isStrict: Bool) {
        self.isStrict = isStrict
    }

    /// Counts an input.
    func startInput() { inputs += 1 }

    /// Counts and tells an input that failed.
    ///
    /// - Throws: ``Stop``.
    func add(_ failure: InputFailure) throws(Stop) {
        failedInputs += 1
        FailureLog.tell(failure.description)
        try stopIfStrict()
    }

    /// Counts records that an ended run has done already, and which of them failed: told, but no reason to stop again.
    func skip(records count: Int, failed: Int) {
        records += count
        failedRecords += failed
    }

    /// Counts a document or record that is done.
    ///
    /// - Parameters:
    ///   - failure: why it failed, if it did.
    ///   - isInResults: whether the results have the failure; else it is told.
    /// - Throws: ``Stop``.
    func endRecord(_ failure: FailedRecord?, isInResults: Bool) throws(Stop) {
        records += 1
        guard let failure else { return }
        failedRecords += 1
        if !isInResults { FailureLog.tell(failure.message) }
        try stopIfStrict()
    }

    private func stopIfStrict() throws(Stop) {
        guard isStrict else { return }
        isStopped = true
        throw Stop()
    }

    /// Tells the count of what failed.
    ///
    /// - Throws: exit code 1 where anything failed.
    func finish() throws {
        if isStopped {
            FailureLog.tell("Stopped at the first failure (--strict).")
            throw ExitCode.failure
        }
        if failedRecords > 0 { FailureLog.tell(FailureLog.count(failedRecords, of: records, "record")) }
        if failedInputs > 0 { FailureLog.tell(FailureLog.count(failedInputs, of: inputs, "input")) }
        if failedRecords + failedInputs > 0 { throw ExitCode.failure }
    }

    /// Runs a command's work and tells what ended it.
    ///
    /// A closed pipe ends it quietly, with exit code 0: who reads the results has enough.
    ///
    /// - Throws: the exit code, or what ArgumentParser tells itself.
    static func tellingAll(_ work: () throws -> Void) throws {
        do {
            try work()
        } catch let exit as ExitCode {
            throw exit
        } catch let interruption as Interruption {
            throw ExitCode(interruption.exitCode)
        } catch OutputFailure.closedPipe {
            throw ExitCode.success
        } catch  where WenCommand.exitCode(for: error) != .failure {
            // Help and misuse, some of them by types that ArgumentParser keeps to itself.
            throw error
        } catch {
            tell("\(error)")
            throw ExitCode.failure
        }
    }

    private static func count(_ failed: Int, of all: Int, _ noun: String) -> String {
        "\(failed) of \(all) \(noun)\(all == 1 ? "" : "s") failed."
    }

    /// Prints a sentence on standard error.
    static func tell(_ message: String) {
        // Names of files and columns may hold what would move a terminal's cursor.
        let shown = message.unicodeScalars.map { scalar -> Unicode.Scalar in
            scalar != "\n" && scalar.properties.generalCategory == .control ? " " : scalar
        }
        // Where even this fails, there is nobody left to tell.
        _ = try? FileDescriptor.standardError.writeAll("wen: \(String(String.UnicodeScalarView(shown)))\n".utf8)
    }
}

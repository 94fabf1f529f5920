import ArgumentParser
import SystemPackage

/// Tells on standard error what failed, and counts it.
final class FailureLog {
    private var inputs = 0
    private var failedInputs = 0
    private var records = 0
    private var failedRecords = 0

    /// Counts an input.
    func startInput() { inputs += 1 }

    /// Counts a document or record.
    func startRecord() { records += 1 }

    /// Counts and tells an input that failed.
    func add(_ failure: InputFailure) {
        failedInputs += 1
        FailureLog.tell(failure.message)
    }

    /// Counts a record that failed.
    ///
    /// - Parameter message: a sentence to tell; `nil` where the results have it.
    func addRecord(_ message: String?) {
        failedRecords += 1
        if let message { FailureLog.tell(message) }
    }

    /// Tells the count of what failed.
    ///
    /// - Throws: exit code 1 where anything failed.
    func finish() throws {
        if failedRecords > 0 { FailureLog.tell(FailureLog.count(failedRecords, of: records, "record")) }
        if failedInputs > 0 { FailureLog.tell(FailureLog.count(failedInputs, of: inputs, "input")) }
        if failedRecords + failedInputs > 0 { throw ExitCode.failure }
    }

    private static func count(_ failed: Int, of all: Int, _ noun: String) -> String {
        "\(failed) of \(all) \(noun)\(all == 1 ? "" : "s") failed."
    }

    /// Prints a sentence on standard error.
    static func tell(_ message: String) {
        // Where even this fails, there is nobody left to tell.
        _ = try? FileDescriptor.standardError.writeAll("wen: \(message)\n".utf8)
    }
}

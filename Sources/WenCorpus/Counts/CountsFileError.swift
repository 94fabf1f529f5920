/// A file that holds no counts.
public struct CountsFileError: Error, CustomStringConvertible, Sendable {
    /// The file.
    public let file: String
    /// The line, from 1.
    public let line: Int

    /// A sentence that says what failed, where, and what to do.
    public var description: String {
        "Reading counts failed at line \(line) of \(file), which does not fit a file of counts. Count anew."
    }
}

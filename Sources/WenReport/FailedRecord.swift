/// A record of the input that could not be analysed, as results show it.
public struct FailedRecord: Error, Hashable {
    /// The record's identifier, where it has one.
    public var id: String?
    /// The line of the input, from 1.
    public var line: Int?
    /// A sentence that says what failed, where, and what to do.
    public var message: String

    /// Makes a failed record.
    ///
    /// - Parameters:
    ///   - id: the record's identifier, where it has one.
    ///   - line: the line of the input, from 1.
    ///   - message: a sentence that says what failed, where, and what to do.
    public init(id: String? = nil, line: Int? = nil, message: String) {
        self.id = id
        self.line = line
        self.message = message
    }
}

/// A line of a corpus that cannot be read.
public struct CorpusError: Error, CustomStringConvertible, Equatable, Sendable {
    /// The number of the line, from 1.
    public let line: Int
    /// What is wrong with it, as a sentence.
    public let problem: String

    /// Where and what.
    public var description: String { "Line \(line) of the corpus cannot be read. \(problem)" }
}

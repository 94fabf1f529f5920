import WenReport

extension FailedRecord {
    /// A record of an input that could not be read.
    ///
    /// - Parameters:
    ///   - source: the input.
    ///   - line: where the record begins, from 1.
    ///   - id: the record's own identifier, where it has one.
    ///   - fault: what is wrong, behind a name of the line.
    init(_ source: InputSource, line: Int, id: String? = nil, _ fault: String) {
        self.init(
            id: id ?? source.id(line: line), line: line, message: "Line \(line) of \(source.name) \(fault)")
    }
}

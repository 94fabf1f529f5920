import Wen

/// What a form of results is made by: documents by themselves, and what stands around and between them.
protocol Renderer: Sendable {
    /// What comes before the first document.
    var header: [UInt8] { get }
    /// What stands between two documents.
    var separator: [UInt8] { get }
    /// What comes behind the last document.
    func footer(isEmpty: Bool) -> [UInt8]
    /// The results of a document.
    mutating func render(_ analysis: Analysis) -> [UInt8]
    /// A failure; empty where the form has no place for it.
    mutating func render(_ failure: FailedRecord) -> [UInt8]
}

extension Renderer {
    var header: [UInt8] { [] }
    var separator: [UInt8] { [] }
    func footer(isEmpty: Bool) -> [UInt8] { [] }
    func render(_ failure: FailedRecord) -> [UInt8] { [] }
}

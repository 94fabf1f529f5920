import WenTraining

extension InputFailure {
    /// Does what reads a corpus; what is wrong with that is told with its name.
    ///
    /// - Throws: ``InputFailure`` in place of a `CorpusError`; what else `body` throws.
    static func naming<Content>(_ name: String, _ body: () throws -> Content) throws -> Content {
        do {
            return try body()
        } catch let fault as CorpusError {
            throw InputFailure("\(name): \(fault)")
        }
    }
}

/// A set of words and phrases that is looked up by their hashes. Letters may be small or capital,
/// characters traditional or simplified.
public struct TermSet: Sendable {
    private let hashes: HashSet

    /// Makes a set.
    public init(_ terms: some Sequence<String>) {
        hashes = HashSet(terms.lazy.filter { !$0.isEmpty }.map { TextHash($0).mixed })
    }

    /// Whether nothing is in it.
    public var isEmpty: Bool { hashes.isEmpty }

    /// Whether it has a term.
    public func contains(_ term: String) -> Bool {
        contains(TextHash(term).mixed)
    }

    @inline(__always)
    func contains(_ mixed: UInt64) -> Bool {
        hashes.contains(mixed)
    }
}

/// Reads quantity corpora: JSON lines with `id`, `text`, `expected` and, if wanted, `alternatives`, `optional` and `tags`,
/// as `grade_quantities.py` takes them.
///
/// ```swift
/// let corpus = try QuantityCorpus(gold)
/// Evaluator(try Analyzer()).quantities(corpus).total?.f1
/// ```
public struct QuantityCorpus: Sendable {
    let texts: [GoldQuantities]

    /// Reads the whole text of a corpus file.
    ///
    /// - Parameter text: the lines.
    /// - Throws: ``CorpusError`` for a line that is no such record, and for a span that the text does not have.
    /// - Complexity: O(n).
    public init(_ text: String) throws(CorpusError) {
        texts = try JSONLines.decode(
            GoldQuantities.self, from: text,
            form: #"{"id", "text", "expected": [{"start", "end", "kind", …}], "alternatives"?, "optional"?, "tags"?}"#,
            fault: \.fault)
    }
}

import WenReport
import WenTraining

extension EntityCorpus {
    /// Reads a corpus, and tells which entities of it do not count.
    ///
    /// - Parameter name: what the corpus is called.
    /// - Throws: `CorpusError`.
    init(_ text: String, tellingLabelsOf name: String) throws(CorpusError) {
        try self.init(text)
        guard !leftOut.isEmpty else { return }
        let labels = leftOut.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }
        FailureLog.tell(
            "\(name): left out are entities of types that Wen does not find: \(labels.joined(separator: ", ")).")
    }
}

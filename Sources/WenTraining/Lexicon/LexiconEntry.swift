import WenSegmentation

/// A word of a lexicon during compilation.
struct LexiconEntry {
    let atoms: [LexiconAtom]
    /// How often it was seen, weighted.
    var count = 0.0
    /// How often with which tag, weighted, by ``PartOfSpeech/byte(of:)``.
    var tags: [UInt8: Double] = [:]
    /// −log p, in nats.
    var cost = 0.0

    init(_ atoms: [LexiconAtom]) { self.atoms = atoms }

    /// The most frequent tag's byte; 0 where none is known.
    var tag: UInt8 {
        tags.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
    }
}

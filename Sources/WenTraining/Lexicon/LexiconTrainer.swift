#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif
import WenSegmentation

/// Makes the lexicon of the engine `lattice` out of word lists and segmented text.
///
/// A word's cost is −log of its share of all words, weighted by source. The same sources give the same lexicon.
///
/// ```swift
/// var trainer = LexiconTrainer()
/// trainer.add("他/r 走/v 了/u 。/w", TrainingSource(path: "news.txt", format: .pku, weight: 1))
/// let lexicon = try trainer.train()
/// ```
public struct LexiconTrainer {
    /// How the lexicon is made.
    public struct Options: Sendable {
        /// What personal names cost more than their characters say, in nats.
        public var nameBias = 0.0
        /// A character counts as simplified if it makes up more than this share of its own and its simplified form's places.
        public var simplifiedShare = 0.02
        /// Words of several atoms that are seen less, weighted, are left out.
        public var minimumCount = 0.03
        /// How many rounds of tuning follow.
        public var rounds = 12
        /// How far a round of tuning moves costs.
        public var rate = 0.5
        /// Uses of a word that tuning adds to both sides, so that rare words move less.
        public var smoothing = 0.4
        /// Makes the default options.
        public init() {}
    }

    private let options: Options
    private var texts: [(text: String, source: TrainingSource)] = []

    /// Starts without sources.
    ///
    /// - Parameter options: how the lexicon is made.
    public init(options: Options = Options()) {
        self.options = options
    }

    /// Adds a source.
    ///
    /// - Parameters:
    ///   - text: its content.
    ///   - source: how it is written, and how much it counts.
    public mutating func add(_ text: String, _ source: TrainingSource) {
        texts.append((text, source))
    }

    /// The lexicon's file.
    ///
    /// - Throws: ``TrainingError`` where the sources hold no words, too many different characters, or a list with a line
    ///   without a count; ``ICUError`` without ICU's data.
    /// - Complexity: O(n log n).
    public func train() throws -> [UInt8] {
        let folding = try HanFolding(keeping: simplifiedCharacters())
        var counter = try LexiconCounter(folding: folding)
        for (text, source) in texts { try counter.add(text, source) }
        var entries = counter.entries.values.filter {
            $0.count > 0 && ($0.count >= options.minimumCount || $0.atoms.count == 1)
        }.sorted {
            $0.atoms.lexicographicallyPrecedes($1.atoms)
        }
        let total = entries.reduce(0) { $0 + $1.count }
        guard total > 0 else { throw TrainingError.noWords }
        for index in entries.indices { entries[index].cost = -log(entries[index].count / total) }
        var compiler = LexiconCompiler(
            entries: entries, folding: folding, names: counter.names, nameBias: options.nameBias)
        if options.rounds > 0 {
            var tuner = LexiconTuner()
            for (text, source) in texts where source.format == .pku || source.format == .words {
                tuner.add(try source.sentences(of: text), weight: source.weight)
            }
            try tuner.tune(
                &compiler, counter: counter, rounds: options.rounds, rate: options.rate, smoothing: options.smoothing)
        }
        compiler.removeUnused()
        return try compiler.bytes()
    }

    /// Which characters stand in the sources by right, and not as the odd traditional form.
    private func simplifiedCharacters() throws -> (UInt32) -> Bool {
        var counts = Array(repeating: 0, count: 1 << 16)
        for (text, source) in texts where source.format != .list {
            for scalar in text.unicodeScalars where scalar.value <= 0xFFFF { counts[Int(scalar.value)] += 1 }
        }
        let all = try HanFolding(keeping: { _ in false })
        let share = options.simplifiedShare
        return { scalar in
            let own = Double(counts[Int(scalar)])
            return own > share * (own + Double(counts[Int(all[scalar])]))
        }
    }
}

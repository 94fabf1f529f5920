#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif
import Wen
import WenSegmentation

/// Moves the costs of words until the lattice uses each word about as often as segmented text does.
///
/// Costs from counts alone favour long words: a list has 基础上 as a word, the standard has 基础 and 上. Each round
/// segments the text with the lexicon as it is, and makes dearer what was used too often and cheaper what was used too
/// seldom, by the logarithm of the ratio. This is a structured perceptron in batches (Collins, "Discriminative Training
/// Methods for Hidden Markov Models", 2002) over one feature a word, with a step that does not depend on a word's
/// frequency.
struct LexiconTuner {
    /// A text with its right words, as counts.
    private struct Sample {
        let text: [UInt8]
        let weight: Double
    }

    private var samples: [Sample] = []
    private var gold: [String: Double] = [:]

    /// Adds a segmented text.
    mutating func add(_ sentences: [GoldSentence], weight: Double) {
        for sentence in sentences where !sentence.words.isEmpty {
            samples.append(Sample(text: Array(sentence.text.utf8), weight: weight))
            for word in sentence.forms { gold[word, default: 0] += weight }
        }
    }

    /// Moves the costs for some rounds.
    ///
    /// - Complexity: O(rounds × length of the texts).
    mutating func tune(
        _ compiler: inout LexiconCompiler, counter: LexiconCounter, rounds: Int, rate: Double, smoothing: Double
    ) throws {
        var indices: [[LexiconAtom]: Int] = [:]
        for (index, entry) in compiler.entries.enumerated() { indices[entry.atoms] = index }
        var known: [String: Int?] = [:]
        func inOrder(_ counts: [String: Double]) -> [(key: String, value: Double)] {
            counts.sorted { TextOrder.precedes($0.key, $1.key) }
        }
        let gold = inOrder(gold)
        for round in 0..<max(0, rounds) {
            let predicted = try counts(by: compiler)
            var used: [Int: (gold: Double, predicted: Double)] = [:]
            func entry(_ word: String) -> Int? {
                if let found = known[word] { return found }
                let atoms = counter.atoms(of: word)
                let found = atoms.flatMap { indices[$0] ?? indices[LexiconCounter.foldingNumerals($0)] }
                known[word] = found
                return found
            }
            // Words that are one entry, such as years, are added up in order, so that rounding is the same in every run.
            for (word, count) in inOrder(predicted) {
                if let index = entry(word) { used[index, default: (0, 0)].predicted += count }
            }
            for (word, count) in gold {
                if let index = entry(word) { used[index, default: (0, 0)].gold += count }
            }
            let step = rate / (1 + 0.1 * Double(round))
            for (index, count) in used {
                compiler.entries[index].cost +=
                    step * log((count.predicted + smoothing) / (count.gold + smoothing))
            }
        }
    }

    private func counts(by compiler: LexiconCompiler) throws -> [String: Double] {
        let lexicon = try Lexicon(checking: ModelFile(compiler.bytes(), name: "the lexicon in training"))
        let worker = try LatticeSegmenter(lexicon: lexicon).makeWorker()
        var counts: [String: Double] = [:]
        var tokens: [Token] = []
        for sample in samples {
            tokens.removeAll(keepingCapacity: true)
            worker.segment(sample.text.span, into: &tokens)
            for token in tokens {
                counts[String(decoding: sample.text[token.range], as: UTF8.self), default: 0] += sample.weight
            }
        }
        return counts
    }
}

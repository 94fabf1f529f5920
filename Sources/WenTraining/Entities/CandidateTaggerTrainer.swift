import Wen
public import WenSegmentation

public import WenEntities

/// Learns the weights of ``CandidateTagger``: a conditional random field over sets of candidates that do not overlap
/// (Sarawagi and Cohen, Semi-Markov Conditional Random Fields, NIPS 2004), by AdaGrad (Duchi et al., JMLR 2011).
public final class CandidateTaggerTrainer {
    /// How to learn.
    public struct Options: Sendable {
        /// How often the texts are gone through.
        public var epochs = 4
        /// Of 100 texts, those that are shown without the tables of attested names. These were counted in the same
        /// texts, and would be trusted too much.
        public var blindPercentage = 35
        /// Makes the default options.
        public init() {}
    }

    private struct Prepared {
        var document: Document
        var segmentation: Segmentation
        var names: [Entity.Kind: Set<Range<Int>>]
        var kinds: Set<Entity.Kind>
    }

    private let options: Options
    private let scanner = CandidateScanner()
    private let features = CandidateFeatures()
    private let gazetteer = Gazetteer.embedded
    private let blindGazetteer: Gazetteer
    private var examples: [Prepared] = []
    private var weights = AdaptiveWeights()

    /// Makes a trainer that knows nothing.
    public init(options: Options = Options()) {
        self.options = options
        blindGazetteer = gazetteer.withoutAttestedNames
    }

    /// Adds a corpus to learn from.
    ///
    /// - Parameters:
    ///   - segmenters: take turns, text by text, so that the weights fit each of them.
    ///   - kinds: those that the corpus marks as Wen's guideline wants. Candidates of the others are left out, so that
    ///     nothing is learned of them.
    public func add(
        _ corpus: EntityCorpus, segmenters: [any Segmenter], kinds: Set<Entity.Kind> = Set(Entity.Kind.allCases)
    ) {
        let workers = segmenters.map { DocumentSegmenter($0) }
        for (index, gold) in corpus.texts.enumerated() {
            let worker = workers[index % workers.count]
            let document = Document(gold.text)
            let map = OffsetMap(document)
            var names: [Entity.Kind: Set<Range<Int>>] = [:]
            for item in gold.entities {
                guard let start = map.utf8Offset(of: item.range.lowerBound, in: .scalar),
                    let end = map.utf8Offset(of: item.range.upperBound, in: .scalar)
                else { continue }
                names[item.kind, default: []].insert(start..<end)
            }
            examples.append(
                Prepared(document: document, segmentation: worker.segment(document), names: names, kinds: kinds))
        }
    }

    /// Learns, and tells after each epoch how well.
    ///
    /// - Parameter progress: gets the number of the epoch, and its loss: the negative logarithm of the probability of all
    ///   names marked.
    public func train(progress: (_ epoch: Int, _ loss: Double) -> Void) {
        var random = SplitMix(state: 1)
        for epoch in 0..<options.epochs {
            examples.shuffle(using: &random)
            var loss = 0.0
            for example in examples {
                let isBlind = Int.random(in: 0..<100, using: &random) < options.blindPercentage
                loss += learn(example, isBlind ? blindGazetteer : gazetteer)
            }
            progress(epoch + 1, loss)
        }
    }

    private var window = TextWindow()
    private var candidates: [WenEntities.Candidate] = []
    private var scores: [Double] = []
    private var marginals = CandidateMarginals()
    /// The features of all candidates of a window, and where each candidate's end.
    private var numbers: [Int32] = []
    private var ends: [Int] = []

    private func learn(_ example: Prepared, _ gazetteer: Gazetteer) -> Double {
        var loss = 0.0
        for sentence in example.segmentation.sentences {
            var next = sentence.tokens.lowerBound
            while next < sentence.tokens.upperBound {
                next = window.load(
                    example.document, example.segmentation.tokens, next..<sentence.tokens.upperBound, gazetteer)
                scanner.scan(window, example.segmentation.tokens, into: &candidates)
                candidates.removeAll { !example.kinds.contains($0.kind) }
                loss += learnWindow(example)
            }
        }
        return loss
    }

    /// Moves the weights so that the names marked become more probable; the loss before.
    private func learnWindow(_ example: Prepared) -> Double {
        guard !candidates.isEmpty else { return 0 }
        let tokens = example.segmentation.tokens
        scores.removeAll(keepingCapacity: true)
        var gold = [Bool](repeating: false, count: candidates.count)
        var goldScore = 0.0
        numbers.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        for (index, candidate) in candidates.enumerated() {
            let first = numbers.count
            features.append(of: candidate, window, tokens, to: &numbers)
            ends.append(numbers.count)
            var sum: Float = 0
            for number in numbers[first...] { sum += weights[Int(number)] }
            scores.append(Double(sum))
            let range = window.byteRange(candidate.start..<candidate.end)
            if example.names[candidate.kind]?.contains(range) == true {
                gold[index] = true
                goldScore += Double(sum)
            }
        }
        marginals.compute(candidates, scores: scores, unitCount: window.count)
        for index in candidates.indices {
            let gradient = Float((gold[index] ? 1 : 0) - marginals.probabilities[index])
            guard abs(gradient) > 0.001 else { continue }
            for number in numbers[(index > 0 ? ends[index - 1] : 0)..<ends[index]] {
                weights.add(gradient, to: Int(number))
            }
        }
        return marginals.logPartition - goldScore
    }

    /// Weights of the file for a weight of 1 here.
    private static let scale: Float = 24

    /// The weights as a file.
    ///
    /// - Parameter corpora: not learned from; biases are tuned and confidences measured on them.
    public func model(measuredOn corpora: [EntityCorpus], segmenter: some Segmenter) -> [UInt8] {
        let quantized = (0..<HashedWeights.count).map { index in
            let weight = weights[index]
            return Int8(max(-127, min(127, (weight * CandidateTaggerTrainer.scale).rounded())))
        }
        var tuner = TaggerTuner(HashedWeights(weights: quantized), corpora, segmenter: segmenter)
        tuner.balance()
        return tuner.measured().bytes
    }
}

/// Weights, and the squares of what moved them: a weight that moved often moves less.
private struct AdaptiveWeights {
    private var values = [Float](repeating: 0, count: HashedWeights.count)
    private var squares = [Float](repeating: 0, count: HashedWeights.count)

    subscript(index: Int) -> Float { values[index] }

    mutating func add(_ gradient: Float, to index: Int) {
        squares[index] += gradient * gradient
        let change = AdaptiveWeights.rate * (gradient - AdaptiveWeights.decay * values[index])
        values[index] += change / (squares[index] + 0.1).squareRoot()
    }

    private static let rate: Float = 0.12
    private static let decay: Float = 0.002
}

/// A small generator of random numbers with a fixed start: the same training gives the same model.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}

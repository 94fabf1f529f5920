import Wen
public import WenSegmentation

import WenEntities

/// Learns the weights of ``CandidateTagger``: the averaged structured perceptron (Collins, Discriminative Training
/// Methods for Hidden Markov Models, EMNLP 2002) over sets of candidates.
public final class CandidateTaggerTrainer {
    /// How to learn.
    public struct Options: Sendable {
        /// How often the texts are gone through.
        public var epochs = 6
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
        var margin: Int
    }

    private let options: Options
    private let scanner = CandidateScanner()
    private let features = CandidateFeatures()
    private let gazetteer = Gazetteer.embedded
    private let blindGazetteer: Gazetteer
    private var examples: [Prepared] = []
    private var weights = [Int32](repeating: 0, count: HashedWeights.count)
    private var sums = [Int64](repeating: 0, count: HashedWeights.count)
    private var steps: Int64 = 1

    /// Makes a trainer that knows nothing.
    public init(options: Options = Options()) {
        self.options = options
        blindGazetteer = Gazetteer(withAttestedNames: false)
    }

    /// Adds a corpus to learn from.
    ///
    /// - Parameters:
    ///   - labels: the labels that are marked throughout; candidates of the others are neither taught nor punished.
    public func add(_ corpus: NameCorpus, segmenter: some Segmenter) {
        let worker = DocumentSegmenter(segmenter)
        for example in corpus.examples {
            let document = Document(example.text)
            let map = OffsetMap(document)
            var names: [Entity.Kind: Set<Range<Int>>] = [:]
            for name in example.names {
                guard let kind = CandidateTaggerTrainer.kind(name.label),
                    let start = map.utf8Offset(of: name.range.lowerBound, in: .scalar),
                    let end = map.utf8Offset(of: name.range.upperBound, in: .scalar)
                else { continue }
                names[kind, default: []].insert(start..<end)
            }
            examples.append(
                Prepared(document: document, segmentation: worker.segment(document), names: names, margin: 0))
        }
    }

    private static func kind(_ label: String) -> Entity.Kind? {
        switch label {
        case "PER": .person
        case "ORG": .organization
        case "LOC", "GPE": .location
        default: nil
        }
    }

    /// Learns, and tells after each epoch how many of the texts were not yet right.
    ///
    /// - Parameter progress: gets the number of the epoch and the count of windows with mistakes.
    public func train(progress: (_ epoch: Int, _ mistakes: Int) -> Void) {
        var random = SplitMix(state: 1)
        for epoch in 0..<options.epochs {
            examples.shuffle(using: &random)
            var mistakes = 0
            for example in examples {
                let isBlind = Int.random(in: 0..<100, using: &random) < options.blindPercentage
                mistakes += learn(example, isBlind ? blindGazetteer : gazetteer)
            }
            progress(epoch + 1, mistakes)
        }
    }

    private var window = TextWindow()
    private var candidates: [Candidate] = []
    private var scores: [Int] = []
    private var path = CandidatePath()

    private func learn(_ example: Prepared, _ gazetteer: Gazetteer) -> Int {
        var mistakes = 0
        for sentence in example.segmentation.sentences {
            var next = sentence.tokens.lowerBound
            while next < sentence.tokens.upperBound {
                next = window.load(
                    example.document, example.segmentation.tokens, next..<sentence.tokens.upperBound, gazetteer)
                scanner.scan(window, example.segmentation.tokens, into: &candidates)
                if learnWindow(example) { mistakes += 1 }
            }
        }
        return mistakes
    }

    /// Moves the weights from the names found to the names marked; whether they differed.
    private func learnWindow(_ example: Prepared) -> Bool {
        let tokens = example.segmentation.tokens
        scores.removeAll(keepingCapacity: true)
        var isGold: [Bool] = []
        for candidate in candidates {
            var sum = 0
            features.forEach(candidate, window, tokens) { sum += Int(weights[$0]) }
            let gold =
                example.names[candidate.kind]?.contains(
                    window.byteRange(candidate.start..<candidate.end)) ?? false
            // A wrong name must lose clearly, a right one win clearly.
            scores.append(sum + (gold ? -CandidateTaggerTrainer.margin : CandidateTaggerTrainer.margin))
            isGold.append(gold)
        }
        path.choose(candidates, scores: scores, unitCount: window.count)
        steps += 1
        var chosen = Set(path.chosen)
        var isWrong = false
        for index in candidates.indices where isGold[index] && chosen.remove(index) == nil {
            update(candidates[index], tokens, 1)
            isWrong = true
        }
        for index in path.chosen where chosen.contains(index) {
            update(candidates[index], tokens, -1)
            isWrong = true
        }
        return isWrong
    }

    private static let margin = 3

    private func update(_ candidate: Candidate, _ tokens: [Token], _ delta: Int32) {
        features.forEach(candidate, window, tokens) {
            weights[$0] += delta
            sums[$0] += Int64(delta) * steps
        }
    }

    /// The averaged weights as a file, with confidences measured on a corpus that was not learned from.
    public func model(measuredOn corpus: NameCorpus? = nil, segmenter: some Segmenter) -> [UInt8] {
        let averaged = weights.indices.map { Double(weights[$0]) - Double(sums[$0]) / Double(steps) }
        let scale = 12.0
        let quantized = averaged.map { Int8(max(-127, min(127, ($0 * scale).rounded()))) }
        return HashedWeights(weights: quantized, percentages: [UInt8](repeating: 90, count: HashedWeights.stepCount))
            .bytes
    }
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

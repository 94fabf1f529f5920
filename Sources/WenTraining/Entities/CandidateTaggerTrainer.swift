#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif
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
        /// In how many of the last epochs the weights are taken, several times in each: their mean is what was learned (Izmailov et
        /// al., Averaging Weights Leads to Wider Optima and Better Generalization, UAI 2018).
        public var averagedEpochs = 3
        /// How often in each of them.
        public var averagesPerEpoch = 4
        /// How often all epochs but the first are gone through anew, from where the first led and with the texts in another order:
        /// what the ways have in common holds for other texts too (Wortsman et al., Model Soups, ICML 2022).
        public var ways = 5
        /// Of 100 texts, those that are shown without the tables of attested names. These were counted in the same
        /// texts, and would be trusted too much.
        public var blindPercentage = 35
        /// Of 100 features of a candidate, those that are left out at random, so that none is relied on alone (Srivastava
        /// et al., Dropout, JMLR 2014).
        public var dropPercentage = 30
        /// Makes the default options.
        public init() {}
    }

    private struct Prepared {
        var document: Document
        var segmentation: Segmentation
        var names: [Entity.Kind: Set<Range<Int>>]
        var kinds: WenEntities.Candidate.Kinds
        var weight: Float
        /// Which of two halves of the texts it belongs to.
        var half: Int
        /// The rows of the features that tell the style, and the style where the corpus has one.
        var rows: [Int32]
        var style: TextStyle?
        /// How much the parts of a row of weights count: the first always, the others by the text's style as the tagger
        /// would see it, right or wrong.
        var parts = SIMD4<Float>(1, 0, 0, 0)

        /// What the styles are learned from.
        var styled: StyleLearner.Text? { style.map { StyleLearner.Text(rows: rows, style: $0) } }
    }

    private let options: Options
    private var scanner = CandidateScanner()
    private let features = CandidateFeatures()
    private let gazetteer = Gazetteer.embedded
    private let blindGazetteer: Gazetteer
    private var examples: [Prepared] = []
    private var weights = CandidateWeights(featureCount: 0)
    private var layer: HiddenWeights
    private var styles = StyleLearner()
    private var random = SequenceGenerator(state: 1)

    /// Makes a trainer that knows nothing.
    public init(options: Options = Options()) {
        self.options = options
        blindGazetteer = gazetteer.withoutAttestedNames
        layer = HiddenWeights(featureCount: 0, using: &random)
    }

    /// Adds a corpus to learn from.
    ///
    /// - Parameters:
    ///   - segmenter: finds the words of all texts.
    ///   - other: finds those of one text in five as well, so that the weights fit it too.
    ///   - kinds: those that the corpus marks as Wen's guideline wants. Candidates of the others are left out, so that
    ///     nothing is learned of them.
    ///   - weight: how much a text counts beside one of weight 1.
    ///   - style: what kind of text it is. The habits of texts that look like it are learned beside what holds everywhere.
    ///     Nil for texts of all kinds: what style they look like is told by the other corpora.
    package func add(
        _ corpus: EntityCorpus, segmenter: some Segmenter, other: some Segmenter,
        kinds: Set<Entity.Kind> = Set(Entity.Kind.allCases), weight: Float = 1, style: TextStyle? = .newspaper
    ) {
        let worker = DocumentSegmenter(segmenter)
        let otherWorker = DocumentSegmenter(other)
        for (index, gold) in corpus.texts.enumerated() {
            let document = Document(gold.text)
            let map = OffsetMap(document)
            var names: [Entity.Kind: Set<Range<Int>>] = [:]
            for item in gold.entities {
                guard let start = map.utf8Offset(of: item.range.lowerBound, in: .scalar),
                    let end = map.utf8Offset(of: item.range.upperBound, in: .scalar)
                else { continue }
                names[item.kind, default: []].insert(start..<end)
            }
            names[.location] = names[.location].map { JoinedPlaces.join($0, in: document, gazetteer) }
            for worker in index % 5 == 0 ? [worker, otherWorker] : [worker] {
                let segmentation = worker.segment(document)
                var rows: [Int32] = []
                words.read(document, segmentation.tokens, gazetteer)
                StyleReader.forEachRow(words, segmentation.tokens) { rows.append(Int32($0)) }
                examples.append(
                    Prepared(
                        document: document, segmentation: segmentation, names: names, kinds: .init(kinds),
                        weight: weight, half: index % 2, rows: rows, style: style))
            }
        }
    }

    /// Learns, and tells after each epoch how well.
    ///
    /// - Parameter progress: gets the number of the epoch, and its loss: the negative logarithm of the probability of all
    ///   names marked.
    public func train(progress: (_ epoch: Int, _ loss: Double) -> Void) {
        learnStyles()
        counts = [UInt8](repeating: 0, count: 1 << CandidateFeature.bits)
        for example in examples { forEachWindow(of: example, gazetteer) { count(example) } }
        var learned: [Int32] = []
        for feature in counts.indices where counts[feature] >= CandidateTaggerTrainer.enough {
            learned.append(Int32(feature))
        }
        weights = CandidateWeights(featureCount: learned.count)
        // Most that are frequent are not combined, so this is more than enough.
        layer = HiddenWeights(featureCount: learned.count(where: isFrequent), using: &random)
        progress(1, learnEpoch(averages: false))
        if options.epochs > 1 { leaveOut(learned) }
        let start = (weights, layer)
        var number = 1
        for _ in 0..<max(1, options.ways) {
            (weights, layer) = start
            for epoch in 1..<max(1, options.epochs) {
                number += 1
                progress(number, learnEpoch(averages: epoch >= options.epochs - options.averagedEpochs))
            }
        }
        if let mean { (weights, layer) = mean }
        (mean, meanCount) = (nil, 0)
    }

    /// Learns from all texts once.
    ///
    /// - Parameter averages: whether the weights are taken on the way.
    /// - Returns: the loss.
    private func learnEpoch(averages: Bool) -> Double {
        examples.shuffle(using: &random)
        var loss = 0.0
        let part = max(1, (examples.count + options.averagesPerEpoch - 1) / max(1, options.averagesPerEpoch))
        for (number, example) in examples.enumerated() {
            let isBlind = Int.random(in: 0..<100, using: &random) < options.blindPercentage
            loss += learn(example, isBlind ? blindGazetteer : gazetteer)
            if averages, (number + 1) % part == 0 || number + 1 == examples.count { average() }
        }
        return loss
    }

    /// The mean of the weights that were taken so far, and how many.
    private var mean: (weights: CandidateWeights, layer: HiddenWeights)?
    private var meanCount = 0

    private func average() {
        meanCount += 1
        if mean == nil { mean = (weights, layer) }
        mean?.weights.move(to: weights, by: 1 / Float(meanCount))
        mean?.layer.move(to: layer, by: 1 / Float(meanCount))
    }

    /// Learns no more of features that have no place in the file, so that the others make up for them. Those that the hidden
    /// layer may combine stay.
    private func leaveOut(_ learned: [Int32]) {
        let crowdedOut = weights.crowdedOut(of: learned) { counts[Int($0)] }
        for feature in crowdedOut where !isFrequent(feature) { counts[Int(feature)] = 0 }
        weights = weights.kept(learned.filter { counts[Int($0)] > 0 })
    }

    /// Learns the styles, and sees each text as a learner does that does not know it.
    private func learnStyles() {
        for half in 0..<2 {
            var learner = StyleLearner()
            learner.learn(examples.filter { $0.half != half }.compactMap(\.styled), using: &random)
            for index in examples.indices where examples[index].half == half {
                let shares = learner.probabilities(examples[index].rows)
                examples[index].parts = SIMD4(1, shares[0], shares[1], shares[2])
            }
        }
        styles.learn(examples.compactMap(\.styled), using: &random)
    }

    private let words = FoldedWords()
    private var window = TextWindow()
    private var clusters = TextClusters()
    private var candidates: [WenEntities.Candidate] = []
    private var scores: [Double] = []
    /// The share of each kind, for each candidate.
    private var shares: [SIMD4<Float>] = []
    private var marginals = CandidateMarginals()
    /// The features of all candidates of a window, and those that the hidden layer combines.
    private var numbers: [Int32] = []
    private var combined: [Int32] = []
    /// The candidates as they were scored.
    private var scored: [Scored] = []

    private struct Scored {
        /// Its features.
        var numbers: Range<Int>
        var combined: Range<Int>
        /// The sums of the hidden layer.
        var sums: SIMD16<Float>
    }

    private func learn(_ example: Prepared, _ gazetteer: Gazetteer) -> Double {
        var loss = 0.0
        forEachWindow(of: example, gazetteer) { loss += learnWindow(example) }
        return loss
    }

    /// Calls `body` when a window and its candidates are ready.
    private func forEachWindow(of example: Prepared, _ gazetteer: Gazetteer, _ body: () -> Void) {
        words.read(example.document, example.segmentation.tokens, gazetteer)
        clusters.read(words)
        for sentence in example.segmentation.sentences {
            var next = sentence.tokens.lowerBound
            while next < sentence.tokens.upperBound {
                next = window.load(
                    words, example.segmentation.tokens, next..<sentence.tokens.upperBound, &clusters,
                    gazetteer)
                scanner.scan(window, into: &candidates)
                for index in candidates.indices { candidates[index].kinds.formIntersection(example.kinds) }
                candidates.removeAll { $0.kinds.isEmpty }
                if !candidates.isEmpty { body() }
            }
        }
    }

    /// Whether a feature is seen often enough to be combined with others.
    private func isFrequent(_ feature: Int32) -> Bool { counts[Int(feature)] >= CandidateTaggerTrainer.enoughCombined }

    /// How often each feature is seen, up to 255.
    private var counts: [UInt8] = []
    /// What is seen less often is not learned: it would tell this text from others, and nothing more.
    private static let enough: UInt8 = 2
    /// What is seen less often is not combined with other features.
    private static let enoughCombined: UInt8 = 50

    private func count(_ example: Prepared) {
        for candidate in candidates {
            features.forEach(candidate, window) { feature in
                counts[feature.number] = min(counts[feature.number], 254) + 1
            }
        }
    }

    /// Moves the weights so that the names marked become more probable; the loss before.
    private func learnWindow(_ example: Prepared) -> Double {
        let parts = SIMD16<Float>(SIMD4(1, 1, 1, 0), example.parts)
        // Nothing is learned, and so nothing forgotten, of kinds that the corpus does not mark.
        let learned = SIMD16<Float>(example.kinds.lanes, example.parts)
        scores.removeAll(keepingCapacity: true)
        shares.removeAll(keepingCapacity: true)
        var gold = [Int?](repeating: nil, count: candidates.count)
        var goldScore = 0.0
        numbers.removeAll(keepingCapacity: true)
        combined.removeAll(keepingCapacity: true)
        scored.removeAll(keepingCapacity: true)
        let mixed = layer.mixed(example.parts)
        for (index, candidate) in candidates.enumerated() {
            list(candidate)
            let item = scored[index]
            let sums = numbers[item.numbers].reduce(into: SIMD16<Float>.zero) { $0 += weights[$1] }
            scored[index].sums = layer.sums(combined[item.combined], mixed)
            let kinds = (sums * parts).kinds + layer.scores(scored[index].sums, mixed)
            let (total, share) = CandidateTaggerTrainer.total(kinds, candidate.kinds)
            scores.append(total)
            shares.append(share)
            let range = window.byteRange(candidate.start..<candidate.end, in: example.document)
            for (lane, kind) in Entity.Kind.allCases.enumerated()
            where example.names[kind]?.contains(range) == true && share[lane] > 0 {
                gold[index] = lane
                goldScore += Double(kinds[lane])
            }
        }
        marginals.compute(candidates, scores: scores, unitCount: window.count)
        for index in candidates.indices {
            var gradient = shares[index] * -Float(marginals.probabilities[index])
            if let lane = gold[index] { gradient[lane] += 1 }
            guard gradient.min() < -0.001 || gradient.max() > 0.001 else { continue }
            gradient *= example.weight
            let item = scored[index]
            layer.learn(combined[item.combined], item.sums, gradient, example.parts, mixed)
            let pushes = SIMD16<Float>(gradient, example.parts)
            for number in numbers[item.numbers] { weights.add(pushes, to: number, learned) }
        }
        return marginals.logPartition - goldScore
    }

    /// Lists the features of a candidate, but for some that are left out at random.
    private func list(_ candidate: WenEntities.Candidate) {
        let firsts = (numbers.count, combined.count)
        features.forEach(candidate, window) { feature in
            let count = counts[feature.number]
            guard count >= CandidateTaggerTrainer.enough,
                Int.random(in: 0..<100, using: &random) >= options.dropPercentage
            else { return }
            numbers.append(Int32(feature.number))
            if feature.isCombined, count >= CandidateTaggerTrainer.enoughCombined {
                combined.append(Int32(feature.number))
            }
        }
        scored.append(
            Scored(numbers: firsts.0..<numbers.count, combined: firsts.1..<combined.count, sums: .zero))
    }

    /// The logarithm of the sum over the kinds that a candidate may be, and the share of each in it.
    private static func total(_ scores: SIMD4<Float>, _ kinds: WenEntities.Candidate.Kinds)
        -> (total: Double, shares: SIMD4<Float>)
    {
        let allowed = SIMD4<Float>(repeating: -.infinity).replacing(with: scores, where: kinds.lanes .> 0)
        let top = allowed.max()
        let powers = SIMD4<Float>(
            expf(allowed[0] - top), expf(allowed[1] - top), expf(allowed[2] - top), 0)
        return (Double(top + logf(powers.sum())), powers / powers.sum())
    }

    /// The model's file.
    ///
    /// - Parameter corpora: not learned from; biases are tuned and confidences measured on them, each for the kinds of names
    ///   that it marks as Wen's guideline wants.
    /// - Throws: ``ModelFileError`` never for what was learned here.
    public func model(
        measuredOn corpora: [(corpus: EntityCorpus, kinds: Set<Entity.Kind>)], segmenter: some Segmenter
    ) throws -> [UInt8] {
        var tuner = TaggerTuner(weights, layer, styles, corpora, segmenter: segmenter)
        return try tuner.tuned()
    }
}

extension WenEntities.Candidate.Kinds {
    fileprivate init(_ kinds: Set<Entity.Kind>) {
        self = []
        if kinds.contains(.person) { insert(.person) }
        if kinds.contains(.organization) { insert(.organization) }
        if kinds.contains(.location) { insert(.location) }
    }

    /// 1 for each of the kinds, 0 for the others.
    fileprivate var lanes: SIMD4<Float> {
        SIMD4(contains(.person) ? 1 : 0, contains(.organization) ? 1 : 0, contains(.location) ? 1 : 0, 0)
    }
}

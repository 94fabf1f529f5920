public import WenEntities
public import WenSegmentation

/// Learns the weights of ``CandidateTagger``: a conditional random field over sets of candidates that do not overlap
/// (Sarawagi and Cohen, Semi-Markov Conditional Random Fields, NIPS 2004), by AdaGrad (Duchi et al., JMLR 2011).
public final class CandidateTaggerTrainer {
    /// How to learn.
    public struct Options: Sendable {
        /// How often the texts are gone through.
        public var epochs = 4
        /// In how many of the last epochs the weights are taken, several times in each: their mean is what was learned
        /// (Izmailov et al., Averaging Weights Leads to Wider Optima and Better Generalization, UAI 2018).
        public var averagedEpochs = 3
        /// How often in each of them.
        public var averagesPerEpoch = 4
        /// How often all epochs but the first are gone through anew, from where the first led and with the texts in
        /// another order: what the ways have in common holds for other texts too (Wortsman et al., Model Soups, ICML
        /// 2022).
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

    private let options: Options
    private let gazetteer = Gazetteer.embedded
    private let blindGazetteer: Gazetteer
    private var examples: [TaggerExample] = []
    private let learner: CandidateLearner
    private var styles = StyleLearner()
    private var random = SequenceGenerator(state: 1)
    /// The mean of the weights that were taken so far, and how many.
    private var mean: (weights: CandidateWeights, layer: HiddenWeights)?
    private var meanCount = 0

    /// Makes a trainer that knows nothing.
    ///
    /// - Parameter options: how to learn.
    public init(options: Options = Options()) {
        self.options = options
        blindGazetteer = gazetteer.withoutAttestedNames
        learner = CandidateLearner(
            HiddenWeights(featureCount: 0, using: &random), dropPercentage: options.dropPercentage)
    }

    /// Adds a corpus to learn from.
    ///
    /// - Parameters:
    ///   - corpus: texts with their names.
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
            var names = Dictionary(grouping: gold.mentions(in: document), by: \.kind)
                .mapValues { Set($0.map(\.range)) }
            names[.location] = names[.location].map { JoinedPlaces.join($0, in: document, gazetteer) }
            for worker in index % 5 == 0 ? [worker, otherWorker] : [worker] {
                let segmentation = worker.segment(document)
                var rows: [Int32] = []
                let words = FoldedWords(document, segmentation.tokens)
                StyleReader.forEachRow(words, segmentation.tokens) { rows.append(Int32($0)) }
                examples.append(
                    TaggerExample(
                        document: document, segmentation: segmentation, names: names, kinds: .init(kinds),
                        weight: weight, half: index % 2, rows: rows, style: style))
            }
        }
    }

    /// Learns, and tells after each epoch how well.
    ///
    /// - Parameter progress: gets the number of the epoch, and its loss: the negative logarithm of the probability of all
    ///   names marked.
    /// - Throws: ``TrainingError/noExamples`` where the corpora have no text.
    /// - Complexity: O(ways · epochs · n).
    public func train(progress: (_ epoch: Int, _ loss: Double) -> Void) throws(TrainingError) {
        guard !examples.isEmpty else { throw .noExamples }
        learnStyles()
        for example in examples { learner.count(example, gazetteer) }
        let learned = learner.counts.learned
        learner.weights = CandidateWeights(featureCount: learned.count)
        // Most that are frequent are not combined, so this is more than enough.
        let frequent = learned.count { learner.counts.isFrequent(Int($0)) }
        learner.layer = HiddenWeights(featureCount: frequent, using: &random)
        progress(1, learnEpoch(averages: false))
        if options.epochs > 1 { leaveOut(learned) }
        let start = (learner.weights, learner.layer)
        var number = 1
        for _ in 0..<max(1, options.ways) {
            (learner.weights, learner.layer) = start
            for epoch in 1..<max(1, options.epochs) {
                number += 1
                progress(number, learnEpoch(averages: epoch >= options.epochs - options.averagedEpochs))
            }
        }
        if let mean { (learner.weights, learner.layer) = mean }
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
            loss += learner.learn(example, isBlind ? blindGazetteer : gazetteer, using: &random)
            if averages, (number + 1) % part == 0 || number + 1 == examples.count { average() }
        }
        return loss
    }

    private func average() {
        meanCount += 1
        if mean == nil { mean = (learner.weights, learner.layer) }
        mean?.weights.move(to: learner.weights, by: 1 / Float(meanCount))
        mean?.layer.move(to: learner.layer, by: 1 / Float(meanCount))
    }

    /// Learns no more of features that have no place in the file, so that the others make up for them. Those that the hidden
    /// layer may combine stay.
    private func leaveOut(_ learned: [Int32]) {
        let crowdedOut = learner.weights.crowdedOut(of: learned) { learner.counts[Int($0)] }
        for feature in crowdedOut where !learner.counts.isFrequent(Int(feature)) {
            learner.counts.leaveOut(Int(feature))
        }
        learner.weights = learner.weights.kept(learned.filter { learner.counts[Int($0)] > 0 })
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

    /// The model's file.
    ///
    /// - Parameters:
    ///   - corpora: not learned from; biases are tuned and confidences measured on them, each for the kinds of names that it
    ///     marks as Wen's guideline wants.
    ///   - segmenter: finds their words.
    /// - Complexity: O(n), gone through some hundred times.
    public func model(
        measuredOn corpora: [(corpus: EntityCorpus, kinds: Set<Entity.Kind>)], segmenter: some Segmenter
    ) -> [UInt8] {
        var tuner = TaggerTuner(learner.weights, learner.layer, styles, corpora, segmenter: segmenter)
        return tuner.tuned()
    }
}

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif
import WenKeywords
public import WenSegmentation

/// Learns the weights of the keyword ranker from texts with keywords.
///
/// The model gives each candidate of a document a share, exp(w·x) over the sum of all; training makes the shares of the
/// right ones large (ListNet, Cao et al. 2007, with the top-one probability), with a penalty on large weights. Each text is
/// seen in several forms: with its title apart and as its first line, in the words of each segmenter. News may have other
/// weights: each feature has two, and the second counts by how much a text is like news (``NewsLikeness``).
///
/// ```swift
/// var trainer = KeywordTrainer(segmenters: [try ModelSegmenter()])
/// trainer.add(try KeywordCorpus(abstracts).texts)
/// trainer.add(try KeywordCorpus(news).texts, share: 0.3, isNews: true)
/// let table = try trainer.train()
/// ```
public struct KeywordTrainer {
    /// How to learn.
    public struct Options: Sendable {
        /// How often all texts are seen.
        public var epochs = 300
        /// The step (Adam, Kingma and Ba 2015).
        public var step: Float = 0.03
        /// The penalty on the squares of weights.
        public var penalty: Float = 0.002
        /// Makes the default options.
        public init() {}
    }

    private let options: Options
    private let segmenters: [DocumentSegmenter]
    private let extractor = KeywordExtractor()
    private var examples = KeywordExamples()

    /// Starts without texts.
    ///
    /// - Parameters:
    ///   - segmenters: each text is segmented by each of them.
    ///   - options: how to learn.
    public init(segmenters: [any Segmenter], options: Options = Options()) {
        self.options = options
        self.segmenters = segmenters.map { DocumentSegmenter($0) }
    }

    /// Adds the texts of a corpus.
    ///
    /// - Parameters:
    ///   - texts: documents with their right keywords; those of which no candidate is right are passed over.
    ///   - share: how much they count in all, however many they are, beside a corpus of share 1.
    ///   - isNews: whether they are news, whose weights may differ.
    /// - Complexity: O(n).
    public mutating func add(_ texts: some Sequence<KeywordCorpus.Text>, share: Float = 1, isNews: Bool = false) {
        for text in texts {
            for segmenter in segmenters {
                for titled in text.document.title == nil ? [false] : [true, false] {
                    examples.add(text, titled: titled, segmenter: segmenter, extractor: extractor)
                }
            }
        }
        examples.endCorpus(share: share, isNews: isNews)
    }

    /// The weights, as a table with one line a feature.
    ///
    /// - Throws: ``TrainingError/noExamples`` where no text has a right keyword.
    /// - Complexity: O(epochs · n).
    public func train() throws(TrainingError) -> String {
        guard !examples.documentTexts.isEmpty else { throw .noExamples }
        var weights = KeywordWeights()
        weights.likeness = NewsLikenessTrainer(examples.documentTexts, examples.isNews).learn()
        let shares = examples.documentTexts.map { weights.likeness?.share($0) ?? 0 }
        let learned = learn(shares)
        weights.values = Array(learned[..<weights.values.count])
        weights.news = Array(learned[weights.values.count...])
        return weights.table
    }

    /// The weights of all features, and behind them what news add.
    private func learn(_ shares: [Float]) -> [Float] {
        let count = KeywordFeature.names.count * 2
        var weights = Array(repeating: Float(0), count: count)
        var mean = weights
        var square = weights
        for epoch in 1...max(1, options.epochs) {
            let gradient = gradient(weights, shares)
            let bias = (1 - pow(0.9, Float(epoch)), 1 - pow(0.99, Float(epoch)))
            for index in 0..<count {
                let slope = gradient[index] + options.penalty * weights[index]
                mean[index] = 0.9 * mean[index] + 0.1 * slope
                square[index] = 0.99 * square[index] + 0.01 * slope * slope
                weights[index] -= options.step * (mean[index] / bias.0) / ((square[index] / bias.1).squareRoot() + 1e-6)
            }
        }
        return weights
    }

    /// The slope of the loss, a weighted sum over the documents.
    private func gradient(_ weights: [Float], _ shares: [Float]) -> [Float] {
        let count = weights.count / 2
        var gradient = Array(repeating: Float(0), count: weights.count)
        var first = 0
        for document in shares.indices {
            let candidates = first..<examples.documentEnds[document]
            first = candidates.upperBound
            let mixed = (0..<count).map { weights[$0] + shares[document] * weights[count + $0] }
            for (index, slope) in slopes(candidates, mixed).enumerated() {
                gradient[index] += slope * examples.documentWeights[document]
                gradient[count + index] += slope * examples.documentWeights[document] * shares[document]
            }
        }
        return gradient
    }

    /// The slope of one document's loss.
    private func slopes(_ candidates: Range<Int>, _ weights: [Float]) -> [Float] {
        var slopes = Array(repeating: Float(0), count: weights.count)
        var scores = candidates.map { score($0, weights) }
        let highest = scores.max() ?? 0
        for index in scores.indices { scores[index] = expf(scores[index] - highest) }
        let sum = scores.reduce(0, +)
        let right = Float(candidates.count { examples.isRight[$0] })
        for (candidate, score) in zip(candidates, scores) {
            let slope = right * score / sum - (examples.isRight[candidate] ? 1 : 0)
            for index in range(candidate) {
                slopes[Int(examples.features[index])] += slope * examples.values[index]
            }
        }
        return slopes
    }

    private func range(_ candidate: Int) -> Range<Int> {
        (candidate == 0 ? 0 : examples.candidateEnds[candidate - 1])..<examples.candidateEnds[candidate]
    }

    private func score(_ candidate: Int, _ weights: [Float]) -> Float {
        range(candidate).reduce(0) { $0 + weights[Int(examples.features[$1])] * examples.values[$1] }
    }
}

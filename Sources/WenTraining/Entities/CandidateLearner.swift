#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif
import WenEntities

/// Moves the weights of names, window by window: up the gradient of the probability of what the texts mark.
final class CandidateLearner {
    /// What was learned so far.
    var weights = CandidateWeights(featureCount: 0)
    var layer: HiddenWeights
    /// How often features are seen.
    var counts = FeatureCounts()
    /// Of 100 features of a candidate, those that are left out at random.
    private let dropPercentage: Int

    private var reader = CandidateReader()
    /// What may be a name of the kinds that a text marks, in the reader's window.
    private var candidates: [Candidate] = []
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

    /// Starts with a layer that nothing moved.
    init(_ layer: HiddenWeights, dropPercentage: Int) {
        self.layer = layer
        self.dropPercentage = dropPercentage
    }

    /// Counts the features of a text.
    func count(_ example: TaggerExample, _ gazetteer: Gazetteer) {
        reader.begin(example.document, example.segmentation, gazetteer)
        while advance(example) {
            for candidate in candidates {
                CandidateFeatures().forEach(candidate, reader.window) { counts.add($0.number) }
            }
        }
    }

    /// Learns from a text.
    ///
    /// - Returns: the loss before: the negative logarithm of the probability of the names marked.
    func learn(
        _ example: TaggerExample, _ gazetteer: Gazetteer, using random: inout some RandomNumberGenerator
    ) -> Double {
        reader.begin(example.document, example.segmentation, gazetteer)
        var loss = 0.0
        while advance(example) { loss += learnWindow(example, using: &random) }
        return loss
    }

    /// Goes to the next window with candidates of the kinds that a text marks; `false` where there is none.
    private func advance(_ example: TaggerExample) -> Bool {
        while reader.advance() {
            candidates = reader.candidates
            for index in candidates.indices { candidates[index].kinds.formIntersection(example.kinds) }
            candidates.removeAll { $0.kinds.isEmpty }
            if !candidates.isEmpty { return true }
        }
        return false
    }

    /// Moves the weights so that the names marked become more probable; the loss before.
    private func learnWindow(
        _ example: TaggerExample, using random: inout some RandomNumberGenerator
    ) -> Double {
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
            list(candidate, using: &random)
            let item = scored[index]
            let sums = numbers[item.numbers].reduce(into: SIMD16<Float>.zero) { $0 += weights[$1] }
            scored[index].sums = layer.sums(combined[item.combined], mixed)
            let kinds = (sums * parts).kinds + layer.scores(scored[index].sums, mixed)
            let (total, share) = CandidateLearner.total(kinds, candidate.kinds)
            scores.append(total)
            shares.append(share)
            let range = reader.window.byteRange(candidate.start..<candidate.end, in: example.document)
            for (lane, kind) in Entity.Kind.allCases.enumerated()
            where example.names[kind]?.contains(range) == true && share[lane] > 0 {
                gold[index] = lane
                goldScore += Double(kinds[lane])
            }
        }
        marginals.compute(candidates, scores: scores, unitCount: reader.window.count)
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
    private func list(_ candidate: Candidate, using random: inout some RandomNumberGenerator) {
        let firsts = (numbers.count, combined.count)
        CandidateFeatures().forEach(candidate, reader.window) { feature in
            guard counts.isLearned(feature.number), Int.random(in: 0..<100, using: &random) >= dropPercentage
            else { return }
            numbers.append(Int32(feature.number))
            if feature.isCombined, counts.isFrequent(feature.number) { combined.append(Int32(feature.number)) }
        }
        scored.append(
            Scored(numbers: firsts.0..<numbers.count, combined: firsts.1..<combined.count, sums: .zero))
    }

    /// The logarithm of the sum over the kinds that a candidate may be, and the share of each in it.
    private static func total(_ scores: SIMD4<Float>, _ kinds: Candidate.Kinds)
        -> (total: Double, shares: SIMD4<Float>)
    {
        let allowed = SIMD4<Float>(repeating: -.infinity).replacing(with: scores, where: kinds.lanes .> 0)
        let top = allowed.max()
        let powers = SIMD4<Float>(
            expf(allowed[0] - top), expf(allowed[1] - top), expf(allowed[2] - top), 0)
        return (Double(top + logf(powers.sum())), powers / powers.sum())
    }
}

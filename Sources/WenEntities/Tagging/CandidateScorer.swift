import WenSegmentation

/// Adds up what speaks for the candidates of a window.
///
/// What candidates with the same start or the same end share is added up once. What is inside is looked at only where what
/// is around a candidate and its shape leave some hope, and what it is together with its context, and what the hidden layer
/// makes of all, only where it is likely then. The rows of some candidates are asked for before the first is read, since each
/// waits for memory. The scorer's memory is kept for the next window.
struct CandidateScorer: ~Copyable {
    /// Candidates, or units, whose rows are read together.
    private static let batch = 16
    /// Likely candidates whose contexts are read together: they have more rows.
    private static let contextBatch = 6

    private let model: CandidateModel
    private let features = CandidateFeatures()
    /// The features of a batch.
    private var numbers = FeatureList()
    /// Those of them that the hidden layer combines.
    private var combined = FeatureList()
    /// Where the features of a hope end in these lists.
    private var ends: [(numbers: Int, combined: Int)] = []
    /// What the candidates that start, or end, at a unit share.
    private var startSums = SharedSums()
    private var endSums = SharedSums()
    private var hopes: [Hope] = []
    private var likely: [Hope] = []
    /// The well-known names among the candidates that alone say what they name, and what speaks for each.
    private var plain: [(index: Int, kinds: SIMD4<Int32>)] = []

    /// A candidate that may be a name yet.
    private struct Hope {
        var index: Int
        /// What is around it, and its shape.
        var sums: WeightSums
        /// What rules add.
        var bonus: SIMD4<Int32>
    }

    /// Makes a scorer.
    init(_ model: CandidateModel) {
        self.model = model
    }

    /// Puts the score of each candidate into `scores`; one that lacks so much that nothing more makes up for it keeps
    /// the score that it has without.
    ///
    /// - Complexity: O(n) for n features of all candidates.
    mutating func score(
        _ candidates: [Candidate], _ window: borrowing TextWindow, _ style: StyleMixture, _ layer: MixedLayer,
        into scores: inout [CandidateScore]
    ) {
        scores.removeAll(keepingCapacity: true)
        hopes.removeAll(keepingCapacity: true)
        likely.removeAll(keepingCapacity: true)
        sumShared(candidates, window)
        for first in stride(from: 0, to: candidates.count, by: CandidateScorer.batch) {
            let batch = first..<min(first + CandidateScorer.batch, candidates.count)
            scoreOutsides(candidates, batch, window, style, &scores)
        }
        for first in stride(from: 0, to: hopes.count, by: CandidateScorer.batch) {
            let batch = first..<min(first + CandidateScorer.batch, hopes.count)
            scoreInsides(candidates, batch, window, style, &scores)
        }
        for first in stride(from: 0, to: likely.count, by: CandidateScorer.contextBatch) {
            let batch = first..<min(first + CandidateScorer.contextBatch, likely.count)
            scoreContexts(candidates, batch, window, style, layer, &scores)
        }
        for (index, kinds) in plain where !isInside(index, candidates, scores) {
            let kind = candidates[index].plainKind
            let best = max(
                kinds[kind.lane] + Candidate.decisiveBonus, kinds.max(),
                CandidateScorer.plainLeast + (kind == .organization ? 0 : sumInside(index, candidates, scores)))
            scores[index] = CandidateScore(SIMD4(repeating: best), among: kind)
        }
        plain.removeAll(keepingCapacity: true)
    }

    /// Adds up what candidates with the same start, or the same end, share.
    private mutating func sumShared(_ candidates: [Candidate], _ window: borrowing TextWindow) {
        startSums.removeAll(unitCount: window.count)
        endSums.removeAll(unitCount: window.count)
        for candidate in candidates {
            startSums.claim(candidate.start)
            endSums.claim(candidate.end)
        }
        let (model, features) = (model, features)
        let count = CandidateFeatures.sharedCount
        CandidateScorer.fill(&startSums, &numbers, model, model.biases) { numbers, start in
            numbers.append(atMost: count) { add in
                features.forEach(before: start, window) { add(model.table.prefetched($0)) }
            }
        }
        CandidateScorer.fill(&endSums, &numbers, model, WeightSums()) { numbers, end in
            numbers.append(atMost: count) { add in
                features.forEach(behind: end, window) { add(model.table.prefetched($0)) }
            }
        }
    }

    /// Adds up `base` and the rows of the features that `list` adds for each unit at which sums are asked for.
    @inline(__always)
    private static func fill(
        _ shared: inout SharedSums, _ numbers: inout FeatureList, _ model: CandidateModel, _ base: WeightSums,
        _ list: (_ numbers: inout FeatureList, _ position: Int) -> Void
    ) {
        let count = CandidateFeatures.sharedCount
        for first in stride(from: 0, to: shared.count, by: batch) {
            let claims = first..<min(first + batch, shared.count)
            numbers.removeAll()
            for claim in claims { list(&numbers, shared.position(ofClaim: claim)) }
            for claim in claims {
                let sums = model.table.sum(numbers, from: (claim - first) * count, count: count)
                shared[shared.position(ofClaim: claim)] = base + sums
            }
        }
    }

    /// Adds up what is around some candidates, and their shapes.
    private mutating func scoreOutsides(
        _ candidates: [Candidate], _ batch: Range<Int>, _ window: borrowing TextWindow, _ style: StyleMixture,
        _ scores: inout [CandidateScore]
    ) {
        numbers.removeAll()
        let (model, features) = (model, features)
        let count = CandidateFeatures.shapeCount
        for index in batch {
            numbers.append(atMost: count) { add in
                features.forEach(shapeOf: candidates[index], window) { add(model.table.prefetched($0)) }
            }
        }
        for index in batch {
            let candidate = candidates[index]
            let bonus = candidate.mayHaveBonus(in: window) ? candidate.bonus(in: window) : .zero
            var sums = startSums[candidate.start] + endSums[candidate.end]
            features.forEach(fewOf: candidate, window) { sums = sums + model.sums(ofFew: $0) }
            sums = sums + model.table.sum(numbers, from: (index - batch.lowerBound) * count, count: count)
            let score = CandidateScore(style.mix(sums) &+ bonus, among: candidate.kinds)
            scores.append(score)
            guard score.best >= CandidateScorer.leastHope || candidate.isPlain(in: window) else { continue }
            hopes.append(Hope(index: index, sums: sums, bonus: bonus))
        }
    }

    /// Adds what is inside the candidates of some hopes.
    private mutating func scoreInsides(
        _ candidates: [Candidate], _ batch: Range<Int>, _ window: borrowing TextWindow, _ style: StyleMixture,
        _ scores: inout [CandidateScore]
    ) {
        gatherInsides(candidates, batch, window)
        var start = 0
        for index in batch {
            var hope = hopes[index]
            let candidate = candidates[hope.index]
            let end = ends[index - batch.lowerBound].numbers
            hope.sums = hope.sums + model.table.sum(numbers, from: start, count: end - start)
            start = end
            let score = CandidateScore(style.mix(hope.sums) &+ hope.bonus, among: candidate.kinds)
            scores[hope.index] = score
            guard score.best >= CandidateScorer.leastHope || candidate.isPlain(in: window) else { continue }
            likely.append(hope)
        }
    }

    /// Adds what likely candidates are together with what is around them.
    private mutating func scoreContexts(
        _ candidates: [Candidate], _ batch: Range<Int>, _ window: borrowing TextWindow, _ style: StyleMixture,
        _ layer: MixedLayer, _ scores: inout [CandidateScore]
    ) {
        gatherContexts(candidates, batch, window)
        var start = (numbers: 0, combined: 0)
        for index in batch {
            let hope = likely[index]
            let candidate = candidates[hope.index]
            let end = ends[index - batch.lowerBound]
            let sums = hope.sums + model.table.sum(numbers, from: start.numbers, count: end.numbers - start.numbers)
            let hidden = model.layer.table.sum(
                combined, from: start.combined, count: end.combined - start.combined)
            start = end
            let kinds = style.mix(sums) &+ layer.scores(hidden) &+ hope.bonus
            if candidate.isPlain(in: window) { plain.append((hope.index, kinds)) }
            scores[hope.index] = CandidateScore(kinds, among: candidate.kinds)
        }
    }

    /// Whether a candidate lies within another that something speaks for: 派拉蒙 in 派拉蒙公司.
    private func isInside(_ index: Int, _ candidates: [Candidate], _ scores: [CandidateScore]) -> Bool {
        let (start, end) = (candidates[index].start, candidates[index].end)
        let near = max(0, index - Candidate.reach)..<min(candidates.count, index + Candidate.reach + 1)
        return near.contains { other in
            other != index && scores[other].best > 0 && candidates[other].start <= start && candidates[other].end >= end
        }
    }

    /// What speaks for the names within a candidate: 青 and 藏 in 青藏高原, which are no names there. In a company's they may be,
    /// as 中国 in 祝中国平安.
    private func sumInside(_ index: Int, _ candidates: [Candidate], _ scores: [CandidateScore]) -> Int32 {
        let (start, end) = (candidates[index].start, candidates[index].end)
        let near = max(0, index - Candidate.reach)..<min(candidates.count, index + Candidate.reach + 1)
        return near.reduce(0) { sum, other in
            guard other != index, candidates[other].start >= start, candidates[other].end <= end else { return sum }
            return sum + Int32(max(0, scores[other].best))
        }
    }

    /// Lists the features of what is inside the candidates of some hopes, and asks for their rows.
    private mutating func gatherInsides(
        _ candidates: [Candidate], _ batch: Range<Int>, _ window: borrowing TextWindow
    ) {
        ends.removeAll(keepingCapacity: true)
        numbers.removeAll()
        combined.removeAll()
        let (table, features) = (model.table, features)
        for index in batch {
            let candidate = candidates[hopes[index].index]
            let limit = CandidateFeatures.insideLimit(forUnits: candidate.end - candidate.start)
            numbers.append(atMost: limit) { add in
                features.forEach(inside: candidate, window) { add(table.prefetched($0)) }
            }
            ends.append((numbers.count, combined.count))
        }
    }

    /// Lists the features of likely candidates and their context, and asks for their rows.
    private mutating func gatherContexts(
        _ candidates: [Candidate], _ batch: Range<Int>, _ window: borrowing TextWindow
    ) {
        ends.removeAll(keepingCapacity: true)
        numbers.removeAll()
        combined.removeAll()
        let (table, hidden, features) = (model.table, model.layer.table, features)
        for index in batch {
            let candidate = candidates[likely[index].index]
            let count = candidate.end - candidate.start
            combined.append(atMost: CandidateFeatures.combinedLimit(forUnits: count)) { combine in
                numbers.append(atMost: CandidateFeatures.likelyLimit(forUnits: count)) { add in
                    features.forEach(ofLikely: candidate, window) { feature in
                        add(table.prefetched(feature))
                        if feature.isCombined { combine(hidden.prefetched(feature)) }
                    }
                }
                features.forEach(combinedOf: candidate, window) { combine(hidden.prefetched($0)) }
            }
            ends.append((numbers.count, combined.count))
        }
    }

    /// What a candidate must have before it is worth a dearer look: without what is inside, and without its context. With two
    /// nats for the first and one and a half for the second, 224 of 131,000 names in news were others.
    private static let leastHope = Int(-1 * CandidateModel.scale)
    /// What speaks for a well-known name at least.
    private static let plainLeast = Int32(1 * CandidateModel.scale)
}

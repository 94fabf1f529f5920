import WenSegmentation

/// Adds up what speaks for the candidates of a window.
///
/// What candidates with the same start or the same end share is added up once. What is inside is looked at only where what
/// is around a candidate and its shape leave some hope. The rows of some candidates are asked for before the first is read,
/// since each waits for memory. The scorer's memory is kept for the next window.
struct CandidateScorer: ~Copyable {
    /// Candidates, or units, whose rows are read together.
    private static let batch = 16
    /// How many candidates to both sides are looked at for one around another.
    private static let reach = 32

    private let model: CandidateModel
    private let features = CandidateFeatures()
    /// The features of a batch.
    private var numbers = FeatureList()
    /// Where the features of what is inside a candidate end.
    private var insideEnds: [Int] = []
    /// What the candidates that start, or end, at a unit share.
    private var startSums = SharedSums()
    private var endSums = SharedSums()
    private var hopes: [Hope] = []
    /// The well-known companies among the candidates, and what speaks for each.
    private var companies: [(index: Int, kinds: SIMD4<Int32>)] = []

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

    /// Puts the score of each candidate into `scores`; one that lacks so much that nothing inside makes up for it keeps the
    /// score that it has without.
    ///
    /// - Complexity: O(n) for n features of all candidates.
    mutating func score(
        _ candidates: [Candidate], _ window: borrowing TextWindow, _ style: StyleMixture,
        into scores: inout [CandidateScore]
    ) {
        scores.removeAll(keepingCapacity: true)
        hopes.removeAll(keepingCapacity: true)
        sumShared(candidates, window)
        for first in stride(from: 0, to: candidates.count, by: CandidateScorer.batch) {
            let batch = first..<min(first + CandidateScorer.batch, candidates.count)
            scoreOutsides(candidates, batch, window, style, &scores)
        }
        for first in stride(from: 0, to: hopes.count, by: CandidateScorer.batch) {
            let batch = first..<min(first + CandidateScorer.batch, hopes.count)
            scoreInsides(candidates, batch, window, style, &scores)
        }
        for (index, kinds) in companies where !isInside(index, candidates, scores) {
            var kinds = kinds
            kinds[1] = max(kinds[1] + CandidateScorer.decisiveBonus, kinds.max(), CandidateScorer.companyLeast)
            scores[index] = CandidateScore(kinds, among: .organization)
        }
        companies.removeAll(keepingCapacity: true)
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
        CandidateScorer.fill(&startSums, &numbers, model) { numbers, start in
            numbers.append(atMost: count) { add in
                features.forEach(before: start, window) { add(model.prefetched($0)) }
            }
        }
        CandidateScorer.fill(&endSums, &numbers, model) { numbers, end in
            numbers.append(atMost: count) { add in
                features.forEach(behind: end, window) { add(model.prefetched($0)) }
            }
        }
    }

    /// Adds up the rows of the features that `list` adds for each unit at which sums are asked for.
    @inline(__always)
    private static func fill(
        _ shared: inout SharedSums, _ numbers: inout FeatureList, _ model: CandidateModel,
        _ list: (_ numbers: inout FeatureList, _ position: Int) -> Void
    ) {
        let count = CandidateFeatures.sharedCount
        for first in stride(from: 0, to: shared.count, by: batch) {
            let claims = first..<min(first + batch, shared.count)
            numbers.removeAll()
            for claim in claims { list(&numbers, shared.position(ofClaim: claim)) }
            for claim in claims {
                shared[shared.position(ofClaim: claim)] = model.sum(
                    numbers, from: (claim - first) * count, count: count)
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
                features.forEach(shapeOf: candidates[index], window) { add(model.prefetched($0)) }
            }
        }
        for index in batch {
            let candidate = candidates[index]
            let around = startSums[candidate.start] + endSums[candidate.end] + model.biases
            var sums = around + model.sum(numbers, from: (index - batch.lowerBound) * count, count: count)
            features.forEach(fewOf: candidate, window) { sums = sums + model.sums(ofFew: $0) }
            var bonus = SIMD4<Int32>.zero
            if candidate.head < candidate.end, candidate.isDecisive(in: window) {
                bonus[1] = CandidateScorer.decisiveBonus
            }
            if candidate.isLatinPerson(in: window) { bonus[0] = CandidateScorer.latinPersonBonus }
            let score = CandidateScore(style.mix(sums) &+ bonus, among: candidate.kinds)
            scores.append(score)
            guard score.best >= CandidateScorer.leastHope || candidate.isCompany(in: window) else { continue }
            hopes.append(Hope(index: index, sums: sums, bonus: bonus))
        }
    }

    /// Adds what is inside the candidates of some hopes.
    private mutating func scoreInsides(
        _ candidates: [Candidate], _ batch: Range<Int>, _ window: borrowing TextWindow, _ style: StyleMixture,
        _ scores: inout [CandidateScore]
    ) {
        gatherInsides(candidates, batch, window)
        var number = 0
        for index in batch {
            let hope = hopes[index]
            let candidate = candidates[hope.index]
            let end = insideEnds[index - batch.lowerBound]
            let sums = hope.sums + model.sum(numbers, from: number, count: end - number)
            number = end
            let kinds = style.mix(sums) &+ hope.bonus
            if candidate.isCompany(in: window) { companies.append((hope.index, kinds)) }
            scores[hope.index] = CandidateScore(kinds, among: candidate.kinds)
        }
    }

    /// Whether a candidate lies within another that something speaks for: 派拉蒙 in 派拉蒙公司.
    private func isInside(_ index: Int, _ candidates: [Candidate], _ scores: [CandidateScore]) -> Bool {
        let (start, end) = (candidates[index].start, candidates[index].end)
        let near = max(0, index - CandidateScorer.reach)..<min(candidates.count, index + CandidateScorer.reach + 1)
        return near.contains { other in
            other != index && scores[other].best > 0 && candidates[other].start <= start && candidates[other].end >= end
        }
    }

    /// Lists the features of what is inside the candidates of some hopes, and asks for their rows.
    private mutating func gatherInsides(
        _ candidates: [Candidate], _ batch: Range<Int>, _ window: borrowing TextWindow
    ) {
        insideEnds.removeAll(keepingCapacity: true)
        numbers.removeAll()
        let (model, features) = (model, features)
        for index in batch {
            let candidate = candidates[hopes[index].index]
            let limit = CandidateFeatures.insideLimit(forUnits: candidate.end - candidate.start)
            numbers.append(atMost: limit) { add in
                features.forEach(inside: candidate, window) { add(model.prefetched($0)) }
            }
            insideEnds.append(numbers.count)
        }
    }

    /// What a candidate must have without what is inside: of 100,000 names in news, none had less.
    private static let leastHope = Int(-3.5 * CandidateModel.scale)
    /// What speaks for a candidate with a decisive head and a word of its own before it, and for a well-known company:
    /// the texts learned from are old and have few of these.
    private static let decisiveBonus = Int32(3.5 * CandidateModel.scale)
    /// What speaks for a row of Latin words with a given name or surname, of which those texts have next to none.
    private static let latinPersonBonus = Int32(5 * CandidateModel.scale)
    /// What speaks for a well-known company at least.
    private static let companyLeast = Int32(1 * CandidateModel.scale)
}

extension CandidateModel {
    /// The sum of the rows of some features of a list.
    @inline(__always)
    fileprivate func sum(_ numbers: borrowing FeatureList, from first: Int, count: Int) -> WeightSums {
        var sums = WeightSums()
        for index in 0..<count { sums.add(row(of: numbers[first &+ index])) }
        return sums
    }
}

extension Candidate {
    /// Whether its head, which it must have, is a decisive one with a word of its own before.
    fileprivate func isDecisive(in window: borrowing TextWindow) -> Bool {
        head > start && window.classes(of: head..<end).contains(.decisiveHead)
            && !window.classes(of: start..<head).contains(.generalModifier)
    }

    /// Whether it is a row of capitalised Latin words, the first or the last of them a given name or a surname.
    fileprivate func isLatinPerson(in window: borrowing TextWindow) -> Bool {
        guard source.contains(.latin), kinds.contains(.person), window.token(at: start) != window.token(at: end - 1)
        else { return false }
        var isKnown = false
        var position = start
        while position < end {
            let stop = min(window.end(ofToken: window.token(at: position)), end)
            if window.kind(ofToken: window.token(at: position)) == .latin {
                guard (0x41...0x5A).contains(window.unit(position)) else { return false }
                let isOutermost = position == start || stop == end
                isKnown =
                    isKnown || isOutermost && !window.classes(of: position..<stop).isDisjoint(with: .anyPerson)
            }
            position = stop
        }
        return isKnown
    }

    /// Whether it is a well-known company, club or medium, and cuts through no word.
    fileprivate func isCompany(in window: borrowing TextWindow) -> Bool {
        classes.contains(.company) && window.isBoundary(start) && window.isBoundary(end)
    }
}

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif
import WenEntities

/// Learns the weights of a conditional random field, window by window, with AdaGrad (Duchi, Hazan and Singer 2011).
///
/// Where a corpus does not say which label a character has, the sum over all that it allows is made more probable
/// (Tsuboi et al., Training Conditional Random Fields Using Incomplete Annotations, COLING 2008).
struct NameLearner {
    /// How fast weights move, at the start and at the end of a run.
    static let rates: (first: Float, last: Float) = (0.2, 0.02)
    /// What keeps first steps small.
    static let epsilon: Float = 0.01
    /// The pull of touched weights to zero.
    static let penalty: Float = 0.001
    /// Characters whose labels are surer than this are left alone.
    static let tolerance: Float = 0.001

    private(set) var weights: NameWeights
    private var squares: [SIMD16<Float>]
    private var transitionSquares = [SIMD16<Float>](repeating: .zero, count: 16)
    private var rate: Float = 0
    private var votes: [SIMD16<Float>] = []
    private var gradients: [SIMD16<Float>] = []
    private var isActive: [Bool] = []
    private var free = ChainMarginals()
    private var bound = ChainMarginals()

    init(_ weights: NameWeights) {
        self.weights = weights
        squares = Array(repeating: .zero, count: weights.values.count)
    }

    /// Goes through all windows in random order, some times over.
    mutating func learn(
        _ examples: NameExamples, epochs: Int, using random: inout some RandomNumberGenerator,
        progress: (_ done: Double) -> Void
    ) {
        var order = Array(examples.windows.indices)
        let total = Float(max(1, order.count * epochs))
        var steps = 0
        for _ in 0..<epochs {
            order.shuffle(using: &random)
            for index in order {
                let done = Float(steps) / total
                rate = NameLearner.rates.first + (NameLearner.rates.last - NameLearner.rates.first) * done
                step(examples, examples.windows[index])
                steps += 1
                if steps % max(1, order.count / 5) == 0 { progress(Double(steps) / Double(total)) }
            }
        }
    }

    private mutating func step(_ examples: NameExamples, _ window: NameExamples.Window) {
        votes.removeAll(keepingCapacity: true)
        votes.append(contentsOf: repeatElement(.zero, count: window.count))
        for index in window.firstVote..<window.lastVote {
            votes[Int(examples.positions[index])] += weights.values[Int(examples.votes[index])]
        }
        guard free.compute(votes, weights.transitions, allowed: nil) else { return }
        let labels = examples.labels[window.start..<window.start + window.count]
        gradients.removeAll(keepingCapacity: true)
        gradients.append(contentsOf: free.marginals)
        var moves = free.moves
        if window.isPartial {
            let allowed = examples.allowed[window.start..<window.start + window.count]
            guard bound.compute(votes, weights.transitions, allowed: allowed) else { return }
            for index in 0..<window.count { gradients[index] -= bound.marginals[index] }
            for from in 0..<16 { moves[from] -= bound.moves[from] }
        } else {
            for (index, label) in labels.enumerated() { gradients[index][Int(label)] -= 1 }
            for (from, to) in zip(labels, labels.dropFirst()) { moves[Int(from)][Int(to)] -= 1 }
        }
        isActive.removeAll(keepingCapacity: true)
        for index in 0..<window.count {
            isActive.append(max(gradients[index].max(), -gradients[index].min()) > NameLearner.tolerance)
            gradients[index] *= window.weight
        }
        for index in window.firstVote..<window.lastVote {
            let position = Int(examples.positions[index])
            if isActive[position] { move(Int(examples.votes[index]), gradients[position]) }
        }
        for from in 0..<16 {
            let gradient = moves[from] * window.weight
            transitionSquares[from] += gradient * gradient
            let change = gradient * rate / (transitionSquares[from] + NameLearner.epsilon).squareRoot()
            for to in 0..<16 { weights.transitions[from * 16 + to] -= change[to] }
        }
    }

    @inline(__always)
    private mutating func move(_ row: Int, _ gradient: SIMD16<Float>) {
        let gradient = gradient + weights.values[row] * NameLearner.penalty
        let square = squares[row] + gradient * gradient
        squares[row] = square
        weights.values[row] -= gradient * rate / (square + NameLearner.epsilon).squareRoot()
    }
}

/// The probabilities of labels and of pairs of labels, by the forward-backward algorithm.
struct ChainMarginals {
    /// The probability of each label at each character.
    private(set) var marginals: [SIMD16<Float>] = []
    /// How often each label is expected to follow each.
    private(set) var moves = [SIMD16<Float>](repeating: .zero, count: 16)
    private var forward: [SIMD16<Float>] = []
    private var potentials: [SIMD16<Float>] = []

    /// Computes the probabilities.
    ///
    /// - Parameter allowed: the labels that each character may have, a bit each; all where `nil`.
    /// - Returns: whether there is any path of a probability above 0.
    mutating func compute(_ votes: [SIMD16<Float>], _ transitions: [Float], allowed: ArraySlice<UInt16>?) -> Bool {
        let count = votes.count
        guard count > 0 else { return false }
        var follow = [SIMD16<Float>](repeating: .zero, count: 16)
        for from in NameLabel.allCases {
            for to in NameLabel.allCases where NameLabel.allows(from, to) {
                let index = Int(from.rawValue) * 16 + Int(to.rawValue)
                follow[Int(from.rawValue)][Int(to.rawValue)] = expf(transitions[index])
            }
        }
        potentials.removeAll(keepingCapacity: true)
        for index in 0..<count {
            var potential = SIMD16<Float>.zero
            let highest = votes[index].max()
            for label in ChainMarginals.lanes {
                if let allowed, allowed[allowed.startIndex + index] >> UInt16(label) & 1 == 0 { continue }
                potential[label] = expf(votes[index][label] - highest)
            }
            potentials.append(potential)
        }
        forward.removeAll(keepingCapacity: true)
        var state = potentials[0]
        state.highHalf = .zero
        for index in 0..<count {
            if index > 0 {
                var next = SIMD16<Float>.zero
                for from in ChainMarginals.lanes { next += follow[from] * state[from] }
                state = next * potentials[index]
            }
            let sum = state.sum()
            guard sum > 0 else { return false }
            state /= sum
            forward.append(state)
        }
        marginals.removeAll(keepingCapacity: true)
        marginals.append(contentsOf: repeatElement(.zero, count: count))
        for from in 0..<16 { moves[from] = .zero }
        var backward = ChainMarginals.closed
        for index in stride(from: count - 1, through: 0, by: -1) {
            let marginal = forward[index] * backward
            let sum = marginal.sum()
            guard sum > 0 else { return false }
            marginals[index] = marginal / sum
            guard index > 0 else { break }
            let ahead = potentials[index] * backward
            var next = SIMD16<Float>.zero
            for from in ChainMarginals.lanes { next[from] = (follow[from] * ahead).sum() }
            let total = (next * forward[index - 1]).sum()
            guard total > 0 else { return false }
            let plain = follow[6][6] * ahead[6] * forward[index - 1][6] / total
            if plain > 0.999 {
                // Both are plain text, as most are: the other pairs are not worth their time.
                moves[6][6] += 1
            } else {
                for from in ChainMarginals.lanes {
                    moves[from] += follow[from] * ahead * (forward[index - 1][from] / total)
                }
            }
            backward = next / max(next.max(), .leastNormalMagnitude)
        }
        return true
    }

    private static let lanes = NameLabel.allCases.map { Int($0.rawValue) }
    /// The labels that a window may end with.
    private static let closed = NameLabel.allCases.reduce(into: SIMD16<Float>.zero) {
        if !$1.isOpen { $0[Int($1.rawValue)] = 1 }
    }
}

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif
import WenSegmentation

/// Learns the weights of a conditional random field, sentence by sentence, with AdaGrad (Duchi, Hazan and Singer 2011).
struct SegmenterLearner {
    /// How fast weights move, at the start and at the end of a run.
    static let rates: (first: Float, last: Float) = (0.2, 0.02)
    /// What keeps first steps small.
    static let epsilon: Float = 0.01
    /// The pull of touched weights to zero.
    static let penalty: Float = 0.001
    /// Positions whose labels are surer than this are left alone.
    static let tolerance: Float = 0.001

    private(set) var weights: SegmenterWeights
    private var squares: [SIMD4<Float>]
    private var transitionSquares = Array(repeating: Float(0.001), count: 16)
    private var rate: Float = 0
    private var votes: [SIMD4<Float>] = []
    private var forward: [SIMD4<Float>] = []
    private var gradients: [SIMD4<Float>] = []
    private var isActive: [Bool] = []

    init(_ weights: SegmenterWeights) {
        self.weights = weights
        squares = Array(repeating: .zero, count: weights.values.count)
    }

    /// Forgets how far weights have moved, so that a new run moves them as fast as the first.
    mutating func restart() {
        for index in squares.indices { squares[index] = .zero }
    }

    /// Goes through all sentences in random order, some times over.
    mutating func learn(
        _ examples: SegmenterExamples, epochs: Int, using random: inout some RandomNumberGenerator,
        progress: (_ epoch: Int, _ done: Double) -> Void
    ) {
        var order = Array(0..<examples.count)
        let total = Float(max(1, order.count * epochs))
        var steps = 0
        for epoch in 0..<epochs {
            order.shuffle(using: &random)
            for sentence in order {
                let done = Float(steps) / total
                rate =
                    SegmenterLearner.rates.first + (SegmenterLearner.rates.last - SegmenterLearner.rates.first) * done
                step(examples, sentence)
                steps += 1
                if steps % max(1, order.count / 10) == 0 { progress(epoch, Double(steps) / Double(total)) }
            }
        }
    }

    // MARK: One sentence

    private mutating func step(_ examples: SegmenterExamples, _ sentence: Int) {
        let start = examples.starts[sentence]
        let count = examples.starts[sentence + 1] - start
        guard count > 0 else { return }
        addVotes(examples, sentence, start, count)
        guard findGradients(examples, start, count) else { return }
        update(examples, sentence, start, count)
    }

    private mutating func addVotes(_ examples: SegmenterExamples, _ sentence: Int, _ start: Int, _ count: Int) {
        votes.removeAll(keepingCapacity: true)
        votes.append(contentsOf: repeatElement(.zero, count: count))
        let values = weights.values
        SegmenterLearner.forEachVote(examples, sentence, start, count) { row, position in votes[position] += values[row]
        }
    }

    /// Calls `body` with every row of weights that votes in a sentence, and the position that it votes for.
    @inline(__always)
    private static func forEachVote(
        _ examples: SegmenterExamples, _ sentence: Int, _ start: Int, _ count: Int,
        _ body: (_ row: Int, _ position: Int) -> Void
    ) {
        let rowStart = examples.rowStart(sentence)
        for (template, shape) in SegmenterWeights.templates.enumerated() {
            for index in 0..<count + 4 {
                let row = Int(examples.rows[template][rowStart + index])
                guard row != 0 else { continue }
                let first = index - 2 + shape.first
                for offset in max(0, -first)..<max(max(0, -first), min(shape.positions, count - first)) {
                    body(row + offset, first + offset)
                }
            }
        }
        for index in 0..<count {
            for word in Int(examples.wordStarts[start + index])..<Int(examples.wordStarts[start + index + 1]) {
                body(Int(examples.wordRows[word]), index)
            }
        }
    }

    /// The difference of expected and right labels at each position, by the forward-backward algorithm.
    private mutating func findGradients(_ examples: SegmenterExamples, _ start: Int, _ count: Int) -> Bool {
        // A row of the table is what follows a label; its columns are what precedes one.
        var follow: [SIMD4<Float>] = Array(repeating: .zero, count: 4)
        for (from, first) in SegmenterLabel.allCases.enumerated() {
            for (to, second) in SegmenterLabel.allCases.enumerated() where SegmenterLabel.allows(first, second) {
                follow[from][to] = expf(weights.transitions[from * 4 + to])
            }
        }
        for index in 0..<count {
            if examples.isFixed[start + index] {
                votes[index] = SIMD4(0, 0, 0, 1)
            } else {
                let vote = votes[index] - votes[index].max()
                votes[index] = SIMD4(expf(vote.x), expf(vote.y), expf(vote.z), expf(vote.w))
            }
        }
        forward.removeAll(keepingCapacity: true)
        var state = SIMD4<Float>(1, 0, 0, 1) * votes[0]
        for index in 0..<count {
            if index > 0 {
                state = follow[0] * state.x + follow[1] * state.y + follow[2] * state.z + follow[3] * state.w
                state *= votes[index]
            }
            let sum = state.sum()
            guard sum > 0 else { return false }
            state /= sum
            forward.append(state)
        }
        gradients.removeAll(keepingCapacity: true)
        gradients.append(contentsOf: repeatElement(.zero, count: count))
        isActive.removeAll(keepingCapacity: true)
        isActive.append(contentsOf: repeatElement(false, count: count))
        var moves: [SIMD4<Float>] = Array(repeating: .zero, count: 4)
        var backward = SIMD4<Float>(0, 0, 1, 1)
        for index in stride(from: count - 1, through: 0, by: -1) {
            var marginal = forward[index] * backward
            let sum = marginal.sum()
            guard sum > 0 else { return false }
            marginal /= sum
            let right = Int(examples.labels[start + index])
            marginal[right] -= 1
            gradients[index] = marginal
            let size = max(marginal.max(), -marginal.min())
            isActive[index] = !examples.isFixed[start + index] && size > SegmenterLearner.tolerance
            let ahead = votes[index] * backward
            if index > 0, isActive[index] {
                var joint = (0..<4).map { follow[$0] * ahead * forward[index - 1][$0] }
                let total = joint[0].sum() + joint[1].sum() + joint[2].sum() + joint[3].sum()
                for from in 0..<4 { joint[from] /= total }
                joint[Int(examples.labels[start + index - 1])][right] -= 1
                for from in 0..<4 { moves[from] += joint[from] }
            }
            backward = SIMD4(
                (follow[0] * ahead).sum(), (follow[1] * ahead).sum(), (follow[2] * ahead).sum(),
                (follow[3] * ahead).sum())
            backward /= max(backward.sum(), .leastNormalMagnitude)
        }
        for from in 0..<4 {
            for to in 0..<4 where follow[from][to] > 0 {
                let gradient = moves[from][to]
                transitionSquares[from * 4 + to] += gradient * gradient
                weights.transitions[from * 4 + to] -= rate * gradient / transitionSquares[from * 4 + to].squareRoot()
            }
        }
        return true
    }

    private mutating func update(_ examples: SegmenterExamples, _ sentence: Int, _ start: Int, _ count: Int) {
        let (isActive, gradients) = (isActive, gradients)
        SegmenterLearner.forEachVote(examples, sentence, start, count) { row, position in
            if isActive[position] { move(row, gradients[position]) }
        }
    }

    @inline(__always)
    private mutating func move(_ row: Int, _ gradient: SIMD4<Float>) {
        let gradient = gradient + weights.values[row] * SegmenterLearner.penalty
        let square = squares[row] + gradient * gradient
        squares[row] = square
        weights.values[row] -= gradient * rate / (square + SegmenterLearner.epsilon).squareRoot()
    }
}

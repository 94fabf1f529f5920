import WenSegmentation

/// Learns the tagger's weights, sentence by sentence.
struct TaggerLearner {
    /// A sentence: its words, and the numbers of their classes and right tags, with room around it.
    struct Example {
        var words: [TaggerWord]
        var classes: [UInt16]
        var tags: [UInt8]
    }

    private let examples: [Example]
    private let classes: [TaggerClass]
    private let mask: Int
    private var weights: [Float]
    /// The sum of all changes, each times the step that it was made at.
    private var changes: [Float]
    private var step: Float = 1
    private var features: [UInt64] = []

    init(_ examples: [Example], _ classes: [TaggerClass], sizeLog: Int) {
        self.examples = examples
        self.classes = classes
        mask = 1 << sizeLog - 1
        weights = Array(repeating: 0, count: 1 << sizeLog)
        changes = weights
    }

    /// The mean of the weights over all steps.
    var averages: [Float] {
        weights.indices.map { weights[$0] - changes[$0] / step }
    }

    /// Goes through all sentences once, in random order; returns the share of words that were right.
    mutating func learn(using random: inout some RandomNumberGenerator) -> Double {
        var right = 0
        var total = 0
        for index in examples.indices.shuffled(using: &random) {
            let example = examples[index]
            right += learn(example)
            total += example.tags.count
        }
        return Double(right) / Double(max(1, total))
    }

    private mutating func learn(_ example: Example) -> Int {
        var context = TaggerContext()
        var right = 0
        for index in example.tags.indices {
            let known = classes[Int(example.classes[index])]
            var best = known.main
            let gold = example.tags[index]
            if !known.isSure {
                context.word = example.words[index + 2]
                context.before = example.words[index + 1]
                context.secondBefore = example.words[index]
                context.behind = example.words[index + 3]
                context.own = example.classes[index]
                context.next = example.classes[index + 1]
                context.secondNext = example.classes[index + 2]
                context.isSeen = known.isSeen
                best = vote(context, known)
                if best != gold, known.candidates & 1 << UInt64(gold) != 0 {
                    for hash in features {
                        move(hash, gold, 1)
                        move(hash, best, -1)
                    }
                }
                step += 1
            }
            if best == gold { right += 1 }
            context.tagBefore = best
        }
        return right
    }

    private mutating func move(_ hash: UInt64, _ tag: UInt8, _ change: Float) {
        let place = TaggerFeatures.line(hash, mask: mask) + TaggerFeatures.place(hash, tag)
        weights[place] += change
        changes[place] += change * step
    }

    private mutating func vote(_ context: TaggerContext, _ known: TaggerClass) -> UInt8 {
        features.removeAll(keepingCapacity: true)
        TaggerFeatures.forEach(context) { features.append($0) }
        var best = known.main
        var most = -Float.infinity
        var rest = known.candidates
        while rest != 0 {
            let tag = UInt8(rest.trailingZeroBitCount)
            rest &= rest - 1
            var sum: Float = 0
            for hash in features {
                sum += weights[TaggerFeatures.line(hash, mask: mask) + TaggerFeatures.place(hash, tag)]
            }
            if sum > most { (best, most) = (tag, sum) }
        }
        return best
    }
}

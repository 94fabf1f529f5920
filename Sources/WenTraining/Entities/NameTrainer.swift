public import WenEntities
public import WenSegmentation

/// Learns the model of ``SequenceTagger`` from texts with marked names. The same texts give the same model.
public struct NameTrainer {
    /// How to learn.
    public struct Options: Sendable {
        /// How often the texts are gone through.
        public var epochs = 1
        /// N-grams and words whose weights are all smaller are left out, in nats.
        public var threshold: Float = 0.08
        /// What the order of the texts is drawn from.
        public var seed: UInt64 = 5
        /// Makes the default options.
        public init() {}
    }

    private struct Prepared {
        var document: Document
        var segmentation: Segmentation
        var names: [Mention]
        var kinds: Set<Entity.Kind>
        var weight: Float
        var style: NameStyle
    }

    private let options: Options
    private let segmenter: DocumentSegmenter
    private let progress: (String) -> Void
    private var texts: [Prepared] = []

    /// Makes a trainer that knows nothing; `progress` is told what is being done, from time to time.
    public init(
        segmenter: some Segmenter, options: Options = Options(), progress: @escaping (String) -> Void = { _ in }
    ) {
        self.options = options
        self.progress = progress
        self.segmenter = DocumentSegmenter(segmenter)
    }

    /// Adds a corpus to learn from.
    ///
    /// - Parameters:
    ///   - kinds: those that the corpus marks as Wen's guideline wants. Where it marks others, and nowhere else, nothing is
    ///     learned.
    ///   - weight: how much a text counts beside one of weight 1.
    ///   - style: what kind of text it is. The habits of texts that look like it are learned beside what holds everywhere.
    public mutating func add(
        _ corpus: EntityCorpus, kinds: Set<Entity.Kind> = Set(Entity.Kind.allCases), weight: Float = 1,
        style: NameStyle = .newspaper
    ) {
        for gold in corpus.texts {
            let document = Document(gold.text)
            texts.append(
                Prepared(
                    document: document, segmentation: segmenter.segment(document), names: gold.mentions(in: document),
                    kinds: kinds, weight: weight, style: style))
        }
    }

    /// Learns.
    ///
    /// - Parameter corpora: not learned from; confidences are measured on them.
    /// - Returns: the model's file.
    /// - Throws: ``TrainingError``, ``ICUError``, ``ModelFileError``.
    public func train(measuredOn corpora: [EntityCorpus]) throws -> [UInt8] {
        let symbols = try NameSymbols(texts.lazy.map(\.document.utf8)).symbols
        var words = NameWordClasses()
        let untrained = NameCompiler(symbols: symbols, words: words, weights: NameWeights(), threshold: 0)
        let window = try NameWindow(
            NameModel(ModelFile(untrained.bytes(), name: "a model without weights")), capacity: NameWindow.limit)
        progress("counting words")
        for text in texts {
            forEachWindow(of: text, window) { words.count(window, text.document, text.segmentation) }
        }
        words.close(minimum: 2)
        progress("\(words.numbers.count) words of \(words.roles.count) classes; counting votes")
        let votes = NameVotes(words: words)
        var weights = weights(votes, window)
        progress("\(weights.values.count) places for weights")
        var random = SequenceGenerator(state: options.seed)
        var styles = StyleLearner(symbols: Int(symbols.max() ?? 0) + 1)
        styles.learn(styleTexts(window), epochs: 5, using: &random)
        let examples = examples(votes, weights, styles, window)
        var learner = NameLearner(weights)
        weights = NameWeights()
        learner.learn(examples, epochs: options.epochs, using: &random) { progress("learning: \(Int($0 * 100)) %") }
        var compiler = NameCompiler(
            symbols: symbols, words: words, weights: learner.weights, threshold: options.threshold)
        compiler.styles = styles.votes
        let unmeasured = try NameModel(ModelFile(compiler.bytes(), name: "the model learned"))
        compiler.confidences = NameCalibration(SequenceTagger(model: unmeasured), corpora, segmenter).percentages
        return try compiler.bytes()
    }

    private func forEachWindow(of text: Prepared, _ window: NameWindow, _ body: () -> Void) {
        for sentence in text.segmentation.sentences {
            var next = sentence.tokens.lowerBound
            while next < sentence.tokens.upperBound {
                next = window.load(text.document.utf8, text.segmentation.tokens, next..<sentence.tokens.upperBound)
                if window.count > 0 { body() }
            }
        }
    }

    /// Rows for what is seen often enough.
    private func weights(_ votes: NameVotes, _ window: NameWindow) -> NameWeights {
        var counts: [[UInt64: Int32]] = NameTemplate.allCases.map { _ in [:] }
        for text in texts {
            forEachWindow(of: text, window) {
                votes.forEach(window) { vote in
                    if vote.isCounted(in: window.count) {
                        counts[vote.template.rawValue][vote.key, default: 0] += 1
                    }
                }
            }
        }
        var weights = NameWeights()
        for template in NameTemplate.allCases {
            let minimum = template.minimum
            weights.add(counts[template.rawValue].filter { $0.value >= minimum }.keys.sorted(), template)
        }
        return weights
    }

    private func examples(
        _ votes: NameVotes, _ weights: NameWeights, _ styles: StyleLearner, _ window: NameWindow
    ) -> NameExamples {
        var examples = NameExamples()
        for text in texts {
            var styleSums = SIMD4<Int32>.zero
            forEachWindow(of: text, window) {
                let start = examples.labels.count
                let firstVote = examples.votes.count
                addLabels(text, window, to: &examples)
                // The style that the tagger would see, right or wrong: its votes must bear with that.
                for index in 0..<window.count { styleSums &+= styles.rounded(window.symbol(index)) }
                let style = NameStyle.best(styleSums)
                votes.forEach(window) { vote in
                    guard let index = weights.index(of: vote) else { return }
                    examples.votes.append(index)
                    examples.positions.append(UInt16(vote.position))
                    guard let style, let own = weights.index(of: vote, style) else { return }
                    examples.votes.append(own)
                    examples.positions.append(UInt16(vote.position))
                }
                examples.windows.append(
                    NameExamples.Window(
                        start: start, count: window.count, firstVote: firstVote, lastVote: examples.votes.count,
                        weight: text.weight, isPartial: text.kinds.count < Entity.Kind.allCases.count))
            }
        }
        return examples
    }

    private func styleTexts(_ window: NameWindow) -> [(symbols: [UInt16], style: NameStyle)] {
        texts.map { text in
            var symbols: [UInt16] = []
            forEachWindow(of: text, window) { symbols += (0..<window.count).map(window.symbol) }
            return (symbols, text.style)
        }
    }

    private func addLabels(_ text: Prepared, _ window: NameWindow, to examples: inout NameExamples) {
        let start = examples.labels.count
        let outside = NameLabel.outside.rawValue
        examples.labels += Array(repeating: outside, count: window.count)
        examples.allowed += Array(repeating: 1 << UInt16(outside), count: window.count)
        var place = 0
        for name in text.names {
            while place < window.count, window.offset(place) < name.range.lowerBound { place += 1 }
            let first = place
            var end = first
            while end < window.count, window.offset(end) < name.range.upperBound { end += 1 }
            guard end > first else { continue }
            for index in first..<end {
                let label = NameLabel(name.kind, isFirst: index == first, isLast: index == end - 1).rawValue
                let isMarked = text.kinds.contains(name.kind)
                if isMarked { examples.labels[start + index] = label }
                examples.allowed[start + index] = isMarked ? 1 << UInt16(label) : NameExamples.all
            }
            place = end
        }
    }
}

extension NameTemplate {
    /// How often a row must be seen to be learned.
    fileprivate var minimum: Int32 {
        switch self {
        case .character, .classPair, .classFrame, .classHead: 1
        case .pair, .triple, .word, .wordPair: 2
        }
    }
}

extension NameVote {
    /// Whether this vote stands for its row when rows are counted: each n-gram and word of a text counts once.
    fileprivate func isCounted(in count: Int) -> Bool {
        switch template {
        case .character: place == 2
        // The last character and the edge behind it have no place 2 in the window.
        case .pair: place == 2 || place == 1 && position == count - 1
        case .triple, .wordPair: place == 1
        case .word: place == WordPlace.first.rawValue || place == WordPlace.only.rawValue
        case .classPair, .classFrame, .classHead: true
        }
    }
}

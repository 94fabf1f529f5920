import WenSegmentation

/// Trains the model of the engine `model` on segmented text.
///
/// Text of another standard is learned from first, and the text whose standard the model is to follow last. Word lists
/// only vote. The same sources give the same model.
public struct SegmenterTrainer {
    /// How the model is trained.
    public struct Options: Sendable {
        /// How often text of another standard is gone through.
        public var firstEpochs = 2
        /// How often the text of the standard is gone through.
        public var epochs = 3
        /// N-grams whose labels' weights lie nowhere further apart are left out, in nats.
        public var threshold: Float = 0.4
        /// N-grams of the text of another standard alone, and its words, that are seen less are left out.
        public var minimumCount = 3
        /// The share of words that are learned as if they were new, in each block of lines: 0.04 makes lists of words that
        /// are younger than the text count for more.
        public var heldOut = 0.0
        /// What the order of the sentences is drawn from.
        public var seed: UInt64 = 7
        /// Makes the default options.
        public init() {}
    }

    private let options: Options
    private let progress: (String) -> Void
    private var sources: [(text: String, source: TrainingSource)] = []

    /// Starts without sources; `progress` is told what is being done, from time to time.
    public init(options: Options = Options(), progress: @escaping (String) -> Void = { _ in }) {
        self.options = options
        self.progress = progress
    }

    /// Adds a source with its content: `pku` and `words` are text of the standard, `gbt` is text of another.
    ///
    /// - Parameters:
    ///   - text: the content.
    ///   - source: how it is written; its weight is not used.
    public mutating func add(_ text: String, _ source: TrainingSource) {
        sources.append((text, source))
    }

    /// The model's file.
    ///
    /// - Throws: ``TrainingError`` where the sources will not do; ``ICUError``, ``SegmenterError`` without ICU's data.
    /// - Complexity: O(n).
    public func train() throws -> [UInt8] {
        progress("reading")
        let own = try texts(in: [.pku, .words])
        let (splitter, joiner) = (NameSplitter(own.joined()), WordJoiner(own.joined()))
        let other = try texts(in: [.gbt]).map { $0.map { joiner.join(splitter.split($0)) } }
        guard own.contains(where: { !$0.isEmpty }) else { throw TrainingError.noWords }
        guard lists.count <= SegmenterWords.Source.lists else { throw TrainingError.tooManyLists(lists.count) }
        let symbols = try symbolTable((own + other).joined(), HanFolding(of: .embedded))
        let words = words(own, other, symbols)
        let untrained = SegmenterCompiler(symbols: symbols, words: [:], weights: SegmenterWeights(), threshold: 0)
        let reader = try ModelSegmenter(
            model: SegmenterModel(checking: ModelFile(untrained.bytes(), name: "a model without weights")))
        var examples = examples(own, reader)
        var firstExamples = self.examples(other, reader)
        var weights = SegmenterWeights()
        progress("counting")
        var uses: [[UInt64: Int32]] = []
        for template in SegmenterWeights.templates.indices {
            let (own, other) = (examples.counts(template: template), firstExamples.counts(template: template))
            for key in keys(own, other, template: template) { weights.add(key, template: template) }
            uses.append(own.merging(other, uniquingKeysWith: +))
        }
        examples.link(weights, words)
        firstExamples.link(weights, words)
        progress("\(weights.values.count) places for weights, \(words.classes.count) words")
        var learner = SegmenterLearner(weights)
        var random = SequenceGenerator(state: options.seed)
        learner.learn(firstExamples, epochs: options.firstEpochs, using: &random) {
            progress("first text, epoch \($0 + 1): \(Int($1 * 100)) %")
        }
        learner.restart()
        learner.learn(examples, epochs: options.epochs, using: &random) {
            progress("text, epoch \($0 + 1): \(Int($1 * 100)) %")
        }
        progress("writing")
        return try SegmenterCompiler(
            symbols: symbols, words: words.classes, weights: learner.weights, threshold: options.threshold, uses: uses
        ).bytes()
    }

    // MARK: Preparation

    /// The sentences of each text in one of some formats.
    private func texts(in formats: [TrainingSource.Format]) throws(TrainingError) -> [[GoldSentence]] {
        var texts: [[GoldSentence]] = []
        for (text, source) in sources where formats.contains(source.format) {
            texts.append(try source.sentences(of: text))
        }
        return texts
    }

    /// The words of each list.
    private var lists: [[Substring]] {
        sources.filter { $0.source.format == .list }.map { source in
            source.text.split(whereSeparator: \.isNewline).map { $0.prefix { !$0.isWhitespace } }
        }
    }

    private func symbolTable(_ sentences: some Sequence<GoldSentence>, _ folding: HanFolding) -> [UInt16] {
        var units: Set<UInt16> = []
        for sentence in sentences { units.formUnion(sentence.text.utf16) }
        for word in lists.joined() { units.formUnion(word.utf16.filter(SegmenterWords.isInWord)) }
        let folded = Set(units.map { SegmenterSymbolTable.folded($0, folding) })
        return SegmenterSymbolTable(folded, folding: folding).symbols
    }

    private func words(_ own: [[GoldSentence]], _ other: [[GoldSentence]], _ symbols: [UInt16]) -> SegmenterWords {
        var words = SegmenterWords(heldOut: options.heldOut)
        for sentences in own {
            for (line, sentence) in sentences.enumerated() {
                for form in sentence.forms {
                    words.add(form, .text, block: SegmenterTrainer.block(line), symbols: symbols)
                }
            }
        }
        var counts: [String: Int] = [:]
        for sentence in other.joined() {
            for (form, word) in zip(sentence.forms, sentence.words) where word.tag != NameSplitter.personTag {
                counts[form, default: 0] += 1
            }
        }
        for (form, count) in counts where count >= options.minimumCount {
            words.add(form, .otherText, symbols: symbols)
        }
        for (number, list) in lists.enumerated() {
            for word in list { words.add(word, .list(number), symbols: symbols) }
        }
        return words
    }

    private func examples(_ corpora: [[GoldSentence]], _ segmenter: ModelSegmenter) -> SegmenterExamples {
        var examples = SegmenterExamples()
        var ends: Set<Int> = []
        var block: UInt8 = 0
        let worker = segmenter.makeReader { examples.add($0, wordEnds: ends, block: block) }
        var tokens: [Token] = []
        for sentences in corpora {
            for (line, sentence) in sentences.enumerated() {
                ends = Set(sentence.words.map(\.range.upperBound))
                block = SegmenterTrainer.block(line)
                worker.segment(Array(sentence.text.utf8).span, into: &tokens)
            }
        }
        return examples
    }

    private static func block(_ line: Int) -> UInt8 {
        UInt8(line / SegmenterWords.blockLines % SegmenterWords.blocks)
    }

    /// The n-grams that get weights, in ascending order, of what both texts have. A trigram must be seen twice.
    private func keys(_ own: [UInt64: Int32], _ other: [UInt64: Int32], template: Int) -> [UInt64] {
        let counts = own.merging(other.filter { $0.value >= Int32(options.minimumCount) }, uniquingKeysWith: +)
        return counts.filter { $0.value >= (template == 2 ? 2 : 1) }.keys.sorted()
    }
}

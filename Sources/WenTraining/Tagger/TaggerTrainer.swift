import WenSegmentation

/// Trains the tagger of parts of speech on tagged text: an averaged perceptron (Collins 2002) that goes from left to right,
/// over the tags that it found itself.
///
/// Text of another standard and word lists only tell what unknown words may be. To learn from these, a word that the
/// training text has only once is read as if it were unknown. The same sources give the same model.
///
/// ```swift
/// var trainer = TaggerTrainer()
/// trainer.add("他/r 走/v 了/u 。/w", TrainingSource(path: "news.txt", format: .pku, weight: 1))
/// let (model, rest) = try trainer.train()
/// ```
public struct TaggerTrainer {
    /// How the model is trained.
    public struct Options: Sendable {
        /// How often the text is gone through.
        public var epochs = 6
        /// A word's tag that makes up less of its uses is no candidate.
        public var minimumShare = 0.005
        /// The part of each text of the standard that is learned from, from its start; the rest is kept for measuring.
        public var part = 0.9
        /// The logarithm to base 2 of the number of weights.
        public var sizeLog = 21
        /// What the order of the sentences is drawn from.
        public var seed: UInt64 = 7
        /// Makes the default options.
        public init() {}
    }

    private let options: Options
    private let progress: (String) -> Void
    private var sources: [(text: String, source: TrainingSource)] = []

    /// Starts without sources.
    ///
    /// - Parameters:
    ///   - options: how the model is trained.
    ///   - progress: is told what is being done, from time to time.
    public init(options: Options = Options(), progress: @escaping (String) -> Void = { _ in }) {
        self.options = options
        self.progress = progress
    }

    /// Adds a source with its content: `pku` is text to learn from, `gbt` and `list` tell of words.
    ///
    /// - Parameters:
    ///   - text: the content.
    ///   - source: how it is written; its weight is not used.
    public mutating func add(_ text: String, _ source: TrainingSource) {
        sources.append((text, source))
    }

    /// The model's file, and the sentences that were kept out.
    ///
    /// - Throws: ``TrainingError`` where the sources will not do; ``ICUError`` without ICU's data.
    /// - Complexity: O(epochs · n).
    public func train() throws -> (model: [UInt8], rest: [GoldSentence]) {
        progress("reading")
        var own: [GoldSentence] = []
        var rest: [GoldSentence] = []
        for (text, source) in sources where source.format == .pku {
            let sentences = try source.sentences(of: text)
            let cut = Int(Double(sentences.count) * min(max(0, options.part), 1))
            own += sentences[..<cut]
            rest += sentences[cut...]
        }
        let hasTags = own.lazy.flatMap(\.words).contains { $0.tag.flatMap { PartOfSpeech(code: $0) } != nil }
        guard hasTags else { throw TrainingError.noWords }
        let symbols = TaggerSymbol.table(folding: try HanFolding(of: .embedded))
        let reader = TaggerReader(symbols)
        var list = TaggerWordList(minimumShare: options.minimumShare)
        for sentence in own { reader.forEachWord(of: sentence) { list.add($0.key, tag: $1) } }
        for (text, source) in sources where source.format == .gbt {
            for sentence in try source.sentences(of: text) {
                for (form, word) in zip(sentence.forms, sentence.words) {
                    guard let tag = word.tag, let found = source.format.partOfSpeech(tag),
                        !source.format.isForeignToStandard(tag)
                    else { continue }
                    list.add(reader.word(form).key, otherTag: PartOfSpeech.byte(of: found))
                }
            }
        }
        for (text, source) in sources where source.format == .list {
            for entry in try WordList(text, path: source.path).entries {
                guard let tag = entry.tag else { continue }
                list.add(reader.word(entry.word).key, listTag: PartOfSpeech.byte(of: tag))
            }
        }
        let classes = list.classes()
        progress("\(classes.numbers.count) words in \(classes.all.count) classes")
        var learner = TaggerLearner(reader.examples(own, classes), classes.all, sizeLog: options.sizeLog)
        var random = SequenceGenerator(state: options.seed)
        for epoch in 0..<max(0, options.epochs) {
            let right = learner.learn(using: &random)
            progress("epoch \(epoch + 1): \(right * 100) % right")
        }
        progress("writing")
        return (try TaggerCompiler(symbols: symbols, classes: classes, weights: learner.averages).bytes(), rest)
    }
}

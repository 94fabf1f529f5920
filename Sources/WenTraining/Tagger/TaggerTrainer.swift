import WenSegmentation

/// Trains the tagger of parts of speech on tagged text: an averaged perceptron (Collins 2002) that goes from left to right,
/// over the tags that it found itself.
///
/// Text of another standard and word lists only tell what unknown words may be. To learn from these, a word that the
/// training text has only once is read as if it were unknown. The same sources give the same model.
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
    private var sources: [(text: String, format: LexiconSource.Format)] = []

    /// Starts without sources; `progress` is told what is being done, from time to time.
    public init(options: Options = Options(), progress: @escaping (String) -> Void = { _ in }) {
        self.options = options
        self.progress = progress
    }

    /// Adds a source with its content: `pku` is text to learn from, `gbt` and `list` tell of words.
    ///
    /// - Parameters:
    ///   - text: the content.
    ///   - format: how it is written.
    public mutating func add(_ text: String, _ format: LexiconSource.Format) {
        sources.append((text, format))
    }

    /// The model's file, and the sentences that were kept out.
    ///
    /// - Throws: ``TrainingError`` where the sources will not do; ``ICUError``, ``SegmenterError`` without ICU's data.
    /// - Complexity: O(n).
    public func train() throws -> (model: [UInt8], rest: [GoldSentence]) {
        progress("reading")
        var own: [GoldSentence] = []
        var rest: [GoldSentence] = []
        for source in sources where source.format == .pku {
            let sentences = SegmentedCorpus(source.text).sentences
            let cut = Int(Double(sentences.count) * options.part)
            own += sentences[..<cut]
            rest += sentences[cut...]
        }
        guard own.contains(where: { !$0.words.isEmpty }) else { throw TrainingError.noWords }
        let symbols = TaggerSymbol.table(folding: try HanFolding(of: .embedded))
        let reader = TaggerReader(symbols)
        var list = TaggerWordList(minimumShare: options.minimumShare)
        for sentence in own { reader.forEachWord(of: sentence) { list.add($0.key, tag: $1) } }
        for source in sources where source.format == .gbt {
            for sentence in SegmentedCorpus(source.text).sentences {
                for (form, word) in zip(sentence.forms, sentence.words) {
                    guard let tag = word.tag, let found = source.format.partOfSpeech(tag),
                        !source.format.isForeignToStandard(tag)
                    else { continue }
                    list.add(reader.word(form).key, otherTag: PartOfSpeech.byte(of: found))
                }
            }
        }
        for source in sources where source.format == .list {
            for line in source.text.split(separator: "\n") {
                let fields = line.split(separator: " ")
                guard fields.count == 3, let tag = PartOfSpeech(code: fields[2]) else { continue }
                list.add(reader.word(fields[0]).key, listTag: PartOfSpeech.byte(of: tag))
            }
        }
        let classes = list.classes()
        progress("\(classes.numbers.count) words in \(classes.all.count) classes")
        var learner = TaggerLearner(reader.examples(own, classes, list), classes.all, sizeLog: options.sizeLog)
        var random = SequenceGenerator(state: options.seed)
        for epoch in 0..<options.epochs {
            let right = learner.learn(using: &random)
            progress("epoch \(epoch + 1): \(right * 100) % right")
        }
        progress("writing")
        return (try TaggerCompiler(symbols: symbols, classes: classes, weights: learner.averages).bytes(), rest)
    }
}

/// The one-call face of Wen: a document in, its words, quantities, entities and keywords out.
///
/// The analyzer is immutable and may be shared by threads; each thread keeps an ``AnalyzerWorker``.
///
/// ```swift
/// let analysis = try Analyzer().analyze(Document("前三季度进出口4511亿元,同比增长12.4%。"))
/// analysis.quantities.map { $0.value?.description ?? "" }  // ["", "451100000000", "12.4"]: a date has no value
/// ```
public struct Analyzer: Sendable {
    /// The steps of an analysis. Segmentation is always done, but for quantities alone: they need few of the words.
    public struct Tasks: OptionSet, Sendable {
        /// The bits.
        public let rawValue: Int
        /// Makes a set of tasks.
        ///
        /// - Parameter rawValue: the bits.
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// Numbers with units.
        public static let quantities = Tasks(rawValue: 1)
        /// People, organisations, places.
        public static let entities = Tasks(rawValue: 2)
        /// Keywords.
        public static let keywords = Tasks(rawValue: 4)
        /// What the numbers measure; needs the numbers, and finds them.
        public static let indicators = Tasks(rawValue: 8)
        /// Words, names and numbers: what a summary shows, and what is done for those who name no tasks.
        public static let standard: Tasks = [.quantities, .entities, .keywords]
        /// All that there is, indicators among it.
        public static let all: Tasks = [.standard, .indicators]
    }

    /// What to do, and how.
    public struct Options: Sendable {
        /// The segmenter.
        public var engine = Engine.standard
        /// The path of a model for the engine `model`, in place of the one that Wen carries; no other engine has one.
        public var model: String?
        /// Words that come out whole.
        public var userDictionary: UserDictionary?
        /// How long words are. With ``Granularity/search``, whose words overlap, there can be no tasks.
        public var granularity = Granularity.word
        /// The steps.
        public var tasks = Tasks.standard
        /// How quantities are read.
        public var quantities = QuantityExtractor.Options()
        /// How names are found.
        public var entities = EntityExtractor.Options()
        /// Which of the names are told; keywords know all.
        public var entityKinds = Set(Entity.Kind.allCases)
        /// How keywords are chosen.
        public var keywords = KeywordExtractor.Options()
        /// What tells rare words from common ones.
        public var background = DocumentFrequencies.standard
        /// Whether sentences are found that no step needs: where keywords alone are asked for, those of a text that is not
        /// searched for names.
        package var findsAllSentences = true
        /// Makes the default options.
        public init() {}
    }

    let segmenter: any Segmenter
    let tasks: Tasks
    let findsAllSentences: Bool
    let quantities: QuantityExtractor
    let entities: EntityExtractor
    let entityKinds: Set<Entity.Kind>
    let keywordNames: KeywordNames
    /// `nil` where none are asked for: its tables take a while to read.
    let keywords: KeywordExtractor?

    /// Loads what the options ask for.
    ///
    /// - Parameter options: what to do, and how.
    /// - Throws: ``SegmenterError`` where ICU or the model cannot be used, a model is named for an engine that has none, or there
    ///   are tasks with ``Granularity/search``.
    /// - Complexity: O(1), some milliseconds; with a model's file O(n), to check it once, and with a user dictionary O(n) for the
    ///   characters of its words.
    public init(options: Options = Options()) throws(SegmenterError) {
        guard options.granularity != .search || options.tasks.isEmpty else { throw .overlappingWords }
        segmenter = try options.engine.makeSegmenter(
            model: options.model, userDictionary: options.userDictionary, granularity: options.granularity)
        tasks = options.tasks
        findsAllSentences = options.findsAllSentences || tasks != .keywords
        quantities = QuantityExtractor(options: options.quantities)
        entities = EntityExtractor(options: options.entities)
        entityKinds = options.entityKinds
        keywordNames = KeywordNames(entities)
        keywords =
            tasks.contains(.keywords)
            ? KeywordExtractor(options: options.keywords, frequencies: options.background) : nil
    }

    /// Analyses one document. For many documents keep a worker for each thread.
    ///
    /// - Parameter document: the document; any text will do.
    /// - Returns: the results; the tasks that were not asked for stay empty.
    /// - Complexity: as ``AnalyzerWorker/analyze(_:)-(Document)``, and some milliseconds for a worker.
    public func analyze(_ document: Document) -> Analysis {
        makeWorker().analyze(document)
    }

    /// Makes a worker for one thread.
    public func makeWorker() -> AnalyzerWorker {
        AnalyzerWorker(self)
    }
}

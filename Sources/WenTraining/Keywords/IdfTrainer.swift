import WenKeywords
public import WenSegmentation

/// Counts in how many documents words and phrases occur, for ``DocumentFrequencies``.
///
/// ```swift
/// var trainer = IdfTrainer(segmenter: try LatticeSegmenter())
/// trainer.add(documents: "第一篇文章。\n\n第二篇文章。")
/// let file = try trainer.file()
/// ```
public struct IdfTrainer {
    /// How the table is made.
    public struct Options: Sendable {
        /// Words in fewer documents are left out.
        public var minimumWordCount = 2
        /// Phrases in fewer documents are left out.
        public var minimumPhraseCount = 3
        /// How many words a phrase has at most.
        public var maximumWords = 4
        /// How many terms the table holds at most; the rarest phrases go first. 838,860 terms take 4 MiB.
        public var maximumTerms = 838_860
        /// Phrases seen once are forgotten whenever there are more than this many, to bound memory.
        public var maximumPhrases = 24_000_000
        /// Makes the default options.
        public init() {}
    }

    /// How many documents were counted.
    public private(set) var documents = 0

    private let options: Options
    private let segmenter: DocumentSegmenter
    private let extractor: KeywordExtractor
    private var words: [UInt64: UInt32] = [:]
    private var phrases: [UInt64: UInt32] = [:]

    /// Starts with nothing counted.
    ///
    /// - Parameters:
    ///   - segmenter: finds the words.
    ///   - options: how the table is made.
    public init(segmenter: some Segmenter, options: Options = Options()) {
        self.options = options
        self.segmenter = DocumentSegmenter(segmenter)
        var collecting = KeywordExtractor.Options()
        collecting.maximumWords = options.maximumWords
        extractor = KeywordExtractor(options: collecting)
    }

    /// Counts the documents of a text.
    ///
    /// - Parameter text: documents that empty lines divide.
    /// - Complexity: O(n).
    public mutating func add(documents text: String) {
        DividedText(text).forEachDocument { add($0) }
    }

    private mutating func add(_ lines: ArraySlice<Substring>) {
        let document = Document(lines.joined(separator: "\n"))
        let segmentation = segmenter.segment(document)
        documents += 1
        // Function words too, which are no candidates.
        var seen: Set<UInt64> = []
        for token in segmentation.tokens where token.kind == .word || token.kind == .latin {
            seen.insert(TextHash(document.utf8.span, token.range).mixed)
        }
        for hash in seen { words[hash, default: 0] += 1 }
        let table = extractor.collect(document, segmentation, heading: [], title: nil)
        for candidate in table.all where candidate.words > 1 {
            phrases[candidate.hash, default: 0] += 1
        }
        if phrases.count > options.maximumPhrases { phrases = phrases.filter { $0.value > 1 } }
    }

    /// The file of the table.
    ///
    /// - Throws: ``TrainingError/noExamples`` where no document was counted.
    /// - Complexity: O(n log n).
    public func file() throws(TrainingError) -> [UInt8] {
        guard documents > 0 else { throw .noExamples }
        let kept = words.filter { $0.value >= options.minimumWordCount }
        let least = leastPhraseCount(room: options.maximumTerms - kept.count)
        let frequent = phrases.filter { $0.value >= least && kept[$0.key] == nil }
        return DocumentFrequencies.file(
            of: (Array(kept) + Array(frequent)).map { (hash: $0.key, count: Int($0.value)) }, documents: documents)
    }

    /// The smallest count with which the phrases fit.
    private func leastPhraseCount(room: Int) -> UInt32 {
        var histogram: [UInt32: Int] = [:]
        for count in phrases.values { histogram[count, default: 0] += 1 }
        var least = UInt32(clamping: options.minimumPhraseCount)
        var total = histogram.lazy.filter { $0.key >= least }.reduce(0) { $0 + $1.value }
        while total > max(0, room) {
            total -= histogram[least] ?? 0
            least += 1
        }
        return least
    }
}

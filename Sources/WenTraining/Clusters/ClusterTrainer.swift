import WenEntities
public import WenSegmentation

/// Learns ``WordClusters`` from text that nobody marked: words get vectors by what stands beside them, and words with
/// vectors alike are one cluster.
///
/// ```swift
/// var trainer = ClusterTrainer(segmenter: try ModelSegmenter())
/// trainer.add("第一段。\n第二段。")
/// let file = try trainer.file()
/// ```
public struct ClusterTrainer {
    /// What is learned.
    public struct Options: Sendable {
        /// Rarer words are in no cluster.
        public var minimumCount = 6
        /// Of so many of the most frequent words it is told apart which of them stands beside a word.
        public var contextCount = 6000
        /// Of so many paragraphs one is read to learn the topics.
        public var topicStep = 3
        /// How often words, clusters, what words say for topics, and paragraphs are divided anew.
        public var rounds = (words: 15, families: 30, profiles: 20, topics: 40)
        /// Makes the default options.
        public init() {}
    }

    private let options: Options
    private let segmenter: DocumentSegmenter
    private var counts: [UInt64: Int] = [:]
    /// The words of all paragraphs, with ``edge`` between these.
    private var words: [UInt64] = [ClusterTrainer.edge]
    private var random = SequenceGenerator(state: 1)

    /// Stands between paragraphs. No word has this hash, of which the upper bits are 0.
    private static let edge = UInt64.max

    /// Starts with nothing read.
    ///
    /// - Parameters:
    ///   - segmenter: finds the words.
    ///   - options: how to learn.
    public init(segmenter: some Segmenter, options: Options = Options()) {
        self.options = options
        self.segmenter = DocumentSegmenter(segmenter)
    }

    /// Reads a text.
    ///
    /// - Parameter text: its lines are paragraphs.
    /// - Complexity: O(n).
    public mutating func add(_ text: String) {
        var folded = FoldedWords()
        for line in text.split(whereSeparator: \.isNewline) {
            let document = Document(String(line))
            let tokens = segmenter.segment(document).tokens
            folded.read(document, tokens, .embedded)
            for index in tokens.indices where tokens[index].kind != .space && tokens[index].kind != .newline {
                let word = folded.hash(ofWord: index)
                words.append(word)
                counts[word, default: 0] += 1
            }
            if words.last != ClusterTrainer.edge { words.append(ClusterTrainer.edge) }
        }
    }

    /// The file of the clusters of what was read, which is forgotten: it takes much memory.
    ///
    /// - Throws: ``TrainingError/tooFewWords(_:atLeast:)`` where fewer words are frequent than there are clusters.
    /// - Complexity: O(n log n), with a large factor: a minute or two for 40 million words.
    public mutating func file() throws(TrainingError) -> [UInt8] {
        let vocabulary = counts.filter { $0.value >= options.minimumCount }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        guard vocabulary.count >= WordClusters.count else {
            throw .tooFewWords(vocabulary.count, atLeast: WordClusters.count)
        }
        let ranks = Dictionary(uniqueKeysWithValues: vocabulary.enumerated().map { ($1.key, Int32($0)) })
        let text = words.map { $0 == ClusterTrainer.edge ? WordText.edge : ranks[$0] ?? WordText.rare }
        (words, counts) = ([ClusterTrainer.edge], [:])

        let rows = NeighbourCounts(text, contextCount: options.contextCount).associations(rowCount: vocabulary.count)
        let vectors = rows.singularVectors(using: &random).map(\.unit)
        let weights = vocabulary.map { Float($0.value).squareRoot() }
        let clusters = VectorClusters(
            vectors, weights: weights, count: WordClusters.count - 1, rounds: options.rounds.words, using: &random)
        let families = VectorClusters(
            clusters.centres, weights: clusters.sizes, count: WordClusters.familyCount - 1,
            rounds: options.rounds.families, using: &random)
        let topics = TopicLearner(
            WordText(words: text, counts: vocabulary.map(\.value)), vectors, options, using: &random)
        return try file(vocabulary.map(\.key), clusters.members, families.members, topics)
    }

    /// Clusters, families and profiles are numbered from 1: 0 is of what is in none.
    private func file(
        _ words: [UInt64], _ clusters: [Int], _ families: [Int], _ topics: TopicLearner
    ) throws(TrainingError) -> [UInt8] {
        let hash = try PerfectHashBuilder(words)
        var entries = [UInt16](repeating: 0, count: hash.slots)
        var profiles = [UInt8](repeating: 0, count: hash.slots)
        for (index, word) in words.enumerated() {
            let check = WordClusters.check(PerfectHash.hash(word))
            let slot = hash.slot(of: word)
            entries[slot] = check << UInt16(WordClusters.bits) | UInt16(clusters[index] + 1)
            profiles[slot] = UInt8(topics.profiles[index] + 1)
        }
        let votes = [.zero] + topics.votes
        var writer = ModelFileWriter()
        writer.add("buckets", hash.displacements)
        writer.add("words", entries)
        writer.add("profiles", profiles)
        writer.add("families", [0] + families.map { UInt8($0 + 1) })
        writer.add(
            "topics",
            votes.flatMap { row in
                (0..<WordClusters.topicCount).map { Int8((row[$0] * WordClusters.topicScale).rounded()) }
            })
        return writer.bytes
    }
}

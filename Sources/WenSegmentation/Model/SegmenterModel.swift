import CDictionaries
import Synchronization

/// The weights of the engine `model`: a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over
/// symbols, with the labels of Xue (2003): a word's begin, middle, end, or a word by itself.
///
/// Every n-gram of symbols votes for the labels of the positions around it; the votes are integers, ``scale`` to a nat.
/// Words of the training lexicon vote too. Those of two and three characters are part of the bigrams' and trigrams' votes,
/// so that only a longer word takes a look-up of its own. The file is used where it lies.
///
/// Sections of its ``ModelFile``, a row being 4 votes for each position:
///
/// | section | elements | what |
/// |---|---|---|
/// | `symbols` | UInt16 × 65,536 | the ``SegmenterSymbol`` of each UTF-16 unit |
/// | `unigrams` | Int16 × 24 a symbol | votes for 2 positions before the symbol to 2 behind, and 4 zeros |
/// | `bigrams` | UInt32 × 5 | the two symbols; then Int8 × 16 for 1 before to 2 behind the first (see ``SegmenterDecoder``) |
/// | `trigrams` | UInt32 × 4 | 12 votes for the three positions, between the bytes of a fingerprint |
/// | `words` | UInt32 | prefixes of 4 or more symbols: class of the word that ends here (the lowest 7 bits), fingerprint (the others) |
/// | `word-votes` | Int16 × 40 × 5 × 128 | by class and length (4 to 8): votes from 1 before the word to 1 behind |
/// | `transitions` | Int16 × 16 | from label to label |
/// | `…-moves` | UInt16 | the displacements of the three ``PerfectHash`` tables |
package struct SegmenterModel: Sendable {
    /// Votes are in units of 1/40 of a nat.
    package static let scale: Float = 40
    /// The elements of a symbol's row in `unigrams`.
    package static let unigramStride = 24
    /// The words of a bigram's entry.
    package static let bigramStride = 5
    /// The words of a trigram's entry.
    package static let trigramStride = 4
    /// The lengths of the words that have look-ups of their own.
    package static let wordLengths = 4...8
    /// The elements of the votes of a class and length.
    package static let wordVotesStride = 40
    /// How many classes of words a model has at most: one for each set of sources.
    package static let classes = 128
    /// The bits of a trigram's fingerprint; the rest of these bytes are votes.
    package static let fingerprintMask: UInt64 = 0xFF00_FF00_FF00_FE00
    /// The fingerprint's bit that tells that a word of 4 or more symbols starts like the trigram.
    package static let wordFlag: UInt64 = 1 << wordFlagBit
    static let wordFlagBit: UInt64 = 8

    private let file: ModelFile
    private let large = LargeCopy()
    let symbols: ModelSection<UInt16>
    let unigrams: ModelSection<Int16>
    let bigrams: ModelSection<UInt32>
    let bigramMoves: ModelSection<UInt16>
    let trigrams: ModelSection<UInt32>
    let trigramMoves: ModelSection<UInt16>
    let words: ModelSection<UInt32>
    let wordMoves: ModelSection<UInt16>
    let wordVotes: ModelSection<Int16>
    let transitions: ModelSection<Int16>
    /// The bits of an entry of `words` that are its class; the others are its fingerprint.
    let wordClassMask: UInt32

    /// The model that Wen carries. Each has a copy in large pages of its own, which goes with it.
    package static var embedded: SegmenterModel {
        unsafe ModelFile.embedded(wen_segmenter(), "the embedded segmentation model", SegmenterModel.init(_:))
    }

    /// Opens a model from a user's file, and checks its symbols.
    ///
    /// - Complexity: O(n).
    package init(checking file: ModelFile) throws(ModelFileError) {
        try self.init(file)
        guard isSound else { throw file.badSection("symbols") }
    }

    private init(_ file: ModelFile) throws(ModelFileError) {
        self.file = file
        symbols = try file.section("symbols", of: UInt16.self, count: 1 << 16)
        unigrams = try file.section("unigrams", of: Int16.self)
        bigrams = try file.section("bigrams", of: UInt32.self)
        bigramMoves = try file.section("bigram-moves", of: UInt16.self)
        trigrams = try file.section("trigrams", of: UInt32.self)
        trigramMoves = try file.section("trigram-moves", of: UInt16.self)
        words = try file.section("words", of: UInt32.self)
        wordMoves = try file.section("word-moves", of: UInt16.self)
        wordVotes = try file.section("word-votes", of: Int16.self)
        // A model may have fewer classes, and then longer fingerprints.
        let (classes, rest) = wordVotes.count.quotientAndRemainder(
            dividingBy: SegmenterModel.wordVotesStride * SegmenterModel.wordLengths.count)
        guard rest == 0, (1...SegmenterModel.classes).contains(classes), classes & (classes - 1) == 0 else {
            throw file.badSection("word-votes")
        }
        wordClassMask = UInt32(classes - 1)
        transitions = try file.section("transitions", of: Int16.self, count: 16)
        let isWhole =
            unigrams.count % SegmenterModel.unigramStride == 0
            && unigrams.count / SegmenterModel.unigramStride >= Int(SegmenterSymbol.firstCharacter)
            && bigrams.count % SegmenterModel.bigramStride == 0 && bigrams.count > 0
            && trigrams.count % SegmenterModel.trigramStride == 0 && trigrams.count > 0
            && words.count > 0 && bigramMoves.count > 0 && trigramMoves.count > 0 && wordMoves.count > 0
        guard isWhole else { throw file.badSection("unigrams") }
    }

    /// Whether every symbol has a row, and no half of a pair has a symbol.
    private var isSound: Bool {
        let count = unigrams.count / SegmenterModel.unigramStride
        return (0..<symbols.count).allSatisfy { unit in
            Int(symbols[unit]) < count && (unit & 0xF800 != 0xD800 || symbols[unit] == SegmenterSymbol.unknown)
        }
    }

    /// The same model in memory of large pages, which all threads share; made on the first call. `nil` while another thread
    /// makes it.
    ///
    /// It is worth its 7.5 ms and its memory from 3 MB of text on: each saves 2.4 ms (Benchmarks/README.md).
    var inLargePages: SegmenterModel? {
        large.model.withLockIfAvailable { model in
            if let model { return model }
            // What could be opened once can be opened again.
            let copy = (try? SegmenterModel(file.inLargePages())) ?? self
            model = copy
            return copy
        }
    }

    private final class LargeCopy: Sendable {
        let model = Mutex<SegmenterModel?>(nil)
    }

    var bigramHash: PerfectHash {
        PerfectHash(buckets: bigramMoves.count, slots: bigrams.count / SegmenterModel.bigramStride)
    }
    var trigramHash: PerfectHash {
        PerfectHash(buckets: trigramMoves.count, slots: trigrams.count / SegmenterModel.trigramStride)
    }
    var wordHash: PerfectHash { PerfectHash(buckets: wordMoves.count, slots: words.count) }

    /// The key of two symbols.
    @inline(__always)
    package static func key(_ first: UInt16, _ second: UInt16) -> UInt64 {
        UInt64(first) &<< 16 | UInt64(second)
    }

    /// The key of three symbols.
    @inline(__always)
    package static func key(_ first: UInt16, _ second: UInt16, _ third: UInt16) -> UInt64 {
        UInt64(first) &<< 32 | UInt64(second) &<< 16 | UInt64(third)
    }

    /// The key of a prefix, one symbol longer; a prefix of three has its trigram's key.
    @inline(__always)
    package static func longerKey(_ key: UInt64, _ next: UInt16) -> UInt64 {
        PerfectHash.hash(key &* 31 &+ UInt64(next))
    }
}

extension SegmenterModel: CustomStringConvertible {
    /// The model's size.
    package var description: String {
        "a segmentation model of \(bigrams.count / SegmenterModel.bigramStride) bigrams and "
            + "\(trigrams.count / SegmenterModel.trigramStride) trigrams"
    }
}

package import WenSegmentation

/// The weights of the name tagger: a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over
/// characters, with the labels of ``NameLabel``.
///
/// Characters, n-grams of characters, words, pairs of words, and pairs of classes of words vote for the labels of the
/// characters in and beside them. A vote is an integer, ``scale`` to a nat. The votes for one character are 16 bytes: byte
/// 2 l is label l's for l < 8, byte 2 l + 1 is label l + 8's, so that two shifts unpack them. Labels 7 and 15 do not
/// exist: their bytes hold the key of the row.
///
/// Sections of its ``ModelFile``; a vote being 16 bytes, as 2 UInt64:
///
/// | section | elements | votes for |
/// |---|---|---|
/// | `symbols` | UInt16 × 65,536 | (none) the symbol of each UTF-16 unit |
/// | `characters` | 5 votes a symbol | the characters from 2 before to 2 behind; for no style, then for each |
/// | `pairs` | 4 votes a slot | from 1 before to 1 behind two characters |
/// | `triples` | 3 votes a slot | three characters |
/// | `words` | UInt64 | (none) fingerprint (32 bits), class (8), row of its votes (24) |
/// | `word-votes` | 18 votes a row | a word's first, inner and last character, the only one; before and behind it; styles |
/// | `word-pairs` | 2 votes a slot | the last character of a word and the first of the next |
/// | `class-pairs` | 4 votes a pair | first and last character of a word, first and last of the next, by their classes |
/// | `class-frames` | 2 votes a pair | a word's first and last character, by the classes on both sides |
/// | `class-heads` | 4 votes a pair | a word's first, inner, last, only character, by class and head ahead; by style |
/// | `class-roles` | UInt8 | (none) a ``WordRole`` for each class |
/// | `style-votes` | Int16 × 4 a symbol | (none) the ``NameStyle`` of the text |
/// | `transitions` | Int16 × 256 | (none) from label to label |
/// | `confidence` | UInt8 × 64 | (none) how many of 100 names are right, by margin |
/// | `…-moves` | UInt16 | the displacements of the ``PerfectHash`` tables |
package struct NameModel: Sendable {
    /// Votes are in units of 1/16 of a nat.
    package static let scale: Float = 16
    /// The number of steps of the margin for which the confidence is known.
    package static let stepCount = 64
    /// The margin of one step.
    package static let step = 4
    /// The most classes of words there may be.
    package static let classLimit = 256
    /// Which head follows within some words, and how far: the values of ``NameWindow/heads``.
    package static let headCount = 32

    let symbols: ModelSection<UInt16>
    let characters: ModelSection<UInt64>
    let pairs: ModelSection<UInt64>
    let pairMoves: ModelSection<UInt16>
    let triples: ModelSection<UInt64>
    let tripleMoves: ModelSection<UInt16>
    let words: ModelSection<UInt64>
    let wordMoves: ModelSection<UInt16>
    let wordVotes: ModelSection<UInt64>
    let wordPairs: ModelSection<UInt64>
    let wordPairMoves: ModelSection<UInt16>
    let classPairs: ModelSection<UInt64>
    let classFrames: ModelSection<UInt64>
    let classHeads: ModelSection<UInt64>
    let classRoles: ModelSection<UInt8>
    let styleVotes: ModelSection<Int16>
    let transitions: ModelSection<Int16>
    private let confidences: ModelSection<UInt8>
    /// The number of classes.
    let classCount: Int
    /// The number of symbols.
    let symbolCount: Int

    /// Opens a model, and checks that it is whole.
    ///
    /// Complexity: O(n).
    package init(_ file: ModelFile) throws(ModelFileError) {
        symbols = try file.section("symbols", of: UInt16.self, count: 1 << 16)
        characters = try file.section("characters", of: UInt64.self)
        pairs = try file.section("pairs", of: UInt64.self)
        pairMoves = try file.section("pairs-moves", of: UInt16.self)
        triples = try file.section("triples", of: UInt64.self)
        tripleMoves = try file.section("triples-moves", of: UInt16.self)
        words = try file.section("words", of: UInt64.self)
        wordMoves = try file.section("words-moves", of: UInt16.self)
        wordVotes = try file.section("word-votes", of: UInt64.self)
        wordPairs = try file.section("word-pairs", of: UInt64.self)
        wordPairMoves = try file.section("word-pairs-moves", of: UInt16.self)
        classRoles = try file.section("class-roles", of: UInt8.self)
        classCount = classRoles.count
        classPairs = try file.section("class-pairs", of: UInt64.self, count: classCount * classCount * 8)
        classFrames = try file.section("class-frames", of: UInt64.self, count: classCount * classCount * 4)
        classHeads = try file.section(
            "class-heads", of: UInt64.self, count: classCount * NameModel.headCount * 8 * (1 + NameStyle.allCases.count)
        )
        styleVotes = try file.section("style-votes", of: Int16.self)
        symbolCount = styleVotes.count / 4
        transitions = try file.section("transitions", of: Int16.self, count: 256)
        confidences = try file.section("confidence", of: UInt8.self, count: NameModel.stepCount)
        let isWhole =
            characters.count == symbolCount * 10 * (1 + NameStyle.allCases.count) && symbolCount > 1
            && NameTemplate.pair.isWhole(pairs)
            && NameTemplate.triple.isWhole(triples) && NameTemplate.word.isWhole(wordVotes, votes: WordPlace.votes)
            && NameTemplate.wordPair.isWhole(wordPairs) && words.count > 0 && pairMoves.count > 0
            && tripleMoves.count > 0 && wordMoves.count > 0 && wordPairMoves.count > 0
            && classCount >= WordShape.allCases.count && classCount <= NameModel.classLimit
        guard isWhole else { throw ModelFileError(.badSection("characters"), file: "the name model") }
        guard isSound else { throw ModelFileError(.badSection("words"), file: "the name model") }
    }

    /// Whether every symbol and word points to rows that there are, and every role is one.
    private var isSound: Bool {
        let rows = wordVotes.count / (WordPlace.votes * 2)
        return (0..<symbols.count).allSatisfy { Int(symbols[$0]) < symbolCount }
            && (0..<words.count).allSatisfy { slot in
                Int(words[slot] >> 24 & 0xFF) < classCount && Int(words[slot] & 0xFF_FFFF) < rows
            }
            && (0..<classRoles.count).allSatisfy { WordRole(rawValue: classRoles[$0]) != nil }
    }

    /// How often a name with this margin over its best rival is right, from 0 to 1.
    package func confidence(margin: Int) -> Double {
        Double(confidences[NameModel.stepIndex(margin)]) / 100
    }

    /// The step of a margin.
    package static func stepIndex(_ margin: Int) -> Int {
        max(0, min(stepCount - 1, margin / step))
    }

    var pairHash: PerfectHash { PerfectHash(buckets: pairMoves.count, slots: NameTemplate.pair.rows(of: pairs)) }
    var tripleHash: PerfectHash {
        PerfectHash(buckets: tripleMoves.count, slots: NameTemplate.triple.rows(of: triples))
    }
    var wordHash: PerfectHash { PerfectHash(buckets: wordMoves.count, slots: words.count) }
    var wordPairHash: PerfectHash {
        PerfectHash(buckets: wordPairMoves.count, slots: NameTemplate.wordPair.rows(of: wordPairs))
    }
}

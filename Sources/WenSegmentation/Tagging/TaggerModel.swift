import CDictionaries

/// The weights of the ``WordTagger``: a perceptron (Collins 2002) over hashed features, and what is known of words.
///
/// Sections of its ``ModelFile``:
///
/// | section | elements | what |
/// |---|---|---|
/// | `symbols` | UInt16 × 65,536 | the ``TaggerSymbol`` of each UTF-16 unit |
/// | `words` | UInt32 | by the ``PerfectHash`` of a word's key: fingerprint (20 bits), number of its class (12) |
/// | `word-moves` | UInt16 | the displacements of the hash |
/// | `classes` | UInt64 | each a ``TaggerClass``; the first is that of unknown words |
/// | `weights` | Int8 | see ``TaggerFeatures``; as many as a power of 2 |
package struct TaggerModel: Sendable {
    /// The bits of an entry of `words` that number the class.
    package static let classBits = 12

    let symbols: ModelSection<UInt16>
    let words: ModelSection<UInt32>
    let wordMoves: ModelSection<UInt16>
    let classes: ModelSection<UInt64>
    let weights: ModelSection<Int8>

    /// The model that Wen carries.
    package static let embedded = unsafe ModelFile.embedded(wen_tagger(), "the embedded tagger", TaggerModel.init(_:))

    /// Opens a model from a user's file, and checks its classes.
    ///
    /// - Complexity: O(n).
    package init(checking file: ModelFile) throws(ModelFileError) {
        try self.init(file)
        let classMask = UInt32(1) << UInt32(TaggerModel.classBits) - 1
        let areNumbered = (0..<words.count).allSatisfy { Int(words[$0] & classMask) < classes.count }
        let areSound = (0..<classes.count).allSatisfy {
            let found = TaggerClass(bits: classes[$0])
            let known = UInt64(1) << UInt64(PartOfSpeech.allCases.count + 1) - 2
            return found.candidates != 0 && found.candidates & ~known == 0 && PartOfSpeech(byte: found.main) != nil
        }
        guard areNumbered, areSound else { throw file.badSection("classes") }
    }

    private init(_ file: ModelFile) throws(ModelFileError) {
        symbols = try file.section("symbols", of: UInt16.self, count: 1 << 16)
        words = try file.section("words", of: UInt32.self)
        wordMoves = try file.section("word-moves", of: UInt16.self)
        classes = try file.section("classes", of: UInt64.self)
        weights = try file.section("weights", of: Int8.self)
        let isWhole =
            words.count > 0 && wordMoves.count > 0 && classes.count > 0 && weights.count >= 64
            && weights.count & (weights.count - 1) == 0
        guard isWhole else { throw file.badSection("weights") }
    }

    private var perfect: PerfectHash { PerfectHash(buckets: wordMoves.count, slots: words.count) }

    /// Asks for what ``slot(of:)`` will read.
    @inline(__always)
    func willLookUp(_ hash: UInt64) { unsafe wen_prefetch(wordMoves.base + perfect.bucket(hash)) }

    /// Where a word's entry is, if it has one.
    @inline(__always)
    func slot(of hash: UInt64) -> Int {
        perfect.slot(hash, displacement: unsafe wordMoves.base[perfect.bucket(hash)])
    }

    /// The number of the class in a slot, for the word whose hash led there.
    @inline(__always)
    func classNumber(at slot: Int, _ hash: UInt64) -> UInt16 {
        let entry = unsafe words.base[slot]
        let isOwn = (entry ^ TaggerModel.fingerprint(hash)) &>> UInt32(TaggerModel.classBits) == 0
        return isOwn ? UInt16(truncatingIfNeeded: entry) & 0xFFF : 0
    }

    /// A hash's fingerprint, in its place in an entry.
    @inline(__always)
    package static func fingerprint(_ hash: UInt64) -> UInt32 {
        UInt32(truncatingIfNeeded: hash &>> 32) & ~0xFFF
    }
}

/// The engine `lattice`: the most probable path through the graph of a lexicon's words, and the user's own.
///
/// ICU's rules find the runs; a Viterbi search over the words' probabilities splits the Han text. Numbers, Latin words
/// and marks are words of their own, unless the lexicon has them as parts of words: `1998年`, `4511亿`, `卡拉OK`. The words
/// are split after the PKU standard: a surname and a given name are two words.
///
/// ```swift
/// let segmenter = try LatticeSegmenter()
/// segmenter.segment(Document("成都欧林公司上市")).tokens  // 成都, 欧, 林, 公司, 上市
/// let own = try LatticeSegmenter(userDictionary: UserDictionary("欧林公司 nt"))
/// own.segment(Document("成都欧林公司上市")).tokens  // 成都, 欧林公司, 上市
/// ```
public struct LatticeSegmenter: Segmenter {
    /// `lattice`.
    public var name: String { "lattice" }

    private let lexicon: Lexicon
    private let user: UserDictionaryTrie?

    /// Opens the lexicon that Wen carries.
    ///
    /// - Parameter userDictionary: words that come out whole.
    /// - Throws: ``SegmenterError/icu(_:)`` without ICU's data.
    public init(userDictionary: UserDictionary? = nil) throws(SegmenterError) {
        try self.init(lexicon: .embedded, userDictionary: userDictionary)
    }

    /// Opens a lexicon made by `wen train lexicon`.
    ///
    /// - Parameters:
    ///   - bytes: the file's content.
    ///   - name: what errors call it, such as its path.
    ///   - userDictionary: words that come out whole.
    /// - Throws: ``SegmenterError/model(_:)`` where the file is damaged or no lexicon, ``SegmenterError/icu(_:)`` without
    ///   ICU's data.
    /// - Complexity: O(n).
    public init(lexicon bytes: [UInt8], name: String, userDictionary: UserDictionary? = nil) throws(SegmenterError) {
        let lexicon: Lexicon
        do { lexicon = try Lexicon(checking: ModelFile(bytes, name: name)) } catch { throw .model(error) }
        try self.init(lexicon: lexicon, userDictionary: userDictionary)
    }

    package init(lexicon: Lexicon, userDictionary: UserDictionary? = nil) throws(SegmenterError) {
        do { _ = try RunScanner() } catch { throw .icu(error) }
        self.lexicon = lexicon
        user = userDictionary.map { UserDictionaryTrie($0, lexicon: lexicon) }
    }

    /// Makes a worker with an iterator and a word graph of its own.
    public func makeWorker() -> any SegmenterWorker {
        do {
            return LatticeSegmenterWorker(try RunScanner(), Lattice(lexicon, user: user))
        } catch {
            // The rules opened when the segmenter was made.
            fatalError(error.description)
        }
    }
}

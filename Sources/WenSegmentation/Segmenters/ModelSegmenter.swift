/// The engine `model`: a trained linear model decides where the words end.
///
/// ICU's rules find the runs; a conditional random field over characters labels the stretches between blanks
/// (``SegmenterModel``). It also knows words that no lexicon lists. Numbers and Latin words are one symbol each, and may be
/// part of a word: `1998年`. The words are split after the PKU standard.
///
/// ```swift
/// let segmenter = try ModelSegmenter()
/// segmenter.segment(Document("成都欧林公司上市")).tokens  // 成都, 欧林, 公司, 上市
/// let own = try ModelSegmenter(userDictionary: UserDictionary("欧林公司 nt"))
/// own.segment(Document("成都欧林公司上市")).tokens  // 成都, 欧林公司, 上市
/// ```
public struct ModelSegmenter: Segmenter {
    /// `model`.
    public var name: String { "model" }

    private let model: SegmenterModel
    private let user: UserDictionaryTrie?

    /// Opens the model that Wen carries.
    ///
    /// - Parameter userDictionary: words that come out whole.
    /// - Throws: ``SegmenterError/icu(_:)`` without ICU's data.
    public init(userDictionary: UserDictionary? = nil) throws(SegmenterError) {
        try self.init(model: .embedded, userDictionary: userDictionary)
    }

    /// Opens a model made by `wen train segmenter`.
    ///
    /// - Parameters:
    ///   - bytes: the file's content.
    ///   - name: what errors call it, such as its path.
    ///   - userDictionary: words that come out whole.
    /// - Throws: ``SegmenterError/model(_:)`` where the file is damaged or no such model, ``SegmenterError/icu(_:)`` without
    ///   ICU's data.
    /// - Complexity: O(n).
    public init(model bytes: [UInt8], name: String, userDictionary: UserDictionary? = nil) throws(SegmenterError) {
        let model: SegmenterModel
        do { model = try SegmenterModel(checking: ModelFile(bytes, name: name)) } catch { throw .model(error) }
        try self.init(model: model, userDictionary: userDictionary)
    }

    /// Maps a model's file that `wen train segmenter` made. Do not change the file while it is in use.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - userDictionary: words that come out whole.
    /// - Throws: ``SegmenterError/model(_:)`` where the file cannot be read, is damaged or no such model,
    ///   ``SegmenterError/icu(_:)`` without ICU's data.
    /// - Complexity: O(n), to check the file once.
    public init(modelAt path: String, userDictionary: UserDictionary? = nil) throws(SegmenterError) {
        let model: SegmenterModel
        do { model = try SegmenterModel(checking: ModelFile(mapping: path)) } catch { throw .model(error) }
        try self.init(model: model, userDictionary: userDictionary)
    }

    package init(model: SegmenterModel, userDictionary: UserDictionary? = nil) throws(SegmenterError) {
        do { _ = try RunScanner() } catch { throw .icu(error) }
        self.model = model
        user = userDictionary.map { UserDictionaryTrie($0, lexicon: .embedded) }
    }

    /// Makes a worker with an iterator and a decoder of its own.
    public func makeWorker() -> any SegmenterWorker {
        do {
            return ModelSegmenterWorker(try RunScanner(), SegmenterStretch(model, user: user))
        } catch {
            // The rules opened when the segmenter was made.
            fatalError(error.description)
        }
    }

    /// Makes a worker that hands the stretches of a text to training and finds no words.
    package func makeReader(_ observer: @escaping (SegmenterExample) -> Void) -> any SegmenterWorker {
        do {
            return ModelSegmenterWorker(
                try RunScanner(), SegmenterStretch(model, observer: observer))
        } catch {
            fatalError(error.description)
        }
    }
}

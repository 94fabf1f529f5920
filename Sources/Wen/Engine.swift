/// The segmenters by the names that `--engine` takes.
public enum Engine: String, CaseIterable, Sendable {
    /// ICU's dictionary: the baseline.
    case icu
    /// The most probable path through a lexicon's words: the fastest.
    case lattice
    /// A trained model, the default: more often right than the others, also on words that no lexicon lists.
    case model

    /// The engine of those who name none.
    public static let standard = Engine.model

    /// Opens the segmenter.
    ///
    /// ```swift
    /// let segmenter = try Engine.lattice.makeSegmenter()
    /// segmenter.segment(Document("成都欧林公司上市")).tokens.count  // 5: 成都, 欧, 林, 公司, 上市
    /// ```
    ///
    /// - Parameters:
    ///   - model: the path of a file that `wen train segmenter` made, in place of the model that Wen carries. Only the engine
    ///     ``model`` has one.
    ///   - userDictionary: words that come out whole.
    ///   - granularity: how long words are.
    /// - Throws: ``SegmenterError`` where ICU or the model cannot be used, or the engine has no model.
    /// - Complexity: O(1); with a model's file O(n), to check it once, and with a user dictionary O(n) for the characters of its
    ///   words.
    public func makeSegmenter(
        model: String? = nil, userDictionary: UserDictionary? = nil, granularity: Granularity = .word
    ) throws(SegmenterError) -> any Segmenter {
        let segmenter = try makeSegmenter(model, userDictionary)
        return granularity == .word ? segmenter : GranularSegmenter(segmenter, granularity)
    }

    private func makeSegmenter(
        _ model: String?, _ userDictionary: UserDictionary?
    ) throws(SegmenterError) -> any Segmenter {
        switch (self, model) {
        case (.model, let path?): try ModelSegmenter(modelAt: path, userDictionary: userDictionary)
        case (_, let path?): throw .needlessModel(file: path, engine: rawValue)
        case (.icu, nil): try ICUSegmenter(userDictionary: userDictionary)
        case (.lattice, nil): try LatticeSegmenter(userDictionary: userDictionary)
        case (.model, nil): try ModelSegmenter(userDictionary: userDictionary)
        }
    }
}

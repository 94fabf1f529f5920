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
    /// - Parameters:
    ///   - model: a file that `wen train segmenter` made, in place of the model that Wen carries; other engines have none.
    ///   - userDictionary: words that come out whole.
    ///   - granularity: how long words are.
    /// - Throws: ``ICUError``, ``ModelFileError``.
    public func makeSegmenter(
        model: String? = nil, userDictionary: UserDictionary? = nil, granularity: Granularity = .word
    ) throws -> any Segmenter {
        let segmenter = try makeSegmenter(model, userDictionary)
        return granularity == .word ? segmenter : try GranularSegmenter(segmenter, granularity)
    }

    private func makeSegmenter(_ model: String?, _ userDictionary: UserDictionary?) throws -> any Segmenter {
        if self == .model, let model { return try ModelSegmenter(modelAt: model, userDictionary: userDictionary) }
        return switch self {
        case .icu: try ICUSegmenter(userDictionary: userDictionary)
        case .model: try ModelSegmenter(userDictionary: userDictionary)
        case .lattice: try LatticeSegmenter(userDictionary: userDictionary)
        }
    }
}

/// The segmenters by the names that `--engine` takes.
public enum Engine: String, CaseIterable, Sendable {
    /// ICU's dictionary: the baseline.
    case icu
    /// The most probable path through a lexicon's words: the fastest.
    case lattice
    /// A trained model, the default: more often right than the others, also on words that no lexicon lists.
    case model

    /// Opens the segmenter.
    ///
    /// - Parameters:
    ///   - userDictionary: words that come out whole.
    ///   - granularity: how long words are.
    /// - Throws: ``ICUError``, ``ModelFileError``.
    public func makeSegmenter(
        userDictionary: UserDictionary? = nil, granularity: Granularity = .word
    ) throws -> any Segmenter {
        let segmenter = try makeSegmenter(userDictionary)
        return granularity == .word ? segmenter : try GranularSegmenter(segmenter, granularity)
    }

    private func makeSegmenter(_ userDictionary: UserDictionary?) throws -> any Segmenter {
        switch self {
        case .icu: try ICUSegmenter(userDictionary: userDictionary)
        case .model: try ModelSegmenter(userDictionary: userDictionary)
        case .lattice: try LatticeSegmenter(userDictionary: userDictionary)
        }
    }
}

/// The segmenters by the names that `--engine` takes.
public enum Engine: String, CaseIterable, Sendable {
    /// ICU's dictionary: the baseline.
    case icu
    /// The most probable path through a lexicon's words: fast, and the seat of the user dictionary.
    case lattice
    /// A trained model: more often right than the lattice, also on words that no lexicon lists.
    case model

    /// Whether the engine keeps the words of a ``UserDictionary`` whole.
    public var takesUserDictionary: Bool {
        switch self {
        case .icu, .model: false
        case .lattice: true
        }
    }

    /// Opens the segmenter.
    ///
    /// - Parameter userDictionary: words that come out whole; an engine that does not take them leaves them out.
    /// - Throws: ``ICUError``, ``ModelFileError``.
    public func makeSegmenter(userDictionary: UserDictionary? = nil) throws -> any Segmenter {
        switch self {
        case .icu: try ICUSegmenter()
        case .model: try ModelSegmenter()
        case .lattice: try LatticeSegmenter(userDictionary: userDictionary)
        }
    }
}

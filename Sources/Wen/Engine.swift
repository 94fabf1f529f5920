/// The segmenters by the names that `--engine` takes.
public enum Engine: String, CaseIterable, Sendable {
    /// ICU's dictionary: the baseline.
    case icu
    /// The most probable path through a lexicon's words: fast, and the seat of the user dictionary.
    case lattice

    /// Opens the segmenter.
    ///
    /// - Throws: ``ICUError``, ``ModelFileError``.
    public func makeSegmenter() throws -> any Segmenter {
        switch self {
        case .icu: try ICUSegmenter()
        case .lattice: try LatticeSegmenter()
        }
    }
}

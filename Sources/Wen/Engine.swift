/// The segmenters by the names that `--engine` takes.
public enum Engine: String, CaseIterable, Sendable {
    /// ICU's dictionary: the baseline.
    case icu

    /// Opens the segmenter.
    ///
    /// - Throws: ``ICUError``.
    public func makeSegmenter() throws -> any Segmenter {
        switch self {
        case .icu: try ICUSegmenter()
        }
    }
}

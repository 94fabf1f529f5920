public import WenSegmentation

/// Finds the keywords of a document.
public struct KeywordExtractor: Sendable {
    /// What to look for.
    public struct Options: Sendable {
        /// How many keywords at most.
        public var limit = 20
        /// Makes the default options.
        public init() {}
    }

    private let options: Options

    /// Makes an extractor.
    public init(options: Options = Options()) {
        self.options = options
    }

    /// The keywords, best first.
    ///
    /// Complexity: O(n log n).
    public func keywords(in document: Document, _ segmentation: Segmentation) -> [Keyword] { [] }
}

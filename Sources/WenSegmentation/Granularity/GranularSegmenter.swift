/// A segmenter whose words another engine finds, divided further.
///
/// ```swift
/// let segmenter = GranularSegmenter(try ModelSegmenter(), .fine)
/// segmenter.segment(Document("北京大学1998年")).tokens  // 北京, 大学, 1998, 年
/// ```
///
/// With ``Granularity/search`` the tokens overlap: the laws of ``Segmenter`` do not hold, and the result is for indexing, not
/// for finding names or quantities.
public struct GranularSegmenter: Segmenter {
    /// The engine's name.
    public var name: String { base.name }

    private let base: any Segmenter
    private let granularity: Granularity

    /// Divides the words of an engine.
    ///
    /// - Parameters:
    ///   - base: the engine.
    ///   - granularity: how long the words shall be.
    public init(_ base: any Segmenter, _ granularity: Granularity) {
        self.base = base
        self.granularity = granularity
    }

    /// Makes a worker of the engine's and what divides its words.
    public func makeWorker() -> any SegmenterWorker {
        GranularSegmenterWorker(base.makeWorker(), granularity)
    }
}

private final class GranularSegmenterWorker: SegmenterWorker {
    private let base: any SegmenterWorker
    private let granularity: Granularity
    private let parts: WordParts
    private var words: [Token] = []

    init(_ base: any SegmenterWorker, _ granularity: Granularity) {
        self.base = base
        self.granularity = granularity
        parts = WordParts(.embedded)
    }

    func segment(_ text: Span<UInt8>, into tokens: inout [Token]) {
        words.removeAll(keepingCapacity: true)
        base.segment(text, into: &words)
        for word in words {
            switch granularity {
            // Only the user's words have a part of speech here.
            case .fine where word.kind == .word && word.tag == nil:
                parts.divide(word, of: text, into: &tokens)
            case .search where word.kind == .word:
                parts.appendInner(of: word, of: text, to: &tokens)
                tokens.append(word)
            case .word, .fine, .search: tokens.append(word)
            }
        }
    }
}

/// Splits text into tokens.
///
/// A segmenter is an immutable model that many threads share; each thread makes a ``SegmenterWorker``, which keeps
/// the scratch memory. Every segmenter keeps three laws: tokens tile the text exactly; no token is empty or splits a
/// scalar; the same text gives the same tokens.
public protocol Segmenter: Sendable {
    /// The name that `--engine` takes.
    var name: String { get }
    /// Makes a worker for one thread.
    func makeWorker() -> any SegmenterWorker
}

/// One thread's part of a segmenter: reusable, and not to be shared.
public protocol SegmenterWorker: AnyObject {
    /// Appends the tokens of a text, their ranges counted from the text's first byte.
    ///
    /// Only words of the user's dictionary have parts of speech; ``DocumentSegmenter`` gives them to the others.
    ///
    /// - Parameters:
    ///   - text: valid UTF-8.
    ///   - tokens: receives the tokens, which tile the text.
    /// - Complexity: O(n).
    func segment(_ text: Span<UInt8>, into tokens: inout [Token])
}

extension Segmenter {
    /// Segments one document and finds its sentences. For many documents keep a ``DocumentSegmenter``.
    ///
    /// ```swift
    /// let segmentation = try ICUSegmenter().segment(Document("今天天气好。明天下雨。"))
    /// segmentation.sentences.count  // 2
    /// ```
    ///
    /// - Parameter document: the document; any text will do.
    /// - Returns: its tokens and sentences, as ranges of UTF-8 bytes.
    /// - Complexity: O(n), and up to some milliseconds for a worker.
    public func segment(_ document: Document) -> Segmentation {
        DocumentSegmenter(self).segment(document)
    }
}

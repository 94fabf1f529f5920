/// Segments documents, one after the other, into tokens and sentences. Belongs to one thread.
///
/// ```swift
/// let segmenter = DocumentSegmenter(try ModelSegmenter())
/// let segmentation = segmenter.segment(Document("今天天气好。明天下雨。"))
/// segmentation.tokens.map { $0.tag?.rawValue ?? "" }  // ["t", "n", "a", "w", "t", "v", "w"]
/// segmentation.sentences.count  // 2
/// ```
public final class DocumentSegmenter {
    /// What finds the words.
    package let worker: any SegmenterWorker
    private let sentences = SentenceScanner()
    private let tagger: WordTagger?

    /// What is found besides words and sentences.
    public struct Options: Sendable {
        /// Whether words get parts of speech.
        public var tagsWords = true
        /// Makes the default options.
        public init() {}
    }

    /// Makes a worker of a segmenter.
    ///
    /// - Parameters:
    ///   - segmenter: what finds the words.
    ///   - options: what is found besides.
    public init(_ segmenter: some Segmenter, options: Options = Options()) {
        worker = segmenter.makeWorker()
        tagger = options.tagsWords ? WordTagger(.embedded) : nil
    }

    /// Segments a document.
    ///
    /// - Parameter document: the document; any text will do.
    /// - Returns: its tokens and sentences, as ranges of UTF-8 bytes, both of which tile it. Parts of speech are those
    ///   of the user's dictionary, or found by a perceptron from the words around.
    /// - Complexity: O(n).
    public func segment(_ document: Document) -> Segmentation {
        segment([document])[0]
    }

    /// The same for several documents, step by step: for many short ones that takes less time than one after the other, for
    /// what a step needs stays in the processor's caches.
    ///
    /// - Parameter needsSentences: whether a document's sentences are looked for, by its index and its tokens.
    /// - Complexity: O(n).
    package func segment(
        _ documents: [Document], needsSentences: (_ index: Int, _ tokens: [Token]) -> Bool = { _, _ in true }
    ) -> [Segmentation] {
        var tokens = documents.indices.map { words(of: documents[$0].utf8) }
        if let tagger {
            for index in documents.indices {
                let utf8 = documents[index].utf8
                tagger.tag(&tokens[index], of: utf8.span)
            }
        }
        return documents.indices.map { index in
            let (utf8, tokens) = (documents[index].utf8, tokens[index])
            guard needsSentences(index, tokens) else { return Segmentation(tokens: tokens, sentences: []) }
            return Segmentation(tokens: tokens, sentences: sentences.sentences(of: utf8.span, tokens.span))
        }
    }

    /// The tokens without parts of speech, but for those that the user's dictionary gives.
    private func words(of utf8: [UInt8]) -> [Token] {
        var tokens: [Token] = []
        tokens.reserveCapacity(utf8.count / 4)
        worker.segment(utf8.span, into: &tokens)
        return tokens
    }
}

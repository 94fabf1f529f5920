package import WenSegmentation

/// Reads a document window by window, and lists what may be a name in each. Its memory is kept for the next document.
///
/// ```swift
/// reader.begin(document, segmentation, .embedded)
/// while reader.advance() { use(reader.window, reader.candidates) }
/// ```
package struct CandidateReader: ~Copyable {
    /// The words of the document.
    package private(set) var words = FoldedWords()
    /// A sentence of the document, or a piece of one.
    package private(set) var window = TextWindow()
    /// What may be a name in the window, by end and start; never empty behind ``advance()``.
    package private(set) var candidates: [Candidate] = []
    private var scanner = CandidateScanner()
    private var clusters = TextClusters()
    private var gazetteer = Gazetteer.embedded
    private var tokens: [Token] = []
    private var sentences: ArraySlice<Sentence> = []
    /// The tokens of the sentence in hand that are still to be read.
    private var rest = 0..<0

    /// Makes a reader.
    package init() {}

    /// Goes to the start of a document.
    ///
    /// - Complexity: O(n).
    package mutating func begin(_ document: Document, _ segmentation: Segmentation, _ gazetteer: Gazetteer) {
        self.gazetteer = gazetteer
        tokens = segmentation.tokens
        sentences = segmentation.sentences[...]
        rest = 0..<0
        words.read(document, tokens, gazetteer)
        clusters.read(words)
    }

    /// Goes to the next window in which something may be a name; `false` where there is none.
    ///
    /// - Complexity: O(n) for all windows of a document.
    package mutating func advance() -> Bool {
        while true {
            while rest.isEmpty {
                guard let sentence = sentences.popFirst() else {
                    // What waits for the next document holds nothing of this one.
                    tokens = []
                    return false
                }
                rest = sentence.tokens
            }
            let next = window.load(words, tokens, rest, &clusters, gazetteer)
            rest = next..<rest.upperBound
            scanner.scan(window, into: &candidates)
            if !candidates.isEmpty { return true }
        }
    }
}

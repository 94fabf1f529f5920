public import WenSegmentation

/// A tagger with a model of one's own: a conditional random field labels every character as part of a name or not.
///
/// `wen train names` learns a model. Its confidences are measured on texts that it was not learned from.
///
/// - SeeAlso: ``NameModel`` for its features and its file.
public struct SequenceTagger: EntityTagger {
    private let model: NameModel

    /// Makes a tagger with a model that `wen train names` made.
    ///
    /// - Parameter path: what errors call the file.
    /// - Throws: ``ModelFileError`` where the bytes are no such model, or damaged.
    public init(model bytes: [UInt8], path: String) throws(ModelFileError) {
        self.init(model: try NameModel(ModelFile(bytes, name: path)))
    }

    /// Makes a tagger with a model.
    package init(model: NameModel) {
        self.model = model
    }

    /// The names of a document in the order of the text; none overlaps another.
    ///
    /// Complexity: O(n).
    public func mentions(in document: Document, _ segmentation: Segmentation) -> [Mention] {
        var mentions: [Mention] = []
        forEachMention(in: document, segmentation) { kind, range, margin in
            mentions.append(Mention(kind: kind, range: range, confidence: model.confidence(margin: margin)))
        }
        return mentions
    }

    /// Calls `body` with each name, as a range of bytes, and its margin over the best rival.
    package func forEachMention(
        in document: Document, _ segmentation: Segmentation, _ body: (Entity.Kind, Range<Int>, _ margin: Int) -> Void
    ) {
        let tokens = segmentation.tokens
        let capacity = segmentation.sentences.reduce(0) { longest, sentence in
            guard let last = sentence.tokens.last else { return longest }
            return max(longest, tokens[last].end - tokens[sentence.tokens.lowerBound].start)
        }
        let window = NameWindow(model, capacity: capacity)
        let decoder = NameDecoder(model, window, capacity: capacity)
        // What was read so far tells the style of a sentence, and the sentence itself.
        var styleSums = SIMD4<Int32>.zero
        for sentence in segmentation.sentences {
            var next = sentence.tokens.lowerBound
            while next < sentence.tokens.upperBound {
                next = window.load(document.utf8, tokens, next..<sentence.tokens.upperBound)
                decoder.addStyle(to: &styleSums)
                decoder.forEachName(NameStyle.best(styleSums)) { kind, range, margin in
                    body(kind, window.byteRange(range, in: document.utf8), margin)
                }
            }
        }
    }
}

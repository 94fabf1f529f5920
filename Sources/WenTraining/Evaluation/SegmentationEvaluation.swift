public import WenSegmentation

/// Scores a segmenter by words: precision, recall, F1, recall of unknown words, and parts of speech.
///
/// Agrees with `score_segmentation.py` (the measure of Sproat and Emerson, First International Chinese Word
/// Segmentation Bakeoff, 2003): a word is right where both its ends are.
public struct SegmentationEvaluation: Sendable {
    /// Words.
    public private(set) var words = Agreement()
    /// Words that the vocabulary does not know; only ``Agreement/correct`` and ``Agreement/gold`` count.
    public private(set) var unknown = Agreement()
    /// Correctly segmented words that the gold standard tags, and how many of them carry that tag.
    public private(set) var tags = Agreement()
    /// For each gold tag, how often another was given.
    public private(set) var confusion: [PartOfSpeech: [PartOfSpeech: Int]] = [:]

    private let vocabulary: Set<String>?

    /// Starts with nothing counted.
    ///
    /// - Parameter vocabulary: the words known from training, for the recall of those that are not.
    public init(vocabulary: Set<String>? = nil) {
        self.vocabulary = vocabulary
    }

    /// Counts one sentence.
    ///
    /// - Parameters:
    ///   - gold: the right words.
    ///   - tokens: the tokens of the sentence's text.
    /// - Returns: how many words of the sentence differ, counted on both sides.
    /// - Complexity: O(n).
    @discardableResult
    public mutating func add(_ gold: GoldSentence, _ tokens: [Token]) -> Int {
        var tagOf: [Range<Int>: PartOfSpeech?] = [:]
        for token in tokens where !token.kind.isBlank { tagOf[token.range] = token.tag }
        var sentence = Agreement()
        sentence.add(gold: Set(gold.words.map(\.range)), predicted: Set(tagOf.keys))
        words += sentence
        if let vocabulary {
            for (form, word) in zip(gold.forms, gold.words) where !vocabulary.contains(form) {
                unknown.gold += 1
                if tagOf[word.range] != nil { unknown.correct += 1 }
            }
        }
        for word in gold.words {
            guard let found = tagOf[word.range], let tag = word.tag.flatMap({ PartOfSpeech(code: $0) }) else {
                continue
            }
            tags.gold += 1
            tags.predicted += found == nil ? 0 : 1
            if found == tag {
                tags.correct += 1
            } else if let found {
                confusion[tag, default: [:]][found, default: 0] += 1
            }
        }
        return sentence.gold + sentence.predicted - 2 * sentence.correct
    }
}

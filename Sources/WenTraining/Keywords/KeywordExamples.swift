import Wen
import WenKeywords
import WenSegmentation

/// Candidates of many documents with their features, and which of them are right: what the ranker learns from.
///
/// The features of all candidates stand one after the other; `ends` say where each candidate and each document ends.
struct KeywordExamples {
    private(set) var features: [UInt16] = []
    private(set) var values: [Float] = []
    private(set) var candidateEnds: [Int] = []
    private(set) var isRight: [Bool] = []
    private(set) var documentEnds: [Int] = []
    /// What each document counts; they are 1 in sum for each corpus, times its share.
    private(set) var documentWeights: [Float] = []
    /// What tells whether each document is news, and whether it is.
    private(set) var documentTexts: [NewsLikeness.Text] = []
    private(set) var isNews: [Bool] = []
    private let finder = KeywordNames()

    /// Adds a document, if one of its candidates at least is right.
    mutating func add(
        _ text: KeywordCorpus.Text, titled: Bool, segmenter: DocumentSegmenter, extractor: KeywordExtractor
    ) {
        let analyzed = AnalyzedText(text, titled: titled, segmenter: segmenter, finder: finder)
        let table = extractor.collect(
            analyzed.document, analyzed.segmentation, names: analyzed.names,
            heading: Array((analyzed.document.title ?? "").utf8), title: analyzed.title,
            titleNames: analyzed.titleNames)
        let right = Set(text.keywords.map { TextHash($0.filter { !$0.isWhitespace }).mixed })
        let candidates = table.all
        guard candidates.contains(where: { right.contains($0.hash) && extractor.ranker.isEligible($0) }) else { return }
        let described = extractor.features(table)
        for index in candidates.indices where extractor.ranker.isEligible(candidates[index]) {
            described.forEach(index, of: table) { feature, value in
                guard feature != KeywordFeature.none else { return }
                features.append(UInt16(feature))
                values.append(value)
            }
            candidateEnds.append(features.count)
            isRight.append(right.contains(candidates[index].hash))
        }
        documentEnds.append(candidateEnds.count)
        documentTexts.append(described.text)
    }

    /// Weighs the documents that were added since the last call: a share of the whole, in equal parts.
    mutating func endCorpus(share: Float, isNews: Bool) {
        let count = documentEnds.count - documentWeights.count
        documentWeights += Array(repeating: share / Float(max(1, count)), count: count)
        self.isNews += Array(repeating: isNews, count: count)
    }
}

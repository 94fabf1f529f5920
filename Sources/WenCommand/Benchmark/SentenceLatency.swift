import Wen
import WenSegmentation

/// How long a short text takes: each sentence as a document of its own, on one thread, by the wall clock.
struct SentenceLatency: Codable {
    private static let limit = 5000
    private static let documentLimit = 500

    /// How many sentences were measured.
    let sentences: Int
    /// Half of them took at most these seconds.
    let p50: Double
    /// All but one in a hundred took at most these seconds.
    let p99: Double

    /// Measures sentences of documents spread over the text, after a warm-up with the same sentences.
    init(_ subject: BenchmarkSubject, _ segmenter: any Segmenter, _ documents: [Document]) {
        let texts = SentenceLatency.sentences(of: documents, segmenter)
        var worker = subject.makeWorker()
        for text in texts { _ = worker.run(text) }
        let seconds = texts.map { text in
            let start = Clock.wall()
            _ = worker.run(text)
            return Clock.wall() - start
        }.sorted()
        sentences = texts.count
        p50 = SentenceLatency.percentile(50, of: seconds)
        p99 = SentenceLatency.percentile(99, of: seconds)
    }

    /// The value at the nearest rank of sorted values; 0 where there are none.
    static func percentile(_ percent: Int, of sorted: [Double]) -> Double {
        guard !sorted.isEmpty else { return 0 }
        return sorted[max(0, (percent * sorted.count + 99) / 100 - 1)]
    }

    private static func sentences(of documents: [Document], _ segmenter: any Segmenter) -> [Document] {
        let worker = DocumentSegmenter(segmenter)
        var texts: [Document] = []
        for index in stride(from: 0, to: documents.count, by: max(1, documents.count / documentLimit)) {
            let document = documents[index]
            let segmentation = worker.segment(document)
            for sentence in segmentation.sentences where texts.count < limit {
                guard segmentation.tokens[sentence.tokens].contains(where: { !$0.kind.isBlank }) else { continue }
                texts.append(Document(validUTF8: Array(document.utf8[sentence.range]), id: document.id))
            }
        }
        return texts
    }
}

import Wen
import WenSegmentation

/// What is measured, loaded: shared by the threads, each of which makes a ``Worker``.
enum BenchmarkSubject: Sendable {
    case segmenter(any Segmenter)
    case analyzer(Analyzer)

    /// Loads what a task needs.
    ///
    /// - Throws: what the engine throws on loading.
    init(_ task: BenchmarkTask, _ engine: Engine) throws {
        if let steps = task.steps {
            var options = Analyzer.Options()
            options.engine = engine
            options.tasks = steps
            self = .analyzer(try Analyzer(options: options))
        } else {
            self = .segmenter(try engine.makeSegmenter())
        }
    }

    /// Makes a worker for one thread.
    func makeWorker() -> Worker {
        switch self {
        case .segmenter(let segmenter): .segmenter(segmenter.makeWorker(), [])
        case .analyzer(let analyzer): .analyzer(analyzer.makeWorker())
        }
    }

    /// One thread's part.
    enum Worker {
        case segmenter(any SegmenterWorker, [Token])
        case analyzer(AnalyzerWorker)

        /// Does the task on a document and counts its tokens; quantities alone need few, and count none.
        mutating func run(_ document: Document) -> Int {
            switch self {
            case .analyzer(let worker): return worker.analyze(document).segmentation.tokens.count
            case .segmenter(let worker, var tokens):
                // One owner: the memory of the tokens is kept.
                self = .segmenter(worker, [])
                var count = 0
                let utf8 = document.utf8.span
                for piece in TextPieces(utf8) {
                    tokens.removeAll(keepingCapacity: true)
                    worker.segment(utf8.extracting(piece), into: &tokens)
                    count += tokens.count
                }
                self = .segmenter(worker, tokens)
                return count
            }
        }
    }
}

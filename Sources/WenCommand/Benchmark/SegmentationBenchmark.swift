import Wen
import WenSegmentation

/// Measures engines on a text, in this process.
struct SegmentationBenchmark {
    let text: BenchmarkText
    let rounds: Int

    /// Loads an engine, warms it up with the whole text, and measures rounds over it.
    ///
    /// - Throws: what the engine throws on loading; ``InputFailure`` where the system does not tell the memory.
    /// - Complexity: O(rounds × text).
    func measure(_ engine: Engine) throws -> EngineMeasurement {
        var tokens: [Token] = []
        let start = Clock.wall()
        let worker = try engine.makeSegmenter().makeWorker()
        // Models are mapped lazily: an engine is loaded when it has found its first word.
        worker.segment(Array("中文".utf8).span, into: &tokens)
        let loadTime = Clock.wall() - start
        var found = run(worker, &tokens)
        var seconds: [Double] = []
        for _ in 0..<rounds {
            let start = Clock.processor()
            found = run(worker, &tokens)
            seconds.append(Clock.processor() - start)
        }
        return EngineMeasurement(
            engine: engine, tokens: found, loadTime: loadTime, peakMemory: try SystemFacts.peakMemory(), rounds: seconds
        )
    }

    /// Segments all documents piece by piece, as `wen segment` does, and counts the tokens.
    private func run(_ worker: any SegmenterWorker, _ tokens: inout [Token]) -> Int {
        var count = 0
        for document in text.documents {
            let utf8 = document.utf8.span
            for piece in TextPieces(utf8) {
                tokens.removeAll(keepingCapacity: true)
                worker.segment(utf8.extracting(piece), into: &tokens)
                count += tokens.count
            }
        }
        return count
    }
}

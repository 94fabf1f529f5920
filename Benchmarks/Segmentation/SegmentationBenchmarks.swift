import Benchmark
import ExampleTexts
import Wen

let benchmarks: @Sendable () -> Void = {
    // The library's CPU times come in steps of 10 ms, which is longer than most of these take.
    Benchmark.defaultConfiguration = .init(
        metrics: [.wallClock, .throughput, .peakMemoryResident], maxDuration: .seconds(3))

    for engine in Engine.allCases {
        Benchmark("open \(engine.rawValue)") { benchmark in
            for _ in benchmark.scaledIterations { blackHole(try engine.makeSegmenter()) }
        }
        segment(ExampleText.short, "a headline", engine, scale: .kilo)
        segment(ExampleText.long, "1 MB", engine, scale: .one)
        // Look-ups and the search for the best path: dictionary, lattice, or weights and Viterbi.
        segment(ExampleText.han, "1 MB of Chinese characters", engine, scale: .one)
    }
    // No engine has more to do here than to find the runs.
    segment(ExampleText.runs, "1 MB without Chinese characters", .lattice, scale: .one)

    Benchmark("decode 1 MB of UTF-8") { benchmark in
        let bytes = Array(ExampleText.long.utf8)
        benchmark.startMeasurement()
        for _ in benchmark.scaledIterations { blackHole(Document(String(decoding: bytes, as: UTF8.self))) }
    }

    Benchmark("words, tags and sentences of 1 MB") { benchmark in
        let worker = DocumentSegmenter(try Analyzer.Options().engine.makeSegmenter())
        benchmark.startMeasurement()
        for _ in benchmark.scaledIterations { blackHole(worker.segment(ExampleText.long)) }
    }

    Benchmark("fold traditional characters of 1 MB") { benchmark in
        let transliterator = try Transliterator(.traditionalToSimplified)
        benchmark.startMeasurement()
        for _ in benchmark.scaledIterations { blackHole(transliterator.convert(ExampleText.long.text)) }
    }

    Benchmark("offset map of 1 MB") { benchmark in
        for _ in benchmark.scaledIterations { blackHole(OffsetMap(ExampleText.long)) }
    }

    Benchmark("offset of every 1000th byte of 1 MB, in scalars") { benchmark in
        let map = OffsetMap(ExampleText.long)
        benchmark.startMeasurement()
        for _ in benchmark.scaledIterations {
            for offset in stride(from: 0, to: ExampleText.long.utf8.count, by: 1000) {
                blackHole(map.offset(of: offset, in: .scalar))
            }
        }
    }
}

/// Measures an engine on a document, with the worker and the token array kept between the rounds, as in a long run.
@Sendable private func segment(
    _ document: Document, _ size: String, _ engine: Engine, scale: BenchmarkScalingFactor
) {
    Benchmark("segment \(size), \(engine.rawValue)", configuration: .init(scalingFactor: scale)) { benchmark in
        let worker = try engine.makeSegmenter().makeWorker()
        var tokens: [Token] = []
        worker.segment(document.utf8.span, into: &tokens)
        benchmark.startMeasurement()
        for _ in benchmark.scaledIterations {
            tokens.removeAll(keepingCapacity: true)
            worker.segment(document.utf8.span, into: &tokens)
            blackHole(tokens.count)
        }
    }
}

import Benchmark
import ExampleTexts
import Wen

let benchmarks: @Sendable () -> Void = {
    // The library's CPU times come in steps of 10 ms, which is longer than most of these take.
    Benchmark.defaultConfiguration = .init(
        metrics: [.wallClock, .throughput, .peakMemoryResident], maxDuration: .seconds(3))

    loading()
    extractors()
    documents()
}

/// What is paid once.
@Sendable private func loading() {
    Benchmark("open the analyzer") { benchmark in
        for _ in benchmark.scaledIterations { blackHole(try Analyzer()) }
    }
    Benchmark("open the entity extractor") { benchmark in
        for _ in benchmark.scaledIterations { blackHole(EntityExtractor()) }
    }
    Benchmark("open the keyword extractor") { benchmark in
        for _ in benchmark.scaledIterations { blackHole(KeywordExtractor()) }
    }
    Benchmark("open the analyzer and analyze a headline") { benchmark in
        for _ in benchmark.scaledIterations { blackHole(try Analyzer().analyze(ExampleText.short)) }
    }
}

/// Each extractor alone, on words that were found before the clock starts.
@Sendable private func extractors() {
    for (size, document) in [("an article", ExampleText.article), ("1 MB", ExampleText.long)] {
        Benchmark("quantities of \(size)") { benchmark in
            let words = try segmentation(of: document)
            let extractor = QuantityExtractor()
            benchmark.startMeasurement()
            for _ in benchmark.scaledIterations { blackHole(extractor.quantities(in: document, words)) }
        }
        Benchmark("entities of \(size)") { benchmark in
            let words = try segmentation(of: document)
            let extractor = EntityExtractor()
            benchmark.startMeasurement()
            for _ in benchmark.scaledIterations { blackHole(extractor.entities(in: document, words)) }
        }
        Benchmark("keywords of \(size)") { benchmark in
            let words = try segmentation(of: document)
            let extractor = KeywordExtractor()
            benchmark.startMeasurement()
            for _ in benchmark.scaledIterations { blackHole(extractor.keywords(in: document, words)) }
        }
    }
    Benchmark("look 10,000 stop words up") { benchmark in
        let words = try segmentation(of: ExampleText.article).tokens.map { ExampleText.article.text(in: $0.range) }
        benchmark.startMeasurement()
        for _ in benchmark.scaledIterations {
            for index in 0..<10_000 { blackHole(StopWords.standard.contains(words[index % words.count])) }
        }
    }
}

/// Everything, on one long document and on the same text in short ones.
@Sendable private func documents() {
    Benchmark("analyze a headline", configuration: .init(scalingFactor: .kilo)) { benchmark in
        let worker = try Analyzer().makeWorker()
        blackHole(worker.analyze(ExampleText.short))
        benchmark.startMeasurement()
        for _ in benchmark.scaledIterations { blackHole(worker.analyze(ExampleText.short)) }
    }
    Benchmark("analyze an article") { benchmark in
        let worker = try Analyzer().makeWorker()
        blackHole(worker.analyze(ExampleText.article))
        benchmark.startMeasurement()
        for _ in benchmark.scaledIterations { blackHole(worker.analyze(ExampleText.article)) }
    }
    Benchmark("analyze an article, each line a document") { benchmark in
        let worker = try Analyzer().makeWorker()
        blackHole(worker.analyze(ExampleText.short))
        benchmark.startMeasurement()
        for _ in benchmark.scaledIterations {
            for line in ExampleText.lines { blackHole(worker.analyze(line)) }
        }
    }
    Benchmark("analyze 1 MB") { benchmark in
        let worker = try Analyzer().makeWorker()
        benchmark.startMeasurement()
        for _ in benchmark.scaledIterations { blackHole(worker.analyze(ExampleText.long)) }
    }
}

private func segmentation(of document: Document) throws -> Segmentation {
    DocumentSegmenter(try Analyzer.Options().engine.makeSegmenter()).segment(document)
}

import Wen

/// Segments all inputs into lines of words on many threads, in memory that does not grow with the input or with a line.
struct SegmentRun {
    private let input: InputOptions
    private let output: OutputOptions
    private let engine: EngineOptions
    private let words: GranularityOptions
    private let work: RunOptions

    init(
        _ input: InputOptions, _ output: OutputOptions, _ engine: EngineOptions, _ words: GranularityOptions,
        _ work: RunOptions
    ) {
        self.input = input
        self.output = output
        self.engine = engine
        self.words = words
        self.work = work
    }

    /// How much text waits for its turn, in bytes.
    private static let weightLimit = 4 * 1024 * 1024

    /// Runs through all inputs.
    ///
    /// - Throws: exit code 1 where anything failed.
    func run() throws {
        let segmenter = try engine.makeSegmenter(granularity: words.granularity)
        let run = try InputRun(input, output: output.output, isStrict: work.strict)
        let write = { (bytes: [UInt8]) in try run.file.write(bytes) }
        var joiner = WordLineJoiner()
        let pipeline = OrderedPipeline(threads: work.threads, weightLimit: Self.weightLimit) {
            var lines = WordLines(segmenter.makeWorker())
            // No piece stands for the end of an input.
            return { (piece: [UInt8]?) in piece.map { lines.part($0.span) } }
        } deliver: { part in
            if let part { try joiner.join(part, write) } else { try joiner.end(write) }
        }
        let willWait = {
            try pipeline.drain()
            try run.file.flush()
        }
        let events = ReadingEvents(willWait: willWait, note: work.note, didRead: run.progress.didRead)
        try run.forEachInput { source in
            let stream = try TextStream(source, encoding: input.encoding, events)
            var pieces = StreamedPieces(stream)
            while let piece = try pieces.next() {
                try Interruption.check()
                try pipeline.submit(piece, weight: piece.count)
            }
            try pipeline.submit(nil, weight: 0)
            events.end(source, stream.encoding, named: input.encoding, repairs: stream.repairs)
        } settle: {
            try pipeline.drain()
            try joiner.end(write)
        }
        try run.finish()
    }
}

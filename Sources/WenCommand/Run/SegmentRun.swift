import Wen

/// Segments all inputs into lines of words, in memory that does not grow with the input or with a line.
struct SegmentRun {
    private let input: InputOptions
    private let output: OutputOptions
    private let engine: EngineOptions

    init(_ input: InputOptions, _ output: OutputOptions, _ engine: EngineOptions) {
        self.input = input
        self.output = output
        self.engine = engine
    }

    /// Runs through all inputs.
    ///
    /// - Throws: exit code 1 where anything failed.
    func run() throws {
        try FailureLog.tellingAll {
            let dictionary = try engine.readUserDictionary()
            let worker = try engine.engine.makeSegmenter(userDictionary: dictionary).makeWorker()
            let run = try InputRun(input, output)
            try run.forEachInput { source in
                let stream = try TextStream(
                    source, encoding: input.encoding, ReadingEvents(willWait: { try run.file.flush() }))
                var pieces = StreamedPieces(stream)
                var words = WordLines(worker)
                while let piece = try pieces.next() {
                    words.append(piece.span)
                    try words.drain { bytes in try run.file.write(bytes) }
                }
                words.end()
                try words.drain { bytes in try run.file.write(bytes) }
            }
            try run.finish()
        }
    }
}

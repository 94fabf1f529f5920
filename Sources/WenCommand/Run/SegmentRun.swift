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
        let worker = try engine.engine.makeSegmenter().makeWorker()
        try InputRun(input: input, output: output).run { source, context in
            let stream = try TextStream(source, encoding: input.encoding) { try context.output.flush() }
            var words = WordLines(worker)
            var text = StreamedPieces(stream)
            while let piece = try text.next() {
                words.append(piece.span)
                try words.drain { bytes in try context.output.write(bytes) }
            }
            words.end()
            try words.drain { bytes in try context.output.write(bytes) }
        }
    }
}

import Wen
import WenReport

/// Reads a corpus on several threads and adds up what each document gives, in the order of the input.
struct CorpusRun {
    /// What a batch gives: its count, and for each record why it failed if it did.
    private struct Outcome<Tally: Sendable>: Sendable {
        var tally: Tally
        var failures: [FailedRecord?] = []
    }

    /// Counts are added up batch by batch, which costs as much for few documents as for many with the same words.
    private static let emptyBatch = DocumentBatch(fullSize: 512 * 1024)

    private let options: CorpusOptions
    private let run: InputRun
    private var failures: FailureLog { run.failures }
    private let segmenter: (any Segmenter)?
    private let fields: [String]

    /// Opens the output and finds the input.
    ///
    /// - Parameters:
    ///   - files: the input, in place of the one that the options name.
    ///   - fields: the fields of records that documents keep.
    ///   - segments: whether words are needed.
    ///   - outputs: files that are written too.
    ///   - inputs: files and folders that another run reads for the same answer.
    /// - Throws: ``OutputFailure``, `ValidationError`, and what the engine throws on loading.
    init(
        _ options: CorpusOptions, files: [String]? = nil, fields: [String] = [], segments: Bool = true,
        alsoWriting outputs: [String] = [], alsoReading inputs: [String] = []
    ) throws {
        var options = options
        if let files { options.input.files = files }
        self.options = options
        self.fields = fields
        segmenter = segments ? try options.engine.makeSegmenter() : nil
        run = try InputRun(
            options.input, output: options.output.output, alsoWriting: outputs, alsoReading: inputs)
    }

    /// Counts all documents.
    ///
    /// - Parameters:
    ///   - empty: a count of nothing.
    ///   - count: counts a document; its segmentation is empty where words are not needed.
    ///   - merge: adds the second count to the first, which is that of the documents before.
    /// - Throws: ``InputFailure`` of an input that cannot be read on is told and counted; nothing else is thrown.
    func tally<Tally: Sendable>(
        _ empty: Tally, count: @escaping @Sendable (inout Tally, Document, Segmentation) -> Void,
        merge: @escaping (inout Tally, Tally) -> Void
    ) throws -> Tally {
        var sum = empty
        let pipeline = OrderedPipeline(threads: options.concurrency.threads) { [segmenter, options, fields] in
            let worker = segmenter.map { DocumentSegmenter($0) }
            let decoder = RecordDecoder(options.input, keeping: fields)
            return { (batch: DocumentBatch) in
                batch.items.reduce(into: Outcome(tally: empty)) { outcome, item in
                    switch decoder.document(of: item) {
                    case .success(let document):
                        let words = worker?.segment(document) ?? Segmentation(tokens: [], sentences: [])
                        count(&outcome.tally, document, words)
                        outcome.failures.append(nil)
                    case .failure(let failure): outcome.failures.append(failure)
                    }
                }
            }
        } deliver: { [failures] outcome in
            merge(&sum, outcome.tally)
            for failure in outcome.failures { try failures.endRecord(failure, isInResults: false) }
        }
        var batch = Self.emptyBatch
        func submit() throws {
            guard !batch.items.isEmpty else { return }
            try pipeline.submit(batch, weight: batch.weight)
            batch = Self.emptyBatch
        }
        let events = ReadingEvents(didRead: run.progress.didRead)
        try run.forEachInput { source in
            try DocumentReader(options: options.input, kept: fields).read(source, events) { item in
                batch.append(item)
                if batch.isFull { try submit() }
            }
        } settle: {
            try submit()
            try pipeline.drain()
        }
        return sum
    }

    /// Prints the answer, and tells what failed.
    ///
    /// - Throws: ``OutputFailure``; exit code 1 where an input failed.
    func finish(_ table: ResultTable) throws {
        try run.file.write(table, options.output)
        try run.finish(.summary)
    }

    /// Ends the run where its count is only a part of an answer.
    ///
    /// - Throws: the exit code where an input failed or the command was asked to end.
    func finishPart() throws { try run.finishPart() }
}

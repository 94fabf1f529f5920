import ArgumentParser
import Wen
import WenReport

/// Counts terms for the questions that need only counts: of the input, of files of counts, or of both.
struct TermCounter {
    private let corpus: CorpusOptions
    private let files: CountFileOptions
    /// What is counted.
    let filter: TermFilter
    /// The fields of records that `set` needs.
    var fields: [String] = []
    /// The set that a document belongs to.
    var set: @Sendable (Document) -> String = { _ in "" }
    /// The files and folders that ``countReference()`` counts.
    var reference: [String] = []

    /// Reads the lists that the options name.
    ///
    /// - Throws: ``InputFailure`` where one cannot be read; `ValidationError` where counts and results would be one file.
    init(_ corpus: CorpusOptions, _ terms: TermOptions, _ files: CountFileOptions) throws {
        if let path = files.saveCounts, path == corpus.output.output ?? "-" {
            throw ValidationError("--output and --save-counts both name \(path). Name two files.")
        }
        self.corpus = corpus
        self.files = files
        filter = try terms.filter()
    }

    /// Counts, saves the counts where that was asked for, and prints the answer.
    ///
    /// - Parameter answer: makes the table of the counts.
    /// - Throws: exit code 1 where anything failed.
    func run(_ answer: (CorpusCounts) throws -> ResultTable) throws {
        var counts = try CountFileOptions.read(files.mergeCounts)
        if corpus.input.files.isEmpty, !files.mergeCounts.isEmpty {
            try CountFileOptions.write(counts, to: files.open())
            return try print(answer(counts))
        }
        let run = try CorpusRun(
            corpus, fields: fields, alsoWriting: [files.saveCounts].compactMap(\.self), alsoReading: reference)
        // Before the counting: it would be lost where there is no place for it.
        let saved = try files.open()
        counts.merge(try count(run))
        try CountFileOptions.write(counts, to: saved)
        try run.finish(answer(counts))
    }

    /// Prints an answer that needs no input but counts.
    private func print(_ table: ResultTable) throws {
        let file = try OutputFile(corpus.output.output)
        try file.write(table, corpus.output)
        try file.close()
    }

    /// Counts the documents of the reference in the same way.
    ///
    /// - Throws: exit code 1 where an input failed, once all is counted; that of a signal that asked to end.
    func countReference() throws -> CorpusCounts {
        let run = try CorpusRun(corpus, files: reference, fields: fields)
        let counts = try count(run)
        try run.finishPart()
        return counts
    }

    private func count(_ run: CorpusRun) throws -> CorpusCounts {
        try run.tally(CorpusCounts()) { [filter, set] counts, document, words in
            counts.add(document, words, set: set(document), filter: filter)
        } merge: {
            $0.merge($1)
        }
    }
}

import ArgumentParser
import Wen
import WenReport

/// Counts terms for the questions that need only counts: of the input, of files of counts, or of both.
struct TermCounter {
    private let corpus: CorpusOptions
    private let files: CountFileOptions
    /// How terms are counted, as files of counts tell it.
    private let options: [String: String]
    /// What is counted.
    let filter: TermFilter
    /// The fields of records that `set` needs.
    var fields: [String] = []
    /// The set that a document belongs to.
    var set: @Sendable (Document) -> String = { _ in "" }
    /// What the sets are, such as years; `nil` where the answer is about all documents, whatever the sets.
    var sets: String?
    /// The files and folders of the texts that the answer compares with.
    var reference: [String] = []
    /// The files of counts that the answer compares with.
    var referenceCounts: [String] = []

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
        options = try terms.description(filter).merging(corpus.engine.description()) { $1 }
    }

    /// Counts, saves the counts where that was asked for, and prints the answer.
    ///
    /// - Parameter answer: makes the table of the counts and of those that they are compared with.
    /// - Throws: ``CountingMismatch`` where terms were counted in different ways; exit code 1 where anything failed.
    func run(_ answer: (_ counts: CorpusCounts, _ reference: CorpusCounts) throws -> ResultTable) throws {
        var merged = MergedCounts()
        for path in files.mergeCounts { try merged.add(path, sets: sets) }
        let hasInput = !corpus.input.files.isEmpty || files.mergeCounts.isEmpty
        if hasInput || !reference.isEmpty { try merged.expect(options, of: "the texts") }
        let saved = try savedReference(merged)
        if !hasInput {
            try CountFileOptions.write(merged, to: files.open())
            return try print(answer(merged.counts, compared(saved)))
        }
        let run = try CorpusRun(
            corpus, fields: fields, alsoWriting: [files.saveCounts].compactMap(\.self), alsoReading: reference)
        // Before the counting: it would be lost where there is no place for it.
        let file = try files.open()
        merged.add(try count(run), sets: sets ?? "none")
        try CountFileOptions.write(merged, to: file)
        try run.finish(answer(merged.counts, compared(saved)))
    }

    /// The counts of files that the answer compares with, which must be alike.
    private func savedReference(_ merged: MergedCounts) throws -> CorpusCounts {
        var saved = MergedCounts()
        for path in referenceCounts { try saved.add(path, sets: nil) }
        var both = merged
        try both.expect(saved.options, of: referenceCounts.first ?? "")
        return saved.counts
    }

    /// All that the answer compares with.
    private func compared(_ saved: CorpusCounts) throws -> CorpusCounts {
        guard !reference.isEmpty else { return saved }
        var all = saved
        all.merge(try countReference())
        return all
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
    private func countReference() throws -> CorpusCounts {
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

import Wen
import WenReport

/// Counts terms for the questions that need only counts: of the input, of files of counts, or of both.
struct TermCounter {
    let corpus: CorpusOptions
    let terms: TermOptions
    let files: CountFileOptions
    /// The fields of records that `set` needs.
    var fields: [String] = []
    /// The set that a document belongs to.
    var set: @Sendable (Document) -> String = { _ in "" }

    /// Counts, saves the counts where that was asked for, and prints the answer.
    ///
    /// - Parameter answer: makes the table of the counts.
    /// - Throws: exit code 1 where anything failed.
    func run(_ answer: (CorpusCounts) throws -> ResultTable) throws {
        try FailureLog.tellingAll {
            var counts = try CountFileOptions.read(files.mergeCounts)
            if corpus.input.files.isEmpty, !files.mergeCounts.isEmpty {
                try files.save(counts)
                return try print(answer(counts))
            }
            let run = try CorpusRun(corpus, fields: fields)
            counts.merge(try count(run))
            try files.save(counts)
            try run.finish(answer(counts))
        }
    }

    /// Prints an answer that needs no input but counts.
    private func print(_ table: ResultTable) throws {
        Terminal.ignoreClosedPipes()
        let file = try OutputFile(corpus.output.output)
        try file.write(table, corpus.output)
        try file.close()
    }

    /// Counts the documents of other files in the same way.
    ///
    /// - Throws: exit code 1 where an input failed, once all is counted; that of a signal that asked to end.
    func count(files: [String]) throws -> CorpusCounts {
        let run = try CorpusRun(corpus, files: files, fields: fields)
        let counts = try count(run)
        try run.finishPart()
        return counts
    }

    private func count(_ run: CorpusRun) throws -> CorpusCounts {
        let filter = try terms.filter()
        let set = set
        return try run.tally(CorpusCounts()) { counts, document, words in
            counts.add(document, words, set: set(document), filter: filter)
        } merge: {
            $0.merge($1)
        }
    }
}

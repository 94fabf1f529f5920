import ArgumentParser
import SystemPackage
import Wen
import WenTraining

/// A subcommand of `wen train`: it learns only what there is a place for.
protocol TrainingCommand: ParsableCommand {
    /// The file that is made.
    var output: String { get }

    /// All files that are made.
    var outputs: [String] { get }

    /// Learns and writes.
    func train() throws
}

extension TrainingCommand {
    func run() throws {
        // Else it would be told only when all is learned.
        for path in outputs { try TrainingFile.checkPlace(of: path) }
        try train()
    }

    var outputs: [String] { [output] }

    /// The text of a file to learn from, in whatever charset, as it is read for evaluation.
    ///
    /// - Throws: ``InputFailure``, ``Interruption``; `ValidationError` where a file that is made would take its place.
    func text(_ path: String) throws -> String {
        try refuseToLose([path])
        return try TextFile.text(path)
    }

    /// The files that a manifest names.
    ///
    /// - Throws: as ``text(_:)``; `TrainingError`.
    func sources(_ manifest: String, in folder: String) throws -> [TrainingSource] {
        let sources = try TrainingSource.manifest(text(manifest), folder: folder)
        // All of them now: the first may take long to read.
        try refuseToLose(sources.map(\.path))
        return sources
    }

    private func refuseToLose(_ paths: [String]) throws(ValidationError) {
        let sources = paths.map { InputSource.file(FilePath($0)) }
        for output in outputs { try InputSource.refuse(asOutput: output, over: sources) }
    }

    /// Tells on standard error what is being done.
    static func tell(_ step: String) {
        // Where even this fails, training can go on.
        _ = try? FileDescriptor.standardError.writeAll("\(step)\n".utf8)
    }

    /// Reads files of segmented text, before all is learned: what is wrong with one would be told late.
    ///
    /// - Throws: as ``text(_:)``.
    func corpora(_ paths: [String]) throws -> [(path: String, corpus: SegmentedCorpus)] {
        try paths.map { path in (path, try InputFailure.naming(path) { try SegmentedCorpus(text(path)) }) }
    }

    /// Prints how well a segmenter does on segmented text.
    func printScores(of segmenter: some Segmenter, on corpora: [(path: String, corpus: SegmentedCorpus)]) {
        for (path, corpus) in corpora {
            let words = SegmentationEvaluation.words(of: segmenter, on: corpus)
            print("\(path): P \(words.precision)  R \(words.recall)  F1 \(words.f1) of \(words.gold) words")
        }
    }
}

import ArgumentParser
import SystemPackage
import Wen
import WenTraining

/// A subcommand of `wen train`: it learns only what there is a place for.
protocol TrainingCommand: ParsableCommand {
    /// The file that is made.
    var output: String { get }

    /// Learns and writes.
    func train() throws
}

extension TrainingCommand {
    func run() throws {
        // Else it would be told only when all is learned.
        try TrainingFile.checkPlace(of: output)
        try train()
    }

    /// Tells on standard error what is being done.
    static func tell(_ step: String) {
        // Where even this fails, training can go on.
        _ = try? FileDescriptor.standardError.writeAll("\(step)\n".utf8)
    }

    /// Prints how well a segmenter does on files of segmented text.
    func printScores(of segmenter: some Segmenter, on files: [String]) throws {
        for file in files {
            let words = SegmentationEvaluation.words(of: segmenter, on: SegmentedCorpus(try TrainingFile.text(file)))
            print("\(file): P \(words.precision)  R \(words.recall)  F1 \(words.f1) of \(words.gold) words")
        }
    }
}

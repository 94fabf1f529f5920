import ArgumentParser
import Wen
import WenTraining

/// `wen evaluate segmentation`.
struct EvaluateSegmentation: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "segmentation",
        abstract: "Score words, and parts of speech where the gold standard has them.",
        discussion: """
            GOLD has one sentence a line, words separated by spaces, also with tags (word/TAG, PKU tag set), or is \
            CoNLL-U. Tags are scored on correctly segmented words.
            """,
        aliases: ["pos"])

    @OptionGroup var evaluation: EvaluationOptions
    @OptionGroup var engine: EngineOptions

    @Option(
        help: ArgumentHelp(
            "A segmented text whose words count as known; the recall of other words is shown.", valueName: "file"),
        completion: .file())
    var vocabulary: String?

    func run() throws {
        let known = try vocabulary.map { path in
            try EvaluationOptions.read(path) { try SegmentedCorpus($0).vocabulary }
        }
        try evaluation.run(engine, []) {
            try SegmentedCorpus($0)
        } evaluate: { evaluator, corpus in
            evaluator.segmentation(corpus, vocabulary: known)
        }
    }
}

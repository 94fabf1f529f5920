import ArgumentParser
import Wen
import WenTraining

/// `wen train segmenter`: learns the weights of the engine `model` from segmented text.
struct TrainSegmenter: TrainingCommand {
    static let configuration = CommandConfiguration(
        commandName: "segmenter",
        abstract: "Learn the model of the engine model from segmented text.",
        discussion: """
            The manifest names a source a line: path, format and weight (not used here), divided by tabs. Formats: pku \
            (word/TAG, names in brackets) and words (words divided by blanks), text of the standard that the model is to \
            follow; gbt (word/TAG, tags of GB/T 20532), learned from first; list (a word at the start of each line, as in \
            jieba's dict.txt), words that the model is told of and trusts as far as each list is right, the oldest list \
            first.
            """
    )

    @Option(name: .long, help: "The sources.", completion: .file(extensions: ["tsv"]))
    var manifest: String

    @Option(name: .long, help: "The folder that the manifest's paths are counted from.", completion: .directory)
    var folder = "."

    @Option(name: [.short, .long], help: "The model's file.", completion: .file(extensions: ["bin"]))
    var output: String

    @Option(name: .long, help: "How often text of another standard is gone through.")
    var firstEpochs = SegmenterTrainer.Options().firstEpochs

    @Option(name: .long, help: "How often the text of the standard is gone through.")
    var epochs = SegmenterTrainer.Options().epochs

    @Option(name: .long, help: "Leave out n-grams whose weights lie nowhere further apart, in nats.")
    var threshold = SegmenterTrainer.Options().threshold

    @Option(name: .long, help: "Leave out what text of another standard alone has, and less often.")
    var minimumCount = SegmenterTrainer.Options().minimumCount

    @Option(name: .long, help: "The share of words that are learned as if they were new.")
    var heldOut = SegmenterTrainer.Options().heldOut

    @Option(name: .long, help: "What the order of the sentences is drawn from.")
    var seed = SegmenterTrainer.Options().seed

    @Option(name: .long, help: "Segmented text to score the model on; may be given more than once.")
    var dev: [String] = []

    func validate() throws {
        try NumberOption.check("--first-epochs", firstEpochs, from: 0)
        try NumberOption.check("--epochs", epochs, from: 1)
        try NumberOption.check("--threshold", Double(threshold), from: 0)
        try NumberOption.check("--minimum-count", minimumCount, from: 1)
        try NumberOption.check("--held-out", heldOut, from: 0, to: 1)
    }

    func train() throws {
        var options = SegmenterTrainer.Options()
        options.firstEpochs = firstEpochs
        options.epochs = epochs
        options.threshold = threshold
        options.minimumCount = minimumCount
        options.heldOut = heldOut
        options.seed = seed
        var trainer = SegmenterTrainer(options: options, progress: Self.tell)
        let sources = try sources(manifest, in: folder)
        let scored = try corpora(dev)
        for source in sources {
            trainer.add(try text(source.path), source)
        }
        let bytes = try trainer.train()
        try TrainingFile.save(bytes, to: output)
        let segmenter = try ModelSegmenter(model: bytes, name: output)
        printScores(of: segmenter, on: scored)
    }
}

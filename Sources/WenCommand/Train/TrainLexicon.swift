import ArgumentParser
import Wen
import WenTraining

/// `wen train lexicon`: compiles word lists and segmented text to the lexicon of the engine `lattice`.
struct TrainLexicon: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lexicon",
        abstract: "Compile the lexicon of the engine lattice from word lists and segmented text.",
        discussion: """
            The manifest names a source a line: path, format and weight, divided by tabs. Formats: pku (word/TAG, names \
            in brackets), gbt (word/TAG, tags of GB/T 20532), words (words divided by blanks), list (word, count and tag \
            a line, as jieba's dict.txt).
            """
    )

    @Option(name: .long, help: "The sources.", completion: .file(extensions: ["tsv"]))
    var manifest: String

    @Option(name: .long, help: "The folder that the manifest's paths are counted from.", completion: .directory)
    var folder = "."

    @Option(name: [.short, .long], help: "The lexicon's file.", completion: .file(extensions: ["bin"]))
    var output: String

    @Option(name: .long, help: "Leave out words that are seen less, weighted.")
    var minimumCount = LexiconTrainer.Options().minimumCount

    @Option(name: .long, help: "What personal names cost more than their characters say, in nats.")
    var nameBias = LexiconTrainer.Options().nameBias

    @Option(name: .long, help: "How many rounds of tuning follow.")
    var rounds = LexiconTrainer.Options().rounds

    @Option(name: .long, help: "How far a round of tuning moves costs.")
    var rate = LexiconTrainer.Options().rate

    @Option(name: .long, help: "Uses of a word that tuning adds to both sides, so that rare words move less.")
    var smoothing = LexiconTrainer.Options().smoothing

    @Option(name: .long, help: "Segmented text to score the lexicon on; may be given more than once.")
    var dev: [String] = []

    func run() throws {
        try TrainingFile.checkPlace(output)
        var options = LexiconTrainer.Options()
        options.minimumCount = minimumCount
        options.nameBias = nameBias
        options.rounds = rounds
        options.rate = rate
        options.smoothing = smoothing
        var trainer = LexiconTrainer(options: options)
        for source in try LexiconSource.manifest(TrainingFile.text(manifest), folder: folder) {
            trainer.add(try TrainingFile.text(source.path), source)
        }
        let bytes = try trainer.train()
        try TrainingFile.write(bytes, to: output)
        print("\(output): \(bytes.count) bytes")
        let segmenter = try LatticeSegmenter(lexicon: bytes, path: output)
        for path in dev {
            let words = SegmentationEvaluation.words(of: segmenter, on: SegmentedCorpus(try TrainingFile.text(path)))
            print(
                "\(path): P \(words.precision)  R \(words.recall)  F1 \(words.f1) of \(words.gold) words")
        }
    }
}

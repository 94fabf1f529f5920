import ArgumentParser
import Wen
import WenTraining

/// `wen train lexicon`: compiles word lists and segmented text to the lexicon of the engine `lattice`.
struct TrainLexicon: TrainingCommand {
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

    func validate() throws {
        try NumberOption.check("--minimum-count", minimumCount, from: 0)
        try NumberOption.check("--name-bias", nameBias, from: -100, to: 100)
        try NumberOption.check("--rounds", rounds, from: 0)
        try NumberOption.check("--rate", rate, from: 0)
        try NumberOption.check("--smoothing", smoothing, from: 0)
        if smoothing == 0 { throw ValidationError("--smoothing takes a number above 0.") }
    }

    func train() throws {
        var options = LexiconTrainer.Options()
        options.minimumCount = minimumCount
        options.nameBias = nameBias
        options.rounds = rounds
        options.rate = rate
        options.smoothing = smoothing
        var trainer = LexiconTrainer(options: options)
        let sources = try sources(manifest, in: folder)
        let scored = try corpora(dev)
        for source in sources {
            trainer.add(try text(source.path), source)
        }
        let bytes = try trainer.train()
        try TrainingFile.save(bytes, to: output)
        let segmenter = try LatticeSegmenter(lexicon: bytes, name: output)
        printScores(of: segmenter, on: scored)
    }
}

import ArgumentParser
import Wen
import WenTraining

/// `wen train entities`: learns the weights of the entity tagger.
struct TrainEntities: TrainingCommand {
    static let configuration = CommandConfiguration(
        commandName: "entities",
        abstract: "Learn the weights of the entity tagger from texts with marked names.",
        discussion: """
            A corpus is a file of JSON lines {"text", "entities": [[start, end, "PER|ORG|LOC"]]}. Letters behind a colon \
            name the kinds that it marks as Wen wants them, a number behind another how much it counts, and a word behind a \
            third its style (newspaper, encyclopedia, modern, or any for texts of all kinds): news.jsonl:po:0.5:modern \
            teaches people and organisations only, half as much.
            """
    )

    @Argument(
        help: "The corpora to learn from, each with :p, :o, :l or some of them together, :weight, and :style.",
        transform: NameCorpusArgument.init)
    var corpora: [NameCorpusArgument]

    @Option(
        name: .long,
        help: "A corpus to tune and measure on, with the letters of the kinds to measure; may be given more than once.",
        transform: NameCorpusArgument.init)
    var dev: [NameCorpusArgument] = []

    @Option(name: .long, help: "How often the texts are gone through.")
    var epochs = CandidateTaggerTrainer.Options().epochs

    @Option(name: [.short, .long], help: "The file of the weights.", completion: .file(extensions: ["bin"]))
    var output: String

    func validate() throws {
        try NumberOption.check("--epochs", epochs, from: 1)
    }

    func train() throws {
        var options = CandidateTaggerTrainer.Options()
        options.epochs = epochs
        let trainer = CandidateTaggerTrainer(options: options)
        let segmenter = try Engine.model.makeSegmenter()
        // Without parts of speech, so that the weights fit the engine `icu` too.
        let other = try Engine.icu.makeSegmenter()
        // Read first, so that what is wrong with one is not told only when all is learned.
        let measured = try dev.map { (corpus: try $0.corpus(for: self), kinds: $0.kinds) }
        for corpus in corpora {
            trainer.add(
                try corpus.corpus(for: self), segmenter: segmenter, other: other, kinds: corpus.kinds,
                weight: corpus.weight,
                style: corpus.style)
        }
        try trainer.train { epoch, loss in print("epoch \(epoch): loss \(Int(loss))") }
        let bytes = trainer.model(measuredOn: measured, segmenter: segmenter)
        try TrainingFile.save(bytes, to: output)
    }
}

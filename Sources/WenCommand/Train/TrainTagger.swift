import ArgumentParser
import Wen
import WenTraining

/// `wen train tagger`: learns the weights of the tagger of parts of speech from tagged text.
struct TrainTagger: TrainingCommand {
    static let configuration = CommandConfiguration(
        commandName: "tagger",
        abstract: "Learn the tagger of parts of speech from tagged text.",
        discussion: """
            The manifest names a source a line: path, format and weight (not used here), divided by tabs. Formats: pku \
            (word/TAG, names in brackets), text to learn from; gbt (word/TAG, tags of GB/T 20532) and list (word, count \
            and tag a line, as jieba's dict.txt), which tell what other words may be.
            """
    )

    @Option(name: .long, help: "The sources.", completion: .file(extensions: ["tsv"]))
    var manifest: String

    @Option(name: .long, help: "The folder that the manifest's paths are counted from.", completion: .directory)
    var folder = "."

    @Option(name: [.short, .long], help: "The model's file.", completion: .file(extensions: ["bin"]))
    var output: String

    @Option(name: .long, help: "How often the text is gone through.")
    var epochs = TaggerTrainer.Options().epochs

    @Option(
        name: .long, help: "The part of each text, from its start, that is learned from; the rest scores the model.")
    var part = TaggerTrainer.Options().part

    @Option(name: .long, help: "What the order of the sentences is drawn from.")
    var seed = TaggerTrainer.Options().seed

    @Option(name: .long, help: "Where to write the text that was kept out.", completion: .file(extensions: ["txt"]))
    var rest: String?

    var outputs: [String] { [output] + [rest].compactMap(\.self) }

    func validate() throws {
        try NumberOption.check("--epochs", epochs, from: 1)
        try NumberOption.check("--part", part, from: 0, to: 1)
    }

    func train() throws {
        var options = TaggerTrainer.Options()
        options.epochs = epochs
        options.part = part
        options.seed = seed
        var trainer = TaggerTrainer(options: options, progress: Self.tell)
        for source in try sources(manifest, in: folder) {
            trainer.add(try text(source.path), source)
        }
        let (bytes, kept) = try trainer.train()
        try TrainingFile.save(bytes, to: output)
        let tags = try TaggerTrainer.score(bytes, on: kept)
        print("rest: \(tags.correct) of \(tags.gold) words right, \(100 * tags.recall) %")
        if let rest {
            let lines = kept.map { sentence in
                zip(sentence.forms, sentence.words).map { "\($0)/\($1.tag ?? "x")" }.joined(separator: " ") + "\n"
            }
            try TrainingFile.save(Array(lines.joined().utf8), to: rest)
        }
    }
}

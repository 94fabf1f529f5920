import ArgumentParser
import SystemPackage
import Wen
import WenTraining

/// `wen train names`: learns a model of ``SequenceTagger``, which labels character by character.
struct TrainNames: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "names",
        abstract: "Learn a model that labels names character by character.",
        discussion: """
            A corpus is a file of JSON lines {"text", "entities": [[start, end, "PER|ORG|LOC"]]}. Letters behind a colon \
            name the kinds that it marks as Wen wants them, a number behind another how much it counts, and a word behind a \
            third its style (newspaper, encyclopedia or modern): news.jsonl:po:0.5:modern teaches people and organisations \
            only, half as much.
            """
    )

    @Argument(help: "The corpora to learn from, each with :p, :o, :l or some of them together, :weight, and :style.")
    var corpora: [String]

    @Option(name: .long, help: "A corpus to measure confidences on; may be given more than once.")
    var dev: [String] = []

    @Option(name: .long, help: "How often the texts are gone through.")
    var epochs = NameTrainer.Options().epochs

    @Option(name: .long, help: "Leave out n-grams and words whose weights are all smaller, in nats.")
    var threshold = NameTrainer.Options().threshold

    @Option(name: .long, help: "What the order of the texts is drawn from.")
    var seed = NameTrainer.Options().seed

    @Option(name: [.short, .long], help: "The model's file.", completion: .file(extensions: ["bin"]))
    var output: String

    func run() throws {
        var options = NameTrainer.Options()
        options.epochs = epochs
        options.threshold = threshold
        options.seed = seed
        var trainer = NameTrainer(segmenter: try Engine.model.makeSegmenter(), options: options) { step in
            _ = try? FileDescriptor.standardError.writeAll("\(step)\n".utf8)
        }
        for corpus in corpora {
            let corpus = try NameCorpusArgument(corpus)
            trainer.add(
                try corpus.corpus(), kinds: corpus.kinds, weight: try TrainNames.weight(corpus.rest.first),
                style: try TrainNames.style(corpus.rest.dropFirst().first))
        }
        let bytes = try trainer.train(measuredOn: dev.map { try EntityCorpus(TrainingFile.text($0)) })
        try TrainingFile.write(bytes, to: output)
        print("\(output): \(bytes.count) bytes")
    }

    private static func weight(_ text: Substring?) throws -> Float {
        guard let text else { return 1 }
        guard let weight = Float(text) else {
            throw ValidationError("“\(text)” is no number; write a weight such as 0.5.")
        }
        return weight
    }

    private static func style(_ text: Substring?) throws -> NameStyle {
        guard let text else { return .newspaper }
        guard let style = NameStyle.allCases.first(where: { "\($0)" == text }) else {
            throw ValidationError("“\(text)” is no style; write newspaper, encyclopedia or modern.")
        }
        return style
    }
}

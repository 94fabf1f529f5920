import ArgumentParser
import Wen
import WenTraining

/// `wen train clusters`: learns which words are alike.
struct TrainClusters: TrainingCommand {
    static let configuration = CommandConfiguration(
        commandName: "clusters",
        abstract: "Learn clusters of words that stand in the same surroundings, for the tagger of names.",
        discussion: "Each line of the texts is a paragraph. 200 MB of text take a minute or two and 1 GB of memory."
    )

    @Argument(help: "The texts.", completion: .file())
    var files: [String]

    @Option(name: [.short, .long], help: "The clusters' file.", completion: .file(extensions: ["bin"]))
    var output: String

    @Option(name: .long, help: "Leave out rarer words.")
    var minimumCount = ClusterTrainer.Options().minimumCount

    @Option(help: "What finds the words.")
    var engine = Analyzer.Options().engine

    func validate() throws {
        try NumberOption.check("--minimum-count", minimumCount, from: 1)
    }

    func train() throws {
        var options = ClusterTrainer.Options()
        options.minimumCount = minimumCount
        var trainer = ClusterTrainer(segmenter: try engine.makeSegmenter(), options: options)
        for file in files { trainer.add(try text(file)) }
        let bytes = try trainer.file()
        try TrainingFile.save(bytes, to: output)
    }
}

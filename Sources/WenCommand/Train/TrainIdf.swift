import ArgumentParser
import Wen
import WenTraining

/// `wen train idf`: counts in how many documents words and phrases occur.
struct TrainIdf: TrainingCommand {
    static let configuration = CommandConfiguration(
        commandName: "idf",
        abstract: "Count document frequencies of words and phrases, for keywords.",
        discussion: "Each file holds documents of plain text, divided by empty lines."
    )

    @Argument(help: "The texts.", completion: .file())
    var files: [String]

    @Option(name: [.short, .long], help: "The table's file.", completion: .file(extensions: ["bin"]))
    var output: String

    @Option(name: .long, help: "Leave out phrases that fewer documents have.")
    var minimumCount = IdfTrainer.Options().minimumPhraseCount

    @Option(name: .long, help: "How many words and phrases the table holds at most.")
    var maximumTerms = IdfTrainer.Options().maximumTerms

    @Option(help: "What finds the words.")
    var engine = Analyzer.Options().engine

    func validate() throws {
        try NumberOption.check("--minimum-count", minimumCount, from: 1)
        try NumberOption.check("--maximum-terms", maximumTerms, from: 1)
    }

    func train() throws {
        var options = IdfTrainer.Options()
        options.minimumPhraseCount = minimumCount
        options.maximumTerms = maximumTerms
        var trainer = IdfTrainer(segmenter: try engine.makeSegmenter(), options: options)
        for file in files { trainer.add(documents: try text(file)) }
        try TrainingFile.save(try trainer.file(), to: output, note: " of \(trainer.documents) documents")
    }
}

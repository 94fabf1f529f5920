import ArgumentParser
import Wen
import WenTraining

/// `wen train idf`: counts in how many documents words and phrases occur.
struct TrainIdf: ParsableCommand {
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

    func run() throws {
        try TrainingFile.checkPlace(output)
        var options = IdfTrainer.Options()
        options.minimumPhraseCount = minimumCount
        options.maximumTerms = maximumTerms
        var trainer = IdfTrainer(segmenter: try engine.makeSegmenter(), options: options)
        for file in files { trainer.add(documents: try TrainingFile.text(file)) }
        let bytes = trainer.file()
        try TrainingFile.write(bytes, to: output)
        print("\(output): \(bytes.count) bytes of \(trainer.documents) documents")
    }
}

import ArgumentParser
import Wen
import WenTraining

/// `wen train words`: finds strings that behave like words, for the manifest of a segmenter.
struct TrainWords: TrainingCommand {
    static let configuration = CommandConfiguration(
        commandName: "words",
        abstract: "Find words in plain text by statistics, as a list for the engine model.",
        discussion: """
            Known words are listed too, so that training sees how far such a list is right; wen corpus new-words lists \
            only those that no dictionary has.
            """
    )

    @Argument(help: "The texts.", completion: .file())
    var files: [String]

    @Option(name: [.short, .long], help: "The list's file: a word and its count a line.", completion: .file())
    var output: String

    @Option(name: .long, help: "Leave out rarer words.")
    var minimumCount = 20

    @Option(name: .long, help: "The least cohesion, in bits.")
    var minimumCohesion = 4.0

    @Option(name: .long, help: "The least entropy of the neighbours on either side, in bits.")
    var minimumEntropy = 2.0

    func validate() throws {
        try NumberOption.check("--minimum-count", minimumCount, from: 1)
        try NumberOption.check("--minimum-cohesion", minimumCohesion, from: 0)
        try NumberOption.check("--minimum-entropy", minimumEntropy, from: 0)
    }

    func train() throws {
        var counts = StringCounts(maximumStrings: 16_000_000)
        for file in files {
            // By lines, so that what is rare can be forgotten in between.
            for line in try text(file).split(whereSeparator: \.isNewline) {
                counts.add(Document(String(line)))
            }
        }
        guard counts.characters > 0 else { throw TrainingError.noExamples }
        var options = NewWord.Options()
        options.minimumCount = minimumCount
        options.minimumCohesion = minimumCohesion
        options.minimumEntropy = minimumEntropy
        let words = counts.newWords(options: options) { _ in false }
        try TrainingFile.save(
            Array(words.map { "\($0.word) \($0.count)\n" }.joined().utf8), to: output,
            note: ", \(words.count) words in \(counts.characters) characters")
    }
}

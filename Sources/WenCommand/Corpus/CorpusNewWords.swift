import ArgumentParser
import Wen
import WenReport

/// `wen corpus new-words`.
struct CorpusNewWords: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new-words",
        abstract: "Find words that no dictionary has.",
        discussion: """
            A word's characters hold together (cohesion: how much more often they meet than by chance, in bits) and the \
            characters before and behind it change (entropy, in bits). Words of Wen's own lexicon are left out. Fixed \
            phrases hold together as words do, and are listed too (同比增长). The texts are not split into words: --engine, \
            --model and --user-dictionary change nothing.
            """)

    @OptionGroup var corpus: CorpusOptions
    @OptionGroup var rank: RankOptions

    @Option(help: ArgumentHelp("The least cohesion.", valueName: "bits"))
    var minCohesion = NewWord.Options().minimumCohesion

    @Option(help: ArgumentHelp("The least entropy of the neighbours on either side.", valueName: "bits"))
    var minEntropy = NewWord.Options().minimumEntropy

    @Option(
        help: ArgumentHelp("Words that are known too, one a line.", valueName: "file"), completion: .file())
    var known: [String] = []

    func validate() throws {
        try NumberOption.check("--min-cohesion", minCohesion, from: 0)
        try NumberOption.check("--min-entropy", minEntropy, from: 0)
    }

    func run() throws {
        var options = NewWord.Options()
        options.minimumCount = rank.minCount ?? options.minimumCount
        options.minimumCohesion = minCohesion
        options.minimumEntropy = minEntropy
        let known = Set(try known.flatMap { StopWords.words(lines: try TextFile.text($0)) })
        let lexicon = KnownWords()
        let run = try CorpusRun(corpus, segments: false)
        let counts = try run.tally(StringCounts()) { counts, document, _ in
            counts.add(document)
        } merge: {
            $0.merge($1)
        }
        let words = counts.newWords(limit: rank.top, options: options) { known.contains($0) || lexicon.contains($0) }
        try run.finish(ResultTable(words, characters: counts.characters))
    }
}

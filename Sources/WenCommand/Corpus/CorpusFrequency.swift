import ArgumentParser
import Wen
import WenReport

/// `wen corpus frequency`.
struct CorpusFrequency: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "frequency",
        abstract: "List the most frequent terms, and in how many documents they occur.",
        discussion: """
            Counted are the words of the texts, but for stop words and numbers; titles are not. The share (per million) \
            is that of all terms that are counted.
            """)

    @OptionGroup var corpus: CorpusOptions
    @OptionGroup var terms: TermOptions
    @OptionGroup var rank: RankOptions
    @OptionGroup var files: CountFileOptions

    @Option(help: ArgumentHelp("Leave out terms of fewer documents.", valueName: "number"))
    var minDocuments = 1

    func validate() throws {
        try NumberOption.check("--min-documents", minDocuments, from: 1)
    }

    func run() throws {
        try TermCounter(corpus, terms, files).run { counts, _ in
            let all = counts.all
            return ResultTable(
                TermFrequency.ranked(
                    all, limit: rank.top, minimumCount: rank.minCount ?? 1, minimumDocuments: minDocuments), of: all)
        }
    }
}

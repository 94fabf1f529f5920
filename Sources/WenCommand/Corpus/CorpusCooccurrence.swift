public import ArgumentParser
public import Wen
import WenReport

/// `wen corpus cooccurrence`.
struct CorpusCooccurrence: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cooccurrence",
        abstract: "List terms that occur together more often than by chance.",
        discussion: """
            Sorted by log-likelihood (G²); npmi is the normalised pointwise mutual information, 1 for terms that occur \
            only together.
            """)

    @OptionGroup var corpus: CorpusOptions
    @OptionGroup var terms: TermOptions
    @OptionGroup var rank: RankOptions

    @Option(help: "Where terms meet.")
    var within = CooccurrenceCounts.Unit.sentence

    @Option(help: ArgumentHelp("Only pairs with this term; may be given several times.", valueName: "term"))
    var term: [String] = []

    func run() throws {
        let filter = try terms.filter()
        let focus = Set(term.map(filter.normal))
        let run = try CorpusRun(corpus)
        let empty = CooccurrenceCounts(unit: within, focus: focus)
        let counts = try run.tally(empty) { counts, document, words in
            counts.add(document, words, filter: filter)
        } merge: {
            $0.merge($1)
        }
        TermOptions.tellMissing(term.filter { counts.count(of: filter.normal($0)) == 0 })
        let pairs = counts.pairs(limit: rank.top, minimumCount: rank.minCount ?? 2)
        try run.finish(ResultTable(pairs, units: counts.units, of: within))
    }
}

extension CooccurrenceCounts.Unit: ExpressibleByArgument {}

public import ArgumentParser
public import Wen
import WenReport

/// `wen corpus trend`.
struct CorpusTrend: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trend",
        abstract: "Show how the use of terms changes with time.",
        discussion: """
            The date of a document is that in a field of its record (--date-field) or, where there is no such field, the \
            first in its identifier (--id-field), or else in the path of its file. Without --term the terms are listed \
            whose use changes most. A rise of 1 means that the share grew in each period, -1 that it always fell.
            """)

    @OptionGroup var corpus: CorpusOptions
    @OptionGroup var terms: TermOptions
    @OptionGroup var rank: RankOptions
    @OptionGroup var files: CountFileOptions

    @Option(help: ArgumentHelp("The field of a record that holds the date.", valueName: "name"))
    var dateField = "date"

    @Option(name: .customLong("per"), help: "How long a period is.")
    var period = Period.year

    @Option(help: ArgumentHelp("Show this term; may be given several times.", valueName: "term"))
    var term: [String] = []

    func run() throws {
        var counter = try TermCounter(corpus, terms, files)
        counter.fields = [dateField]
        counter.set = { [period, dateField] document in
            period.name(of: document.fields[dateField] ?? document.id) ?? ""
        }
        counter.sets = period.rawValue
        let filter = counter.filter
        try counter.run { counts, _ in
            tellUndated(counts)
            let term = term.map(filter.normal)
            let (sets, trends) = TermTrend.ranked(
                counts, terms: term.isEmpty ? nil : term, limit: rank.top, minimumCount: rank.minCount ?? 5)
            let all = counts.all
            TermOptions.tellMissing(term.filter { all[$0] == nil })
            return ResultTable(trends, sets: sets)
        }
    }

    /// Tells how many documents are in no period.
    private func tellUndated(_ counts: CorpusCounts) {
        let all = counts.sets.values.reduce(0) { $0 + $1.documents }
        let undated = counts.sets[""]?.documents ?? 0
        if undated == all {
            FailureLog.tell("No document has a date that tells its \(period). Name the field of dates (--date-field).")
        } else if undated > 0 {
            let verbs = undated == 1 ? ("has", "is") : ("have", "are")
            FailureLog.tell(
                "\(undated) of \(all) documents \(verbs.0) no date that tells the \(period), and \(verbs.1) left out.")
        }
    }
}

extension Period: ExpressibleByArgument {}

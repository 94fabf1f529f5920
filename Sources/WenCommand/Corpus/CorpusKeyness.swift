public import ArgumentParser
public import Wen
import WenReport

/// `wen corpus keyness`.
struct CorpusKeyness: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keyness",
        abstract: "List the terms that tell a set of texts from another one.",
        discussion: """
            The log-likelihood (G²) says how sure a difference is: by chance alone fewer than 1 % of terms reach 6.63. The log \
            ratio says how large it is: 1 is twice as often, -1 half as often.
            """)

    @OptionGroup var corpus: CorpusOptions
    @OptionGroup var terms: TermOptions
    @OptionGroup var rank: RankOptions
    @OptionGroup var files: CountFileOptions

    @Option(
        help: ArgumentHelp("A file or folder of the texts to compare with.", valueName: "file"),
        completion: .file())
    var reference: [String] = []

    @Option(
        help: ArgumentHelp("Counts to compare with, from --save-counts.", valueName: "file"),
        completion: .file(extensions: ["tsv"]))
    var referenceCounts: [String] = []

    @Option(
        help: ArgumentHelp(
            "Compare the texts of each value of a record's field with all others.", valueName: "name"))
    var groupField: String?

    @Option(help: "Terms that are more frequent than in the reference, less frequent, or both.")
    var direction = KeyTerm.Direction.positive

    func validate() throws {
        let hasReference = !reference.isEmpty || !referenceCounts.isEmpty
        if hasReference == (groupField != nil) {
            throw ValidationError(
                "Name either what to compare with (--reference, --reference-counts) or --group-field.")
        }
        if groupField != nil, corpus.input.isPlainText, files.mergeCounts.isEmpty {
            throw ValidationError("--group-field needs records: --input jsonl.")
        }
    }

    func run() throws {
        var counter = try TermCounter(corpus, terms, files)
        if let groupField {
            counter.fields = [groupField]
            counter.set = { $0.fields[groupField] ?? "" }
            counter.sets = "field \(groupField)"
        }
        counter.reference = reference
        counter.referenceCounts = referenceCounts
        try counter.run { counts, other in
            guard groupField == nil else { return byGroup(counts) }
            let (own, all) = (counts.all, other.all)
            return ResultTable(
                [(name: "", terms: keyTerms(own, against: all))],
                summary: "\(ResultTable.size(own)) against \(ResultTable.size(all))")
        }
    }

    private func byGroup(_ counts: CorpusCounts) -> ResultTable {
        let sets = counts.sets.sorted { TextOrder.precedes($0.key, $1.key) }
        let all = counts.all
        return ResultTable(
            sets.map { name, own in (name: name, terms: keyTerms(own, against: all.subtracting(own))) },
            summary: "\(Measure.counted(sets.count, "set")) · \(ResultTable.size(all))")
    }

    private func keyTerms(_ own: TermCounts, against other: TermCounts) -> [KeyTerm] {
        KeyTerm.ranked(
            own, against: other, direction: direction, limit: rank.top, minimumCount: rank.minCount ?? 1)
    }
}

extension KeyTerm.Direction: ExpressibleByArgument {}

public import ArgumentParser
public import Wen
import WenReport

/// `wen corpus concordance`.
struct CorpusConcordance: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "concordance",
        abstract: "Show a word or phrase in its contexts (KWIC).",
        discussion: "--engine, --model and --user-dictionary tell where words end: they count with --whole-words alone."
    )

    @OptionGroup var corpus: CorpusOptions
    @OptionGroup var positions: PositionOptions

    @Option(name: [.long, .customLong("term")], help: ArgumentHelp("The text to find.", valueName: "text"))
    var query: String

    @Option(help: ArgumentHelp("How many characters to show on each side.", valueName: "number"))
    var width = 20

    @Option(help: "The order of the lines: of the input, or of the text before or behind the match.")
    var sort = Concordance.Order.position

    @Flag(help: "Find only what starts and ends where words do.")
    var wholeWords = false

    @Option(help: ArgumentHelp("How many lines to show at most.", valueName: "number"))
    var top = 1000

    func validate() throws {
        if query.isEmpty { throw ValidationError("--query takes a text.") }
        try NumberOption.check("--width", width, from: 0)
        try NumberOption.check("--top", top, from: 1)
    }

    func run() throws {
        let concordance = Concordance(query, width: width)
        let run = try CorpusRun(corpus, segments: wholeWords)
        let (unit, keepsAll, top, wholeWords) = (positions.offsets, sort != .position, top, wholeWords)
        typealias Found = (line: Concordance.Line, range: Range<Int>)
        let found = try run.tally([Found]()) { lines, document, words in
            guard keepsAll || lines.count < top else { return }
            let own = concordance.lines(in: document, wholeWordsOf: wholeWords ? words : nil)
            guard !own.isEmpty else { return }
            let map = OffsetMap(document)
            lines += own.map { line in
                let (start, end) = (line.range.lowerBound, line.range.upperBound)
                return (line, map.offset(of: start, in: unit)..<map.offset(of: end, in: unit))
            }
        } merge: { lines, more in
            if keepsAll || lines.count < top { lines += more }
        }
        let sorted = Concordance.sorted(found, by: sort, \.line)
        try run.finish(ResultTable(Array(sorted.prefix(top))))
    }
}

extension Concordance.Order: ExpressibleByArgument {}

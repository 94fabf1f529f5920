import ArgumentParser

/// The command `wen`.
@main
struct WenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wen",
        abstract: "Chinese text analytics: words, keywords, names and numbers.",
        usage: """
            wen FILE…
            wen <subcommand> [<options>] [FILE…]
            """,
        discussion: """
            Results go to standard output, everything else to standard error. Exit status: 0 all is done, 1 some input \
            failed (the others are done), 64 the command was not understood.
            """,
        version: "0.1.0",
        subcommands: [
            Analyze.self, Segment.self, Keywords.self, Entities.self, Quantities.self, ReportCommand.self,
            Corpus.self,
            Benchmark.self,
            Evaluate.self, Train.self,
        ],
        defaultSubcommand: Analyze.self
    )
}

import ArgumentParser
import Wen

/// What all questions about a corpus take.
struct CorpusOptions: ParsableArguments {
    @OptionGroup var input: InputOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var engine: EngineOptions
    @OptionGroup var concurrency: ThreadOptions
    @OptionGroup var defaults: DefaultsOptions
}

/// How many results are shown, and how frequent they are.
struct RankOptions: ParsableArguments {
    @Option(help: ArgumentHelp("How many results to show at most.", valueName: "number"))
    var top = 50

    @Option(help: ArgumentHelp("Leave out what occurs less often.", valueName: "number"))
    var minCount: Int?

    func validate() throws {
        try NumberOption.check("--top", top, from: 1)
        if let minCount { try NumberOption.check("--min-count", minCount, from: 1) }
    }
}

import ArgumentParser

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

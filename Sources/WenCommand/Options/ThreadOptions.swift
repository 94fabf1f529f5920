import ArgumentParser

/// How many threads work.
struct ThreadOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "How many documents are worked on at a time. The results are the same with any number.",
            valueName: "number"))
    var threads = SystemFacts.coreCount

    /// The options of a command line that names none, as ArgumentParser would set them.
    static var standard: ThreadOptions {
        var options = ThreadOptions()
        options.threads = SystemFacts.coreCount
        return options
    }

    func validate() throws {
        try NumberOption.check("--threads", threads, from: 1, to: 1024)
    }
}

import ArgumentParser

/// How many threads work.
struct ThreadOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "How many documents are worked on at a time. The results are the same with any number.",
            valueName: "number"))
    var threads = SystemFacts.coreCount

    func validate() throws {
        if !(1...ThreadOptions.limit).contains(threads) {
            throw ValidationError("--threads takes a number from 1 to \(ThreadOptions.limit).")
        }
    }

    private static let limit = 1024
}

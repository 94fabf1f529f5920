import ArgumentParser
import Glibc

/// How the work is done.
struct RunOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "How many documents are worked on at a time. The results are the same with any number.",
            valueName: "number"))
    var threads = SystemFacts.coreCount

    @Flag(help: "Stop at the first input or record that fails.")
    var strict = false

    @Flag(
        name: .shortAndLong, help: "Tell of each input its charset, and of web pages how much was kept."
    )
    var verbose = false

    func validate() throws {
        if !(1...RunOptions.threadLimit).contains(threads) {
            throw ValidationError("--threads takes a number from 1 to \(RunOptions.threadLimit).")
        }
    }

    private static let threadLimit = 1024
}

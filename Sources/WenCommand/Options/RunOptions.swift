import ArgumentParser

/// How the work is done.
struct RunOptions: ParsableArguments {
    @OptionGroup var concurrency: ThreadOptions
    @OptionGroup var defaults: DefaultsOptions

    @Flag(help: "Stop at the first input or record that fails.")
    var strict = false

    @Flag(
        name: .shortAndLong, help: "Tell of each input its charset, and of web pages how much was kept."
    )
    var verbose = false

    var threads: Int { concurrency.threads }
}

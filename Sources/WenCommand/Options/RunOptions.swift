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

    /// The options of a command line that names none, as ArgumentParser would set them.
    static var standard: RunOptions {
        var options = RunOptions()
        options.concurrency = .standard
        options.defaults = .standard
        options.strict = false
        options.verbose = false
        return options
    }

    var threads: Int { concurrency.threads }

    /// Tells what a careful reader wants to know, where that was asked for.
    func note(_ sentence: String) {
        if verbose { FailureLog.tell(sentence) }
    }
}

public import ArgumentParser
public import Wen

/// How long words are.
struct GranularityOptions: ParsableArguments {
    @Option(
        help: """
            How long words are: word, as the engine finds them; fine, none longer than needed; search, each word behind the \
            words inside it, as search engines index.
            """)
    var granularity = Granularity.word

    /// The options of a command line that names none, as ArgumentParser would set them.
    static var standard: GranularityOptions {
        var options = GranularityOptions()
        options.granularity = .word
        return options
    }
}

extension Granularity: ExpressibleByArgument {}

import ArgumentParser
import WenReport

/// Where results go that each document has for itself, and in which form.
struct DocumentOutputOptions: ParsableArguments {
    @OptionGroup var results: OutputOptions
    @OptionGroup var positions: PositionOptions

    @Flag(help: "Go on with the JSON lines of an output file where an ended run of the same command left off.")
    var resume = false

    /// The options of a command line that names none, as ArgumentParser would set them.
    static var standard: DocumentOutputOptions {
        var options = DocumentOutputOptions()
        options.results = .standard
        options.positions = .standard
        options.resume = false
        return options
    }

    func validate() throws {
        if resume, results.output == nil || results.output == "-" || results.format != .jsonl {
            throw ValidationError(
                "--resume goes on with a file of JSON lines: name it (-o FILE --format jsonl).")
        }
    }
}

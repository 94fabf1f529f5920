import ArgumentParser
import Wen

/// Which words are no keywords.
struct StopWordOptions: ParsableArguments {
    @Option(
        name: .customLong("stopwords"),
        help: ArgumentHelp("Use the stop words of a file, one a line, in place of Wen's own.", valueName: "file"),
        completion: .file())
    var replacement: String?

    @Option(
        name: .customLong("extra-stopwords"),
        help: ArgumentHelp("Stop words in addition, one a line.", valueName: "file"), completion: .file())
    var extra: [String] = []

    @Flag(name: .customLong("no-stopwords"), help: "Use no stop words, but for those of --extra-stopwords.")
    var none = false

    /// The options of a command line that names none, as ArgumentParser would set them.
    static var standard: StopWordOptions {
        var options = StopWordOptions()
        options.replacement = nil
        options.extra = []
        options.none = false
        return options
    }

    func validate() throws {
        if none, replacement != nil { throw ValidationError("Choose either --stopwords or --no-stopwords.") }
    }

    /// Reads the lists.
    ///
    /// - Throws: ``InputFailure``.
    func stopWords() throws -> StopWords {
        let base = none ? StopWords.none : try replacement.map { StopWords(lines: try TextFile.text($0)) } ?? .standard
        return try extra.reduce(base) { try $0.adding(StopWords.words(lines: TextFile.text($1))) }
    }
}

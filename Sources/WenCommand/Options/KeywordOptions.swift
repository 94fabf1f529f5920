public import ArgumentParser
public import Wen

/// Which keywords are listed, and how they are weighed.
struct KeywordOptions: ParsableArguments {
    @Option(help: ArgumentHelp("How many keywords to list at most.", valueName: "number"))
    var top = KeywordExtractor.Options().limit

    @Option(help: ArgumentHelp("Leave out keywords that occur less often.", valueName: "number"))
    var minCount = KeywordExtractor.Options().minimumCount

    @Option(
        help: ArgumentHelp("How many words a keyword has at most: 1 for words only, 8 at most.", valueName: "number"))
    var maxWords = KeywordExtractor.Options().maximumWords

    @Option(help: "How keywords are weighed.")
    var method = KeywordExtractor.Options().method

    @Option(
        help: ArgumentHelp(
            "Only keywords whose last word has one of these parts of speech: n,nr,vn.", valueName: "tags"),
        transform: TagListOption.tags)
    var tags: Set<PartOfSpeech>?

    @Flag(inversion: .prefixedNo, help: "Allow numbers in keywords.")
    var numbers = KeywordExtractor.Options().numbers

    @Flag(inversion: .prefixedNo, help: "Allow Latin words in keywords.")
    var latin = KeywordExtractor.Options().latin

    @OptionGroup var stopWords: StopWordOptions

    @Option(
        help: ArgumentHelp("List only words and phrases of a file, one a line.", valueName: "file"),
        completion: .file())
    var terms: String?

    @Option(
        help: ArgumentHelp(
            "Tell rare words from common ones by a table of your own, from wen train idf.", valueName: "file"),
        completion: .file(extensions: ["bin"]))
    var background: String?

    /// The options of a command line that names none, as ArgumentParser would set them.
    static var standard: KeywordOptions {
        var options = KeywordOptions()
        options.top = KeywordExtractor.Options().limit
        options.minCount = KeywordExtractor.Options().minimumCount
        options.maxWords = KeywordExtractor.Options().maximumWords
        options.method = KeywordExtractor.Options().method
        options.tags = nil
        options.numbers = KeywordExtractor.Options().numbers
        options.latin = KeywordExtractor.Options().latin
        options.stopWords = .standard
        options.terms = nil
        options.background = nil
        return options
    }

    func validate() throws {
        try NumberOption.check("--top", top, from: 1)
        try NumberOption.check("--min-count", minCount, from: 1)
        try NumberOption.check("--max-words", maxWords, from: 1, to: 8)
    }

    /// Puts the options into those of an analyzer.
    ///
    /// - Parameters:
    ///   - options: what is set.
    ///   - userDictionary: the text of the user dictionary, whose words are candidates in any case.
    /// - Throws: ``InputFailure``, `ModelFileError`.
    func apply(to options: inout Analyzer.Options, userDictionary: String?) throws {
        options.keywords.limit = top
        options.keywords.minimumCount = minCount
        options.keywords.maximumWords = maxWords
        options.keywords.method = method
        options.keywords.tags = tags
        options.keywords.numbers = numbers
        options.keywords.latin = latin
        options.keywords.stopWords = try stopWords.stopWords()
        options.keywords.terms = try terms.map { TermSet(StopWords.words(lines: try TextFile.text($0))) }
        if let userDictionary {
            options.keywords.ownWords = TermSet(StopWords.words(lines: userDictionary))
        }
        if let background {
            options.background = try DocumentFrequencies(
                TextFile.bytes(background), name: background)
        }
    }
}

extension KeywordMethod: ExpressibleByArgument {}

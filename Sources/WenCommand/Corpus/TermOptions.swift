import ArgumentParser
import Wen

/// Which words of a corpus are counted.
struct TermOptions: ParsableArguments {
    @OptionGroup var stopWords: StopWordOptions

    @Option(
        help: ArgumentHelp("Count only these parts of speech: n,nr,vn.", valueName: "tags"),
        transform: TagListOption.tags)
    var tags: Set<PartOfSpeech>?

    @Option(help: ArgumentHelp("Count also rows of up to so many words as terms.", valueName: "number"))
    var words = 1

    @Option(help: ArgumentHelp("Leave out terms of fewer characters.", valueName: "number"))
    var minCharacters = 1

    @Flag(inversion: .prefixedNo, help: "Count numbers.")
    var numbers = TermFilter().numbers

    @Flag(inversion: .prefixedNo, help: "Count Latin words.")
    var latin = TermFilter().latin

    @Flag(help: "Tell capital and small letters apart.")
    var matchCase = false

    func validate() throws {
        try NumberOption.check("--words", words, from: 1, to: 8)
        try NumberOption.check("--min-characters", minCharacters, from: 1)
    }

    /// The filter.
    ///
    /// - Throws: ``InputFailure`` where a list cannot be read.
    func filter() throws -> TermFilter {
        var filter = TermFilter()
        filter.stopWords = try stopWords.stopWords()
        filter.tags = tags
        filter.numbers = numbers
        filter.latin = latin
        filter.maximumWords = words
        filter.minimumCharacters = minCharacters
        filter.matchesCase = matchCase
        return filter
    }

    /// How terms are counted, for files of counts: what differs in it cannot be added up or compared.
    ///
    /// - Parameter filter: the filter that these options give.
    func description(_ filter: TermFilter) -> [String: String] {
        func name(_ isOn: Bool) -> String { isOn ? "yes" : "no" }
        return [
            "stopwords": filter.stopWords.label, "tags": tags?.map(\.rawValue).sorted().joined(separator: ",") ?? "all",
            "words": String(words), "min-characters": String(minCharacters), "numbers": name(numbers),
            "latin": name(latin), "match-case": name(matchCase),
        ]
    }

    /// Tells which of the terms that were asked for are counted nowhere.
    static func tellMissing(_ terms: [String]) {
        for term in terms {
            FailureLog.tell(
                "\(term) is counted nowhere. If it is several words, count rows of words too (--words 3); if it is a stop "
                    + "word or a number, count these too (--no-stopwords, --numbers).")
        }
    }
}

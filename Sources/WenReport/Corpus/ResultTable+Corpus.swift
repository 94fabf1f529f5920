public import Wen

/// The answers to questions about a corpus, each shape in one place.
extension ResultTable {
    /// `{"term","count","documents","per_million"}`, in the order given.
    ///
    /// - Parameters:
    ///   - terms: the terms that are shown, the most frequent first.
    ///   - counts: all that was counted, whose size people see.
    public init(_ terms: [TermFrequency], of counts: TermCounts) {
        self.init(
            summary: Self.size(counts),
            columns: [
                Column(name: "term", isSubject: true, alignsRight: false), Column(name: "count"),
                Column(name: "documents"), Column(name: "per_million"),
            ],
            rows: terms.map { term in
                [
                    .text(term.term), .integer(term.count), .integer(term.documents),
                    .number(term.perMillion, places: 1),
                ]
            })
    }

    /// `{"set","term","count","documents","per_million","reference_count","reference_documents",
    /// "reference_per_million","log_likelihood","log_ratio"}`, in the order given.
    ///
    /// - Parameters:
    ///   - sets: for each set its key terms, the surest first. People do not see the name of a set that is alone.
    ///   - summary: what stands above the table for people.
    public init(_ sets: [(name: String, terms: [KeyTerm])], summary: String) {
        let isOne = sets.count == 1
        self.init(
            summary: summary,
            columns: [
                Column(name: "set", isShown: !isOne, alignsRight: false),
                Column(name: "term", isSubject: true, alignsRight: false), Column(name: "count"),
                Column(name: "documents", isShown: false), Column(name: "per_million"),
                Column(name: "reference_count"), Column(name: "reference_documents", isShown: false),
                Column(name: "reference_per_million"), Column(name: "log_likelihood"), Column(name: "log_ratio"),
            ],
            rows: sets.flatMap { set in
                set.terms.map { term in
                    [
                        .text(set.name), .text(term.term), .integer(term.count), .integer(term.documents),
                        .number(term.perMillion, places: 1), .integer(term.referenceCount),
                        .integer(term.referenceDocuments), .number(term.referencePerMillion, places: 1),
                        .number(term.logLikelihood, places: 2), .number(term.logRatio, places: 2),
                    ]
                }
            })
    }

    /// `{"term","count","log_likelihood","rise","counts":[[set,count],…],"per_million":[[set,share],…]}`; a table has two
    /// columns a set, such as `2024` and `2024_per_million`.
    ///
    /// - Parameters:
    ///   - trends: the terms, with a count and a share for each set.
    ///   - sets: the names of the sets, such as years, in order.
    public init(_ trends: [TermTrend], sets: [String]) {
        self.init(
            summary: sets.isEmpty
                ? "" : "Counts from \(sets[0]) to \(sets[sets.count - 1])",
            columns: [
                Column(name: "term", isSubject: true, alignsRight: false), Column(name: "count"),
                Column(name: "log_likelihood"), Column(name: "rise"),
                Column(name: "counts", alignsRight: false, partSuffix: ""),
                Column(name: "per_million", isShown: false, partSuffix: "_per_million"),
            ],
            parts: sets,
            rows: trends.map { trend in
                [
                    .text(trend.term), .integer(trend.count), .number(trend.logLikelihood, places: 2),
                    .number(trend.rise, places: 2), .integers(trend.counts), .numbers(trend.perMillion),
                ]
            })
    }

    /// `{"first","second","count","first_count","second_count","log_likelihood","npmi"}`, in the order given.
    ///
    /// - Parameters:
    ///   - pairs: the pairs that are shown, the surest first.
    ///   - units: how many units of text there are.
    ///   - unit: what terms meet in.
    public init(_ pairs: [TermPair], units: Int, of unit: CooccurrenceCounts.Unit) {
        self.init(
            summary: Measure.counted(units, unit.rawValue),
            columns: [
                Column(name: "first", isSubject: true, alignsRight: false),
                Column(name: "second", isSubject: true, alignsRight: false), Column(name: "count"),
                Column(name: "first_count"), Column(name: "second_count"), Column(name: "log_likelihood"),
                Column(name: "npmi"),
            ],
            rows: pairs.map { pair in
                [
                    .text(pair.first), .text(pair.second), .integer(pair.count), .integer(pair.firstCount),
                    .integer(pair.secondCount), .number(pair.logLikelihood, places: 2),
                    .number(pair.information, places: 2),
                ]
            })
    }

    /// `{"id","start","end","left","match","right"}`, in the order given.
    ///
    /// - Parameter lines: matches in their contexts, each with its range in the unit of the output.
    public init(_ lines: [(line: Concordance.Line, range: Range<Int>)]) {
        self.init(
            summary: "",
            columns: [
                Column(name: "id", alignsRight: false), Column(name: "start", isShown: false),
                Column(name: "end", isShown: false), Column(name: "left"),
                Column(name: "match", isSubject: true, alignsRight: false), Column(name: "right", alignsRight: false),
            ],
            rows: lines.map { line, range in
                [
                    .text(line.id), .integer(range.lowerBound), .integer(range.upperBound), .text(line.left),
                    .text(line.match), .text(line.right),
                ]
            })
    }

    /// `{"word","count","score","cohesion","left_entropy","right_entropy"}`, in the order given.
    ///
    /// - Parameters:
    ///   - words: the words that are shown, the best first.
    ///   - characters: how many Han characters the texts have.
    public init(_ words: [NewWord], characters: Int) {
        self.init(
            summary: Measure.counted(characters, "Han character"),
            columns: [
                Column(name: "word", isSubject: true, alignsRight: false), Column(name: "count"),
                Column(name: "score"), Column(name: "cohesion"), Column(name: "left_entropy"),
                Column(name: "right_entropy"),
            ],
            rows: words.map { word in
                [
                    .text(word.word), .integer(word.count), .number(word.score, places: 1),
                    .number(word.cohesion, places: 2), .number(word.leftEntropy, places: 2),
                    .number(word.rightEntropy, places: 2),
                ]
            })
    }

    /// The size of a set of documents, for people: `4 documents · 24 terms, 14 different`.
    ///
    /// - Parameter counts: those of the set.
    public static func size(_ counts: TermCounts) -> String {
        let (documents, terms) = (Measure.counted(counts.documents, "document"), Measure.counted(counts.total, "term"))
        return "\(documents) · \(terms), \(Measure.grouped(String(counts.terms.count))) different"
    }
}

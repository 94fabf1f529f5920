/// What the ranker knows of a candidate. Dictionaries/keyword-weights.tsv has a weight for each, by its name.
///
/// The word classes of a word, and of a phrase's first and last word, are features too: `only.noun`, `last.verb`.
package enum KeywordFeature: Int, CaseIterable, Sendable {
    /// log of the count in title and text; whether it is 1; whether it is 2.
    case logCount, once, twice
    /// Whether the title has it; whether only the title has it.
    case inTitle, onlyTitle
    /// Place of its first occurrence as a share of the text, and as log(1 + words before it).
    case firstShare, firstLog
    /// Distance from its first to its last occurrence as a share of the text.
    case spread
    /// Share of its occurrences inside its most frequent extension; whether that is all of them.
    case nested, alwaysNested
    /// Share of its occurrences with no word of a phrase before it, behind it, on both sides.
    case leftFree, rightFree, free
    /// Mean, smallest and largest idf of its words, and of its first and last word, in tens.
    case idfMean, idfLow, idfHigh, idfFirst, idfLast
    /// Count times mean idf, in fifties.
    case countIdf
    /// Of phrases: log of the background's documents with it, in tens; whether there is none; and how much more
    /// often its first and last word occur in one phrase than apart, in tens.
    case phraseLog, phraseUnknown, cohesion
    /// Mean, smallest and largest log count of its words in the document.
    case wordCountMean, wordCountLow, wordCountHigh
    /// Of phrases with a verb or what else no noun phrase has: the three above, and whether it occurs once.
    case looseLog, looseUnknown, looseCohesion, looseOnce
    /// Whether all its words can stand in a noun phrase that ends with a noun.
    case nounPhrase
    /// How firmly two words hold together in the background, in tens: the firmest pair that it cuts at its start and at its
    /// end, and the loosest pair in it.
    case cutsLeft, cutsRight, loosestPair
    /// Whether its first word, which occurs again, always has the same word before it; its last word behind it.
    case boundLeft, boundRight
    /// Its own idf, in tens, and whether that is below 2, 3, 4 or 5: such a term is in every seventh to 150th document.
    case idfOwn, idfBelow2, idfBelow3, idfBelow4, idfBelow5
    /// Whether it begins and ends with the same word.
    case repeats
    /// Whether its first, its last word is one character, in phrases.
    case shortFirst, shortLast
    /// Of phrases whose first, whose last word is one character: the share of occurrences behind, before a word that no keyword
    /// holds, so that the character may belong to it.
    case shortBehindWord, shortBeforeWord
    /// Whether it is all that stands in quotation marks or in brackets of titles.
    case quoted
    /// Whether it begins with a name and ends with a verb.
    case nameVerb
    /// Number of words.
    case words2, words3, words4, words5
    /// Number of characters, of candidates that do not begin with a Latin word.
    case characters2, characters3, characters4, characters5, characters6, characters7, characters8, characters9

    /// The feature of a number of words.
    @inline(__always)
    static func words(_ count: Int) -> Int? {
        count < 2 ? nil : words2.rawValue + min(count, 5) - 2
    }

    /// The feature of a number of characters.
    @inline(__always)
    static func characters(_ count: Int) -> Int? {
        count < 2 ? nil : characters2.rawValue + min(count, 9) - 2
    }

    /// The feature of a word class at a place.
    @inline(__always)
    static func wordClass(_ wordClass: WordClass, _ place: Place) -> Int {
        caseCount + place.rawValue * WordClass.count + Int(wordClass.rawValue)
    }

    /// The number behind the last feature's, which stands for no feature.
    package static var none: Int { caseCount + Place.allCases.count * WordClass.count }

    /// The number of the cases, told by the last, so that no list of them is made.
    private static var caseCount: Int { characters9.rawValue + 1 }

    /// Where a word stands in a candidate.
    package enum Place: Int, CaseIterable, Sendable {
        case only, first, last
    }

    /// The names of all features, by their number: first the cases, then the word classes at each place.
    ///
    /// They are written out, since asking the cases for them takes a tenth of what the command takes to start.
    package static let names: [String] = {
        func words(_ text: String) -> [String] {
            text.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
        }
        let classes = words(classNames)
        return words(caseNames) + ["only.", "first.", "last."].flatMap { place in classes.map { place + $0 } }
    }()

    private static let caseNames = """
        logCount once twice inTitle onlyTitle firstShare firstLog spread nested alwaysNested leftFree rightFree free \
        idfMean idfLow idfHigh idfFirst idfLast countIdf phraseLog phraseUnknown cohesion wordCountMean wordCountLow \
        wordCountHigh looseLog looseUnknown looseCohesion looseOnce nounPhrase cutsLeft cutsRight loosestPair \
        boundLeft boundRight idfOwn idfBelow2 idfBelow3 idfBelow4 idfBelow5 repeats shortFirst shortLast \
        shortBehindWord shortBeforeWord quoted nameVerb words2 words3 words4 words5 \
        characters2 characters3 characters4 characters5 characters6 characters7 characters8 characters9
        """

    private static let classNames = """
        noun person place organization proper abbreviation verbalNoun verb adjective attributive adverb idiom morpheme \
        affix time locality latin unknown
        """
}

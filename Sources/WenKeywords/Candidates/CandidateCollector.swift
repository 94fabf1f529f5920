import WenSegmentation

/// Walks over a document's words and gathers every run of them, up to a length, that may become a keyword.
///
/// A run ends at punctuation, blanks, numbers, function words and stop words. Recognised names are single words here,
/// so nothing cuts them.
package struct CandidateCollector {
    /// A place where a candidate stands in the text.
    struct Occurrence {
        var candidate: UInt32
        var start: UInt32
    }

    /// A word of a run: one token, or all tokens of a recognised name.
    struct Word {
        var range: Range<Int>
        var hash: TextHash
        var scalars: UInt32
        var wordClass: WordClass
        var tag: PartOfSpeech?
        var isStopWord: Bool
        var isOwn = false
    }

    /// A phrase under way: it starts at some word of the run and ends at the word last added.
    private struct Phrase {
        var start: Int
        var ordinal: UInt32
        var hash: TextHash
        var scalars: UInt32
        var words: UInt8
        var firstClass: WordClass
        var isInNounPhrase: Bool
        var isStopped: Bool
        var firstWord: UInt32
        /// The candidate that the phrase is so far.
        var candidate: UInt32
    }

    /// What the text gave.
    package private(set) var table: CandidateTable
    private(set) var occurrences: [Occurrence] = []
    /// How many words the text has.
    private(set) var wordCount: UInt32 = 0

    private let maximumWords: Int
    private let headlineEnd: Int
    /// The phrases that end at the word last added, the longest first.
    private var phrases: [Phrase] = []
    private var runStart = 0
    private var isTitle = false

    /// Makes a collector.
    ///
    /// - Parameters:
    ///   - maximumWords: how many words a phrase has at most.
    ///   - capacity: how many candidates are expected.
    ///   - headlineEnd: the byte where the text's headline ends; 0 where it has none.
    init(maximumWords: Int, capacity: Int, headlineEnd: Int) {
        self.maximumWords = maximumWords
        self.headlineEnd = headlineEnd
        table = CandidateTable(capacity: capacity)
        occurrences.reserveCapacity(capacity)
        phrases.reserveCapacity(maximumWords + 1)
    }

    /// Starts the title, or with `false` the text. The title must come first.
    mutating func begin(title: Bool) {
        endRun()
        isTitle = title
    }

    /// Counts a word that is in no run.
    mutating func skip() {
        if !isTitle { wordCount &+= 1 }
    }

    /// Ends a run.
    mutating func endRun() {
        for phrase in phrases {
            let index = Int(phrase.candidate)
            table.all[index].rightFree &+= 1
            if phrase.start == runStart { table.all[index].free &+= 1 }
        }
        phrases.removeAll(keepingCapacity: true)
    }

    /// Adds a mark that joins the words beside it to one run, such as the `·` of `列夫·托尔斯泰`.
    mutating func join(_ hash: TextHash) {
        for index in phrases.indices {
            phrases[index].hash.append(hash)
            phrases[index].scalars &+= 1
        }
    }

    /// Adds a word to the run.
    mutating func add(_ word: Word) {
        if phrases.isEmpty { runStart = word.range.lowerBound }
        if phrases.count == maximumWords { phrases.removeFirst() }
        let ordinal = wordCount
        if !isTitle { wordCount &+= 1 }
        let own = note(
            Phrase(
                start: word.range.lowerBound, ordinal: ordinal, hash: word.hash, scalars: word.scalars, words: 1,
                firstClass: word.wordClass, isInNounPhrase: word.wordClass.isInNounPhrase, isStopped: word.isStopWord,
                firstWord: KeywordCandidate.none,
                candidate: KeywordCandidate.none),
            lastWord: word, wordCandidate: KeywordCandidate.none, suffix: KeywordCandidate.none)
        var suffix = own.candidate
        for index in phrases.indices.reversed() {
            var phrase = phrases[index]
            phrase.hash.append(word.hash)
            phrase.scalars &+= word.scalars
            phrase.words += 1
            phrase.isInNounPhrase = phrase.isInNounPhrase && word.wordClass.isInNounPhrase
            phrase.isStopped = phrase.isStopped || word.isStopWord
            phrases[index] = note(phrase, lastWord: word, wordCandidate: own.candidate, suffix: suffix)
            suffix = phrases[index].candidate
        }
        phrases.append(own)
    }

    /// Counts one occurrence of a phrase.
    @inline(__always)
    private mutating func note(
        _ source: Phrase, lastWord word: Word, wordCandidate: UInt32, suffix: UInt32
    ) -> Phrase {
        var phrase = source
        let hash = phrase.hash.mixed
        let isSingle = phrase.words == 1
        let next = UInt32(table.all.count)
        let index = table.index(of: hash) {
            KeywordCandidate(
                hash: hash, start: UInt32(phrase.start), length: UInt32(word.range.upperBound - phrase.start),
                scalars: phrase.scalars, words: phrase.words, firstClass: phrase.firstClass,
                lastClass: word.wordClass, tag: word.tag,
                isNounPhrase: phrase.isInNounPhrase && word.wordClass.isNominal, isStopped: phrase.isStopped,
                isOwn: isSingle && word.isOwn,
                firstWord: isSingle ? next : phrase.firstWord, lastWord: isSingle ? next : wordCandidate,
                suffix: suffix, prefix: phrase.candidate)
        }
        count(index, phrase, end: word.range.upperBound)
        phrase.candidate = UInt32(index)
        if isSingle { phrase.firstWord = UInt32(index) }
        return phrase
    }

    @inline(__always)
    private mutating func count(_ index: Int, _ phrase: Phrase, end: Int) {
        let isLeftFree = phrase.start == runStart
        guard !isTitle else { return table.all[index].countInTitle(isLeftFree: isLeftFree) }
        table.all[index].count(
            phrase.start..<end, ordinal: phrase.ordinal, headlineEnd: headlineEnd, isLeftFree: isLeftFree)
        occurrences.append(
            Occurrence(
                candidate: UInt32(truncatingIfNeeded: index), start: UInt32(truncatingIfNeeded: phrase.start)))
    }

    /// Ends the last run, counts how often each candidate is part of a longer one, and finds halves.
    mutating func finish() {
        endRun()
        for index in table.all.indices where table.all[index].words > 1 {
            let count = table.all[index].count
            let (suffix, prefix) = (Int(table.all[index].suffix), Int(table.all[index].prefix))
            if table.all[suffix].longerCount < count { table.all[suffix].longerCount = count }
            if table.all[prefix].longerCount < count { table.all[prefix].longerCount = count }
        }
        // Longer phrases stand behind their parts: what is bound itself binds nothing.
        for index in table.all.indices.reversed() where table.all[index].words > 1 { bindParts(of: index) }
    }

    /// Marks the parts of a phrase that never stand without a word of one character: 质量就业 of 高质量就业, 气价格 of 用气价格.
    private mutating func bindParts(of index: Int) {
        let whole = table.all[index]
        guard !whole.isBound else { return }
        if table.all[Int(whole.firstWord)].scalars == 1 {
            let suffix = table.all[Int(whole.suffix)]
            // What begins with one character too is cut whatever stands before it; what does not can be the object of a verb
            // (促 消费), and must not be lost with a stop word.
            let isCut = suffix.words > 1 && table.all[Int(suffix.firstWord)].scalars == 1
            if whole.count >= suffix.count, !suffix.isName, isCut || (whole.firstClass != .verb && !whole.isStopped) {
                table.all[Int(whole.suffix)].isBound = true
            }
        }
        if table.all[Int(whole.lastWord)].scalars == 1, whole.lastClass.endsWords, !whole.isStopped {
            let prefix = table.all[Int(whole.prefix)]
            if whole.count >= prefix.count, prefix.words > 1 { table.all[Int(whole.prefix)].isBound = true }
        }
    }
}

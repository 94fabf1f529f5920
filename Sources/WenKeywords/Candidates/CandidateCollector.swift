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
        var hash: TextHash
        var start: UInt32 = 0
        var ordinal: UInt32 = 0
        var scalars: UInt32 = 0
        var firstWord = KeywordCandidate.none
        /// The candidate that the phrase is so far.
        var candidate = KeywordCandidate.none
        var firstClass: WordClass = .unknown
        var isInNounPhrase = false
        var isStopped = false
    }

    /// What the text gave.
    package private(set) var table: CandidateTable
    private(set) var occurrences: [Occurrence] = []
    /// How many words the text has.
    private(set) var wordCount: UInt32 = 0

    private let maximumWords: Int
    private let headlineEnd: Int
    private let frequencies: DocumentFrequencies
    /// The phrases that end at the word last added, by their number of words less one.
    private var phrases = InlineArray<8, Phrase>(repeating: Phrase(hash: TextHash()))
    private var phraseCount = 0
    private var runStart: UInt32 = 0
    private var isTitle = false

    /// Makes a collector.
    ///
    /// - Parameters:
    ///   - maximumWords: how many words a phrase has at most, from 1 to ``KeywordExtractor/longestPhrase``.
    ///   - capacity: how many candidates are expected.
    ///   - headlineEnd: the byte where the text's headline ends; 0 where it has none.
    ///   - frequencies: where candidates will be looked up: they are asked for as soon as they are known.
    init(maximumWords: Int, capacity: Int, headlineEnd: Int, _ frequencies: DocumentFrequencies) {
        self.maximumWords = maximumWords
        self.headlineEnd = headlineEnd
        self.frequencies = frequencies
        table = CandidateTable(capacity: capacity)
        occurrences.reserveCapacity(capacity)
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
    @inline(__always)
    mutating func endRun() {
        if phraseCount > 0 { endPhrases() }
    }

    private mutating func endPhrases() {
        for length in 0..<phraseCount {
            let isFree = phrases[length].start == runStart
            table.all[Int(phrases[length].candidate)].countRightFree(isFree: isFree)
        }
        phraseCount = 0
    }

    /// Adds a mark that joins the words beside it to one run, such as the `·` of `列夫·托尔斯泰`.
    mutating func join(_ hash: TextHash) {
        for length in 0..<phraseCount {
            phrases[length].hash.append(hash)
            phrases[length].scalars &+= 1
        }
    }

    /// Adds a word to the run.
    mutating func add(_ word: Word) {
        let start = UInt32(truncatingIfNeeded: word.range.lowerBound)
        if phraseCount == 0 { runStart = start }
        var own = Phrase(
            hash: word.hash, start: start, ordinal: wordCount, scalars: word.scalars, firstClass: word.wordClass,
            isInNounPhrase: word.wordClass.isInNounPhrase, isStopped: word.isStopWord)
        note(&own, words: 1, word, lastWord: KeywordCandidate.none, suffix: KeywordCandidate.none)
        var phrase = phrases[0]
        phrases[0] = own
        var suffix = own.candidate
        let count = min(phraseCount &+ 1, maximumWords)
        for length in 1..<max(1, count) {
            phrase.hash.append(word.hash)
            phrase.scalars &+= word.scalars
            phrase.isInNounPhrase = phrase.isInNounPhrase && word.wordClass.isInNounPhrase
            phrase.isStopped = phrase.isStopped || word.isStopWord
            note(
                &phrase, words: UInt8(truncatingIfNeeded: length &+ 1), word, lastWord: own.candidate, suffix: suffix)
            suffix = phrase.candidate
            swap(&phrase, &phrases[length])
        }
        phraseCount = count
        if !isTitle { wordCount &+= 1 }
    }

    /// Counts one occurrence of a phrase with its last word, and notes the candidate that it is.
    @inline(__always)
    private mutating func note(
        _ phrase: inout Phrase, words: UInt8, _ word: Word, lastWord: UInt32, suffix: UInt32
    ) {
        let hash = phrase.hash.mixed
        let isSingle = words == 1
        let length = UInt32(truncatingIfNeeded: word.range.upperBound) &- phrase.start
        let (source, isTitle, isLeftFree) = (phrase, isTitle, phrase.start == runStart)
        let isInHeadline = word.range.upperBound <= headlineEnd
        phrase.candidate = table.count(hash) { index in
            frequencies.prefetch(hash)
            return KeywordCandidate(
                hash: hash, start: source.start, length: length, scalars: source.scalars, words: words,
                firstClass: source.firstClass, lastClass: word.wordClass, tag: word.tag,
                isNounPhrase: source.isInNounPhrase && word.wordClass.isNominal, isStopped: source.isStopped,
                isOwn: isSingle && word.isOwn,
                firstWord: isSingle ? index : source.firstWord, lastWord: isSingle ? index : lastWord,
                suffix: suffix, prefix: source.candidate)
        } _: { candidate in
            if isTitle {
                candidate.countInTitle(isLeftFree: isLeftFree)
            } else {
                candidate.count(
                    at: source.start, length: length, ordinal: source.ordinal, isInHeadline: isInHeadline,
                    isLeftFree: isLeftFree)
            }
        }
        if isSingle { phrase.firstWord = phrase.candidate }
        if !isTitle { occurrences.append(Occurrence(candidate: phrase.candidate, start: phrase.start)) }
    }

    /// Ends the last run, counts how often each candidate is part of a longer one, and finds halves.
    mutating func finish() {
        endRun()
        var candidates = table.all.mutableSpan
        for index in candidates.indices where candidates[index].words > 1 {
            let count = candidates[index].count
            let (suffix, prefix) = (Int(candidates[index].suffix), Int(candidates[index].prefix))
            candidates[suffix].longerCount = max(candidates[suffix].longerCount, count)
            candidates[prefix].longerCount = max(candidates[prefix].longerCount, count)
        }
        // Longer phrases stand behind their parts: what is bound itself binds nothing.
        for index in candidates.indices.reversed() where candidates[index].words > 1 && !candidates[index].isBound {
            CandidateCollector.bindParts(of: index, in: &candidates)
        }
    }

    /// Marks the parts of a phrase that never stand without a word of one character: 质量就业 of 高质量就业, 气价格 of 用气价格.
    @inline(__always)
    private static func bindParts(of whole: Int, in candidates: inout MutableSpan<KeywordCandidate>) {
        let count = candidates[whole].count
        if candidates[Int(candidates[whole].firstWord)].scalars == 1 {
            let suffix = Int(candidates[whole].suffix)
            // What begins with one character too is cut whatever stands before it; what does not can be the object of a verb
            // (促 消费), and must not be lost with a stop word.
            let isCut = candidates[suffix].words > 1 && candidates[Int(candidates[suffix].firstWord)].scalars == 1
            if count >= candidates[suffix].count, !candidates[suffix].isName,
                isCut || (candidates[whole].firstClass != .verb && !candidates[whole].isStopped)
            {
                candidates[suffix].isBound = true
            }
        }
        if candidates[Int(candidates[whole].lastWord)].scalars == 1, candidates[whole].lastClass.endsWords,
            !candidates[whole].isStopped
        {
            let prefix = Int(candidates[whole].prefix)
            if count >= candidates[prefix].count, candidates[prefix].words > 1 { candidates[prefix].isBound = true }
        }
    }
}

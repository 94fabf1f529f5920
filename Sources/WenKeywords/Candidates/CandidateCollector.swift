import WenSegmentation

/// Walks over a document's words and gathers every run of them, up to a length, that may become a keyword.
///
/// A run ends at punctuation, blanks, numbers, function words and stop words. Recognised names are single words here,
/// so nothing cuts them. The phrases of a run are counted when it ends.
struct CandidateCollector: ~Copyable {
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

    private var memory: CandidateMemory
    /// How many words the text has.
    private var wordCount: UInt32 = 0
    private let maximumWords: Int
    private let headlineEnd: Int
    private let frequencies: DocumentFrequencies
    private var isTitle = false
    /// The mark behind the last word of the run, which joins the next one to it.
    private var joiner = TextHash()
    private var joinerScalars: UInt32 = 0
    /// What stands before the run, or will before the next.
    private var edge = RunEdge.mark

    /// Makes a collector.
    ///
    /// - Parameters:
    ///   - maximumWords: how many words a phrase has at most, from 1 to ``KeywordExtractor/longestPhrase``.
    ///   - memory: ready for a document.
    ///   - headlineEnd: the byte where the text's headline ends; 0 where it has none.
    ///   - frequencies: where candidates will be looked up: they are asked for as soon as they are known.
    init(
        maximumWords: Int, _ memory: consuming CandidateMemory, headlineEnd: Int, _ frequencies: DocumentFrequencies
    ) {
        self.maximumWords = maximumWords
        self.headlineEnd = headlineEnd
        self.frequencies = frequencies
        self.memory = memory
    }

    /// Starts the title, or with `false` the text. The title must come first.
    mutating func begin(title: Bool) {
        endRun()
        isTitle = title
    }

    /// Counts a word that is in no run.
    @inline(__always)
    mutating func skip() {
        if !isTitle { wordCount &+= 1 }
    }

    /// Adds a mark that joins the words beside it to one run, such as the `·` of `列夫·托尔斯泰`.
    mutating func join(_ hash: TextHash) {
        guard memory.wordCount > 0 else { return }
        joiner.append(hash)
        joinerScalars &+= 1
    }

    /// Adds a word to the run.
    @inline(__always)
    mutating func add(_ word: Word) {
        var joinedHash = word.hash
        if joinerScalars > 0 {
            joinedHash = joiner
            joinedHash.append(word.hash)
        }
        memory.append(
            CandidateMemory.RunWord(
                hash: word.hash, joinedHash: joinedHash, start: UInt32(truncatingIfNeeded: word.range.lowerBound),
                end: UInt32(truncatingIfNeeded: word.range.upperBound), ordinal: wordCount, scalars: word.scalars,
                joinedScalars: word.scalars &+ joinerScalars, wordClass: word.wordClass, tag: word.tag,
                isStopWord: word.isStopWord, isOwn: word.isOwn))
        if joinerScalars > 0 { endJoiner() }
        if !isTitle { wordCount &+= 1 }
    }

    private mutating func endJoiner() {
        joiner = TextHash()
        joinerScalars = 0
    }

    /// Ends a run.
    @inline(__always)
    mutating func endRun(_ edge: RunEdge = .mark) {
        if memory.wordCount > 0 { countRun(before: edge) }
        self.edge = edge
    }

    /// Counts all phrases of the run.
    private mutating func countRun(before next: RunEdge) {
        endJoiner()
        let (words, phrases) = unsafe (memory.words, memory.phrases)
        let count = memory.wordCount
        let mask = KeywordExtractor.longestPhrase - 1
        memory.reserve(count * maximumWords)
        for last in 0..<count {
            let word = unsafe words[last]
            let isInNounPhrase = word.wordClass.isInNounPhrase
            unsafe phrases[last & mask] = CandidateMemory.Phrase(
                hash: word.hash, scalars: word.scalars, firstWord: KeywordCandidate.none,
                candidate: KeywordCandidate.none, isInNounPhrase: isInNounPhrase, isStopped: word.isStopWord)
            let ends = Ends(
                length: 1, lastWord: KeywordCandidate.none, suffix: KeywordCandidate.none, isLeftFree: last == 0)
            let own = unsafe note(phrases + (last & mask), from: word, to: word, ends)
            unsafe phrases[last & mask].firstWord = own
            var suffix = own
            for length in 2..<max(2, min(last &+ 1, maximumWords) &+ 1) {
                let first = last &- length &+ 1
                let phrase = unsafe phrases + (first & mask)
                unsafe phrase.pointee.hash.append(word.joinedHash)
                unsafe phrase.pointee.scalars &+= word.joinedScalars
                unsafe phrase.pointee.isInNounPhrase = phrase.pointee.isInNounPhrase && isInNounPhrase
                unsafe phrase.pointee.isStopped = phrase.pointee.isStopped || word.isStopWord
                let ends = Ends(length: length, lastWord: own, suffix: suffix, isLeftFree: first == 0)
                suffix = unsafe note(phrase, from: words[first], to: word, ends)
            }
        }
        for first in max(0, count &- maximumWords)..<count {
            let candidate = unsafe Int(phrases[first & mask].candidate)
            unsafe memory.candidates[candidate].countRightFree(isFree: first == 0, isBeforeWord: next == .word)
            if first == 0, edge == .opening, next == .closing { unsafe memory.candidates[candidate].isQuoted = true }
        }
        memory.endRun()
    }

    /// What is known of a phrase besides its words.
    private struct Ends {
        /// The number of words.
        var length: Int
        /// The candidates that its last word, and itself less its first word, are.
        var lastWord: UInt32
        var suffix: UInt32
        var isLeftFree: Bool
    }

    /// Counts one occurrence of a phrase, and notes the candidate that it is.
    ///
    /// - Returns: the candidate.
    @inline(__always)
    @unsafe private mutating func note(
        _ phrase: UnsafeMutablePointer<CandidateMemory.Phrase>, from first: CandidateMemory.RunWord,
        to last: CandidateMemory.RunWord, _ ends: Ends
    ) -> UInt32 {
        let source = unsafe phrase.pointee
        let hash = source.hash.mixed
        let length = last.end &- first.start
        let (place, isNew) = memory.index(of: hash, isSingle: ends.length == 1)
        let index = UInt32(truncatingIfNeeded: place)
        let candidate = unsafe memory.candidates + place
        if isNew {
            let isSingle = ends.length == 1
            unsafe candidate.initialize(
                to: KeywordCandidate(
                    hash: hash, start: first.start, length: length, scalars: source.scalars,
                    words: UInt8(truncatingIfNeeded: ends.length), firstClass: first.wordClass,
                    lastClass: last.wordClass, tag: last.tag,
                    isNounPhrase: source.isInNounPhrase && last.wordClass.isNominal, isStopped: source.isStopped,
                    isOwn: isSingle && last.isOwn, firstWord: isSingle ? index : source.firstWord,
                    lastWord: isSingle ? index : ends.lastWord, suffix: ends.suffix, prefix: source.candidate))
            // Any hash stands in where there is no look-up: which has one is hard to guess for the processor.
            frequencies.prefetch(unsafe candidate.pointee.isLookedUp ? hash : 0)
        }
        if isTitle {
            unsafe candidate.pointee.countInTitle(isLeftFree: ends.isLeftFree)
        } else {
            unsafe candidate.pointee.count(
                at: first.start, length: length, ordinal: first.ordinal,
                isInHeadline: Int(last.end) <= headlineEnd, isLeftFree: ends.isLeftFree)
            memory.append(CandidateTable.Occurrence(candidate: index, start: first.start))
        }
        if ends.isLeftFree, edge == .word { unsafe candidate.pointee.leftWord &+= 1 }
        unsafe phrase.pointee.candidate = index
        return index
    }

    /// Ends the last run, counts how often each candidate is part of a longer one, and finds halves.
    consuming func finish() -> CandidateTable {
        endRun()
        var table = CandidateTable(memory, wordCount: wordCount)
        table.update { candidates, compound in
            for place in compound.indices {
                let index = Int(compound[place])
                let count = candidates[index].count
                let (suffix, prefix) = (Int(candidates[index].suffix), Int(candidates[index].prefix))
                candidates[suffix].longerCount = max(candidates[suffix].longerCount, count)
                candidates[prefix].longerCount = max(candidates[prefix].longerCount, count)
            }
            // Longer phrases stand behind their parts: what is bound itself binds nothing.
            for place in compound.indices.reversed() where !candidates[Int(compound[place])].isBound {
                CandidateCollector.bindParts(of: Int(compound[place]), in: &candidates)
            }
        }
        return table
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

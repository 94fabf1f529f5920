import WenSegmentation

/// The memory of a ``CandidateCollector``: candidates by their hash, where they stand, and the run of words under way. It is
/// kept for the next document, and used by one at a time.
///
/// It is read and written without checks: whoever adds something has made room for it.
@safe
struct CandidateMemory: ~Copyable, @unchecked Sendable {
    /// A word of a run, with what joins it to the word before.
    struct RunWord {
        var hash: TextHash
        /// The hash behind the mark that joins the word to the one before, if there is one.
        var joinedHash: TextHash
        var start: UInt32
        var end: UInt32
        /// Its place in the text, in words.
        var ordinal: UInt32
        var scalars: UInt32
        /// The scalars of the word and the mark before it.
        var joinedScalars: UInt32
        var wordClass: WordClass
        var tag: PartOfSpeech?
        var isStopWord: Bool
        var isOwn: Bool
    }

    /// A phrase under way: it starts at some word of a run and ends at the word last taken in.
    struct Phrase {
        var hash: TextHash
        var scalars: UInt32
        var firstWord: UInt32
        /// The candidate that the phrase is so far.
        var candidate: UInt32
        var isInNounPhrase: Bool
        var isStopped: Bool
    }

    /// The candidates in the order of their first occurrence, and how many there are.
    @unsafe private(set) var candidates: UnsafeMutablePointer<KeywordCandidate>
    private(set) var count = 0
    /// The indices of those that are words, and of those that are phrases.
    @unsafe private(set) var single: UnsafeMutablePointer<UInt32>
    private(set) var singleCount = 0
    @unsafe private(set) var compound: UnsafeMutablePointer<UInt32>
    private(set) var compoundCount = 0
    /// Indices of candidates plus one, 0 where free; open addressing, at most half full.
    private var slots: UnsafeMutablePointer<UInt32>
    private var mask = 0
    /// How many candidates there is room for, and how many the slots in use are for.
    private var capacity: Int
    private var limit = 0
    @unsafe private(set) var occurrences: UnsafeMutablePointer<CandidateTable.Occurrence>
    private var occurrenceCapacity: Int
    private(set) var occurrenceCount = 0
    /// The words of the run.
    @unsafe private(set) var words = UnsafeMutablePointer<RunWord>.allocate(capacity: 32)
    private var wordCapacity = 32
    private(set) var wordCount = 0
    /// The phrases that end at the word last taken in, by the number of their first word in the run, modulo their number.
    @unsafe let phrases = UnsafeMutablePointer<Phrase>.allocate(capacity: KeywordExtractor.longestPhrase)

    /// Allocates memory.
    ///
    /// - Parameter capacity: how many candidates are expected; more make it grow.
    init(capacity: Int) {
        self.capacity = max(64, capacity)
        occurrenceCapacity = self.capacity
        unsafe candidates = .allocate(capacity: self.capacity)
        unsafe single = .allocate(capacity: self.capacity)
        unsafe compound = .allocate(capacity: self.capacity)
        unsafe slots = .allocate(capacity: CandidateMemory.slotCount(for: self.capacity))
        unsafe occurrences = .allocate(capacity: occurrenceCapacity)
        begin(capacity: capacity)
    }

    deinit {
        unsafe candidates.deallocate()
        unsafe single.deallocate()
        unsafe compound.deallocate()
        unsafe slots.deallocate()
        unsafe occurrences.deallocate()
        unsafe words.deallocate()
        unsafe phrases.deallocate()
    }

    /// Starts a document.
    ///
    /// - Parameter capacity: as when it was made.
    mutating func begin(capacity expected: Int) {
        (count, singleCount, compoundCount, occurrenceCount, wordCount) = (0, 0, 0, 0, 0)
        if expected > capacity { growCandidates(to: expected) } else { setLimit(max(64, expected)) }
    }

    /// Whether it is small enough to be kept.
    var isKept: Bool { capacity <= 1 << 14 && occurrenceCapacity <= 1 << 14 }

    // MARK: The run

    /// Adds a word to the run.
    @inline(__always)
    mutating func append(_ word: RunWord) {
        if wordCount == wordCapacity { growWords() }
        unsafe words[wordCount] = word
        wordCount &+= 1
    }

    /// Takes all words out of the run.
    mutating func endRun() { wordCount = 0 }

    // MARK: Candidates

    /// Makes room for so many more candidates and occurrences.
    @inline(__always)
    mutating func reserve(_ more: Int) {
        if count + more > limit { growCandidates(to: count + more) }
        if occurrenceCount + more > occurrenceCapacity { growOccurrences(to: occurrenceCount + more) }
    }

    /// The index of the candidate of a hash; if there is none, it is the next one's, which the caller writes to
    /// ``candidates``.
    ///
    /// - Parameter isSingle: whether it is a word, if it is new.
    /// - Returns: the index, and whether the candidate is new.
    @inline(__always)
    mutating func index(of hash: UInt64, isSingle: Bool) -> (index: Int, isNew: Bool) {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while true {
            let entry = unsafe Int(slots[slot])
            if entry == 0 {
                if isSingle {
                    unsafe single[singleCount] = UInt32(truncatingIfNeeded: count)
                    singleCount &+= 1
                } else {
                    unsafe compound[compoundCount] = UInt32(truncatingIfNeeded: count)
                    compoundCount &+= 1
                }
                count &+= 1
                unsafe slots[slot] = UInt32(truncatingIfNeeded: count)
                return (count &- 1, true)
            }
            if unsafe candidates[entry &- 1].hash == hash { return (entry &- 1, false) }
            slot = (slot &+ 1) & mask
        }
    }

    /// Notes that a candidate stands at a byte.
    @inline(__always)
    mutating func append(_ occurrence: CandidateTable.Occurrence) {
        unsafe occurrences[occurrenceCount] = occurrence
        occurrenceCount &+= 1
    }

    // MARK: Growing

    private static func slotCount(for capacity: Int) -> Int {
        var count = 64
        while count < 2 * capacity { count *= 2 }
        return count
    }

    /// Takes slots into use for so many candidates, for which there is room.
    private mutating func setLimit(_ limit: Int) {
        self.limit = limit
        mask = CandidateMemory.slotCount(for: limit) - 1
        unsafe slots.update(repeating: 0, count: mask + 1)
        for index in 0..<count {
            var slot = unsafe Int(truncatingIfNeeded: candidates[index].hash) & mask
            while unsafe slots[slot] != 0 { slot = (slot + 1) & mask }
            unsafe slots[slot] = UInt32(truncatingIfNeeded: index + 1)
        }
    }

    @inline(never)
    private mutating func growCandidates(to least: Int) {
        let limit = max(least, 2 * limit)
        if limit > capacity {
            capacity = limit
            unsafe candidates = CandidateMemory.moved(candidates, count, to: capacity)
            unsafe single = CandidateMemory.moved(single, singleCount, to: capacity)
            unsafe compound = CandidateMemory.moved(compound, compoundCount, to: capacity)
            unsafe slots.deallocate()
            unsafe slots = .allocate(capacity: CandidateMemory.slotCount(for: capacity))
        }
        setLimit(limit)
    }

    @inline(never)
    private mutating func growOccurrences(to least: Int) {
        occurrenceCapacity = max(least, 2 * occurrenceCapacity)
        unsafe occurrences = CandidateMemory.moved(occurrences, occurrenceCount, to: occurrenceCapacity)
    }

    @inline(never)
    private mutating func growWords() {
        wordCapacity *= 2
        unsafe words = CandidateMemory.moved(words, wordCount, to: wordCapacity)
    }

    @unsafe private static func moved<Element>(
        _ old: UnsafeMutablePointer<Element>, _ count: Int, to capacity: Int
    ) -> UnsafeMutablePointer<Element> {
        let new = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
        unsafe new.moveInitialize(from: old, count: count)
        unsafe old.deallocate()
        return unsafe new
    }
}

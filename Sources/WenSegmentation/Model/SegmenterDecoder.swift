import CDictionaries

/// Finds the best labels of a stretch of symbols. Belongs to one thread; all memory is kept for the next stretch.
///
/// Three passes, each with little work a symbol: ``fetch(_:_:)`` finds the rows of all n-grams, and its loads run side by
/// side; ``sum(_:_:)`` adds their votes in registers; ``search(_:_:)`` is Viterbi's algorithm over four labels.
///
/// A row's votes lie in the order that unpacks fastest: of eight 16-bit words, the low bytes are one vector of eight votes
/// and the high bytes another. A bigram's are the positions −1, 0 and +1, +2 from its first symbol; a trigram's are +1, +2
/// and, in the last four words, 0, while the first four words' high bytes are the fingerprint.
@safe
final class SegmenterDecoder {
    /// The longest stretch, in symbols. A longer one, which no text that people read has, is cut.
    static let limit = 16 * 1024
    /// Symbols before and behind the stretch.
    private static let margin = 8
    private static let capacity = limit + 2 * margin
    private static let never: Int32 = -1_000_000
    /// A vote against a label that outweighs all others.
    private static let against: Int16 = -30_000

    private let model: SegmenterModel
    /// The model in the memory where its tables are read.
    private var tables: SegmenterModel
    /// How many symbols were labelled, as long as the tables lie in small pages.
    private var labelled = 0
    /// The number of symbols from which on the tables are worth a copy in large pages.
    private static let largeFrom = 1 << 20
    private let bigramHash: PerfectHash
    private let trigramHash: PerfectHash
    private let wordHash: PerfectHash
    /// The symbols, the first at ``margin``.
    private let storage = UnsafeMutablePointer<UInt16>.allocate(capacity: capacity)
    private let bigramRows = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity)
    private let trigramRows = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity)
    private let bigramKeys = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity)
    private let trigramHashes = UnsafeMutablePointer<UInt64>.allocate(capacity: capacity)
    private let wordStarts = UnsafeMutablePointer<Int32>.allocate(capacity: capacity)
    private let votes = UnsafeMutablePointer<SIMD4<Int16>>.allocate(capacity: capacity)
    private let sources = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    /// Whether each symbol is a word by itself whatever the votes, for the caller to fill.
    @unsafe let isFixed = UnsafeMutablePointer<Bool>.allocate(capacity: capacity)
    /// The labels found, as ``SegmenterLabel``.
    @unsafe let labels = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)

    init(_ model: SegmenterModel) {
        self.model = model
        tables = model
        bigramHash = model.bigramHash
        trigramHash = model.trigramHash
        wordHash = model.wordHash
    }

    deinit {
        unsafe storage.deallocate()
        unsafe bigramRows.deallocate()
        unsafe trigramRows.deallocate()
        unsafe bigramKeys.deallocate()
        unsafe trigramHashes.deallocate()
        unsafe wordStarts.deallocate()
        unsafe votes.deallocate()
        unsafe sources.deallocate()
        unsafe isFixed.deallocate()
        unsafe labels.deallocate()
    }

    /// The stretch's symbols, for the caller to fill.
    @unsafe var symbols: UnsafeMutablePointer<UInt16> { unsafe storage + SegmenterDecoder.margin }

    /// Labels the first `count` symbols.
    ///
    /// - Parameter words: words that come out whole whatever the votes, in the order of the text.
    /// - Complexity: O(n).
    func decode(_ count: Int, keeping words: [UserWord] = []) {
        if labelled < SegmenterDecoder.largeFrom {
            labelled += count
            if labelled >= SegmenterDecoder.largeFrom { tables = model.inLargePages }
        }
        let symbols = unsafe symbols
        unsafe symbols[-1] = SegmenterSymbol.before
        unsafe symbols[-2] = SegmenterSymbol.before
        for index in count..<count + 4 { unsafe symbols[index] = SegmenterSymbol.behind }
        let found = unsafe fetch(UnsafePointer(symbols), count)
        unsafe sum(UnsafePointer(symbols), count)
        for index in 0..<found { unsafe addWords(UnsafePointer(symbols), from: Int(wordStarts[index]), count) }
        for word in words { keep(word) }
        search(count)
    }

    /// Votes for a word so that no other labels can win.
    private func keep(_ word: UserWord) {
        for position in word.start..<word.end {
            let label: SegmenterLabel =
                word.end - word.start == 1
                ? .single : position == word.start ? .begin : position == word.end - 1 ? .end : .middle
            var vote = SIMD4<Int16>(repeating: SegmenterDecoder.against)
            vote[Int(label.rawValue)] = 0
            unsafe votes[SegmenterDecoder.margin + position] = vote
            unsafe isFixed[position] = false
        }
    }

    // MARK: Rows

    /// Finds the rows of the bigrams and trigrams from 2 before the stretch on, 0 for none; returns how many starts of
    /// longer words there are.
    @unsafe private func fetch(_ symbols: UnsafePointer<UInt16>, _ count: Int) -> Int {
        unsafe findSlots(symbols, count)
        let bigrams = unsafe tables.bigrams.base
        let trigrams = unsafe UnsafeRawPointer(tables.trigrams.base)
        let (bigramRows, trigramRows, wordStarts) = unsafe (bigramRows, trigramRows, wordStarts)
        let (bigramKeys, trigramHashes) = unsafe (bigramKeys, trigramHashes)
        var found = 0
        // Slot 0 is kept free by the compiler: a row of zeros.
        for index in 0..<count &+ 4 {
            let row = unsafe bigramRows[index]
            let isPair = unsafe bigrams[Int(row)] == bigramKeys[index]
            unsafe bigramRows[index] = isPair ? row : 0
        }
        for index in 0..<count &+ 4 {
            let slot = unsafe trigramRows[index]
            let entry = unsafe trigrams.load(fromByteOffset: Int(slot) &* 16, as: UInt64.self)
            let isTriple = unsafe (entry ^ trigramHashes[index]) & SegmenterModel.fingerprintMask == 0
            unsafe trigramRows[index] = isTriple ? slot : 0
            unsafe wordStarts[found] = Int32(truncatingIfNeeded: index &- 2)
            found = found &+ (isTriple && index >= 2 && entry & SegmenterModel.wordFlag != 0 ? 1 : 0)
        }
        return found
    }

    /// Computes where the rows would be and has them fetched. Most of the decoder's time goes to waiting for rows that are
    /// not in the processor's cache, so as many as possible must be on their way at once: one loop for all, and prefetching
    /// (a fifth faster than without).
    @unsafe private func findSlots(_ symbols: UnsafePointer<UInt16>, _ count: Int) {
        let bigrams = unsafe tables.bigrams.base
        let trigrams = unsafe tables.trigrams.base
        let bigramMoves = unsafe tables.bigramMoves.base
        let trigramMoves = unsafe tables.trigramMoves.base
        let (bigramRows, trigramRows) = unsafe (bigramRows, trigramRows)
        let (bigramKeys, trigramHashes) = unsafe (bigramKeys, trigramHashes)
        let (bigramHash, trigramHash) = (bigramHash, trigramHash)
        for index in 0..<count &+ 4 {
            let pair = unsafe SegmenterModel.key(symbols[index &- 2], symbols[index &- 1])
            let pairHash = PerfectHash.hash(pair)
            let pairSlot = bigramHash.slot(pairHash, displacement: unsafe bigramMoves[bigramHash.bucket(pairHash)])
            unsafe bigramKeys[index] = UInt32(truncatingIfNeeded: pair)
            unsafe bigramRows[index] = UInt32(truncatingIfNeeded: pairSlot &* SegmenterModel.bigramStride)
            let hash = unsafe PerfectHash.hash(
                SegmenterModel.key(symbols[index &- 2], symbols[index &- 1], symbols[index]))
            let slot = trigramHash.slot(hash, displacement: unsafe trigramMoves[trigramHash.bucket(hash)])
            unsafe wen_prefetch(bigrams + pairSlot &* SegmenterModel.bigramStride)
            unsafe wen_prefetch(bigrams + (pairSlot &* SegmenterModel.bigramStride &+ 4))
            unsafe wen_prefetch(trigrams + slot &* SegmenterModel.trigramStride)
            unsafe trigramHashes[index] = hash
            unsafe trigramRows[index] = UInt32(truncatingIfNeeded: slot)
        }
    }

    // MARK: Votes

    /// Adds up the votes for each position. The window's five positions stay in registers and move on by one a step.
    @unsafe private func sum(_ symbols: UnsafePointer<UInt16>, _ count: Int) {
        let unigrams = unsafe UnsafeRawPointer(tables.unigrams.base)
        let bigrams = unsafe UnsafeRawPointer(tables.bigrams.base)
        let trigrams = unsafe UnsafeRawPointer(tables.trigrams.base)
        let votes = unsafe votes + SegmenterDecoder.margin
        let upper = SIMD8<Int16>(0, 0, 0, 0, -1, -1, -1, -1)
        var left = SIMD8<Int16>.zero
        var right = SIMD8<Int16>.zero
        for index in -2..<count &+ 2 {
            let row = unsafe unigrams + Int(symbols[index]) &* (SegmenterModel.unigramStride &* 2)
            // Positions −2, −1 | 0, +1 | +2.
            left &+= unsafe row.loadUnaligned(as: SIMD8<Int16>.self)
            right &+= unsafe row.loadUnaligned(fromByteOffset: 16, as: SIMD8<Int16>.self)
            let last = unsafe row.loadUnaligned(fromByteOffset: 32, as: SIMD4<Int16>.self)
            unsafe votes[index &- 2] = left.lowHalf
            left = SIMD8(lowHalf: left.highHalf, highHalf: right.lowHalf)
            right = SIMD8(lowHalf: right.highHalf, highHalf: last)
            // Positions −1, 0 | +1, +2.
            let pair = unsafe bigrams.loadUnaligned(
                fromByteOffset: Int(bigramRows[index &+ 2]) &* 4 &+ 4, as: SIMD8<Int16>.self)
            let triple = unsafe trigrams.load(
                fromByteOffset: Int(trigramRows[index &+ 2]) &* 16, as: SIMD8<Int16>.self)
            left &+= (pair &<< 8) &>> 8 &+ ((triple &>> 8) & upper)
            right &+= pair &>> 8 &+ ((triple &<< 8) &>> 8)
        }
    }

    /// Adds the votes of the words of 4 and more symbols that start at a position.
    @unsafe private func addWords(_ symbols: UnsafePointer<UInt16>, from start: Int, _ count: Int) {
        let votes = unsafe votes + SegmenterDecoder.margin
        var key = unsafe SegmenterModel.key(symbols[start], symbols[start + 1], symbols[start + 2])
        for length in SegmenterModel.wordLengths {
            let last = start + length - 1
            guard last < count, unsafe !isFixed[last] else { return }
            key = SegmenterModel.longerKey(key, unsafe symbols[last])
            let hash = PerfectHash.hash(key)
            let slot = wordHash.slot(hash, displacement: unsafe tables.wordMoves.base[wordHash.bucket(hash)])
            let entry = unsafe tables.words.base[slot]
            let fingerprint = UInt32(truncatingIfNeeded: hash &>> 32)
            guard (entry ^ fingerprint) & ~tables.wordClassMask == 0 else { return }
            let kind = Int(entry & tables.wordClassMask)
            guard kind != 0 else { continue }
            let row = (kind * SegmenterModel.wordLengths.count + length - 4) * SegmenterModel.wordVotesStride
            let own = unsafe UnsafeRawPointer(tables.wordVotes.base + row)
            for position in 0..<length + 2 {
                unsafe votes[start - 1 + position] &+= own.loadUnaligned(
                    fromByteOffset: position * 8, as: SIMD4<Int16>.self)
            }
        }
    }

    // MARK: Viterbi

    private func search(_ count: Int) {
        let votes = unsafe votes + SegmenterDecoder.margin
        let sources = unsafe sources
        let isFixed = unsafe isFixed
        func transition(_ from: SegmenterLabel, _ to: SegmenterLabel) -> Int32 {
            Int32(tables.transitions[Int(from.rawValue) * 4 + Int(to.rawValue)])
        }
        let beginMiddle = transition(.begin, .middle)
        let middleMiddle = transition(.middle, .middle)
        let beginEnd = transition(.begin, .end)
        let middleEnd = transition(.middle, .end)
        let endBegin = transition(.end, .begin)
        let singleBegin = transition(.single, .begin)
        let endSingle = transition(.end, .single)
        let singleSingle = transition(.single, .single)
        guard count > 0 else { return }
        unsafe sources[0] = 0
        var begin = Int32(unsafe votes[0].x) &+ (unsafe isFixed[0] ? SegmenterDecoder.never : 0)
        var middle = SegmenterDecoder.never
        var end = SegmenterDecoder.never
        var single = Int32(unsafe votes[0].w)
        for index in 1..<count {
            let vote = unsafe votes[index]
            let fixed = unsafe isFixed[index] ? SegmenterDecoder.never : 0
            let (begin1, begin2) = (end &+ endBegin, single &+ singleBegin)
            let (middle1, middle2) = (begin &+ beginMiddle, middle &+ middleMiddle)
            let (end1, end2) = (begin &+ beginEnd, middle &+ middleEnd)
            let (single1, single2) = (end &+ endSingle, single &+ singleSingle)
            // The label before each, two bits a label: going back then takes no branch, which would be guessed wrong often.
            let source =
                (begin2 > begin1 ? 3 : 2) | (middle2 > middle1 ? 1 << 2 : 0) | (end2 > end1 ? 1 << 4 : 0)
                | (single2 > single1 ? 3 << 6 : 2 << 6)
            unsafe sources[index] = UInt8(truncatingIfNeeded: source)
            begin = max(begin1, begin2) &+ Int32(vote.x) &+ fixed
            middle = max(middle1, middle2) &+ Int32(vote.y) &+ fixed
            end = max(end1, end2) &+ Int32(vote.z) &+ fixed
            single = max(single1, single2) &+ Int32(vote.w)
        }
        var label: UInt8 = end > single ? 2 : 3
        var index = count
        while index > 0 {
            index &-= 1
            unsafe labels[index] = label
            label = unsafe sources[index] &>> (label &* 2) & 3
        }
    }
}

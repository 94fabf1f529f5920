import CDictionaries

/// Finds the best labels of a stretch of symbols. Belongs to one thread; all memory is kept for the next stretch.
///
/// A few passes, each with little work a symbol: ``findSlots(_:_:)`` has the rows of all n-grams fetched side by side, two
/// more check whose they are, ``sum(_:_:)`` adds their votes in registers, a ``LongWordFinder`` those of longer words, and a
/// ``LabelSearch`` finds the best labels.
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
    /// A vote against a label that outweighs all others.
    private static let against: Int16 = -30_000

    private let model: SegmenterModel
    /// The model in the memory where its tables are read.
    private var tables: SegmenterModel
    /// Whether the tables lie in small pages.
    private var isSmall = true
    /// How many symbols were labelled with them.
    private var labelled = 0
    /// The number of symbols from which on the tables are worth a copy in large pages.
    private static let largeFrom = 1 << 20
    private let bigramHash: PerfectHash
    private let trigramHash: PerfectHash
    private let longWords: LongWordFinder
    private let labelSearch: LabelSearch
    /// The stretch's symbols, for the caller to fill.
    let symbols = Scratch<UInt16>(capacity: limit, margin: margin)
    private let bigramRows = Scratch<UInt32>(capacity: capacity)
    private let trigramRows = Scratch<UInt32>(capacity: capacity)
    private let bigramKeys = Scratch<UInt32>(capacity: capacity)
    private let trigramHashes = Scratch<UInt64>(capacity: capacity)
    private let votes = Scratch<SIMD4<Int16>>(capacity: limit, margin: margin)
    /// Whether each symbol is a word by itself whatever the votes, for the caller to fill.
    let isFixed = Scratch<Bool>(capacity: capacity)
    /// The labels found, as ``SegmenterLabel``.
    let labels = Scratch<UInt8>(capacity: capacity)

    init(_ model: SegmenterModel) {
        self.model = model
        tables = model
        bigramHash = model.bigramHash
        trigramHash = model.trigramHash
        longWords = LongWordFinder(model, capacity: SegmenterDecoder.capacity)
        labelSearch = LabelSearch(model, capacity: SegmenterDecoder.capacity)
    }

    /// Labels the first `count` symbols.
    ///
    /// - Parameter words: words that come out whole whatever the votes, in the order of the text.
    /// - Complexity: O(n).
    func decode(_ count: Int, keeping words: [UserWord] = []) {
        if isSmall { enlarge(count) }
        let symbols = unsafe symbols.base
        unsafe symbols[-1] = SegmenterSymbol.before
        unsafe symbols[-2] = SegmenterSymbol.before
        for index in count..<count + 5 { unsafe symbols[index] = SegmenterSymbol.behind }
        unsafe findSlots(symbols, count)
        unsafe checkBigrams(symbols, count)
        unsafe longWords.begin(checkTrigrams(count, starts: longWords.starts.base), symbols)
        var length = SegmenterModel.wordLengths.lowerBound
        unsafe longWords.lookUp(length, symbols, count, isFixed: isFixed.base)
        unsafe sum(symbols, count)
        let votes = unsafe votes.base
        while unsafe longWords.add(to: votes, length), length < SegmenterModel.wordLengths.upperBound {
            length += 1
            unsafe longWords.lookUp(length, symbols, count, isFixed: isFixed.base)
        }
        for word in words { keep(word) }
        unsafe labelSearch.search(votes, isFixed: isFixed.base, count, into: labels.base)
    }

    /// Goes over to tables in large pages once enough symbols are labelled.
    private func enlarge(_ count: Int) {
        labelled += count
        guard labelled >= SegmenterDecoder.largeFrom, let large = model.inLargePages else { return }
        (tables, longWords.model, isSmall) = (large, large, false)
    }

    /// Votes for a word so that no other labels can win.
    private func keep(_ word: UserWord) {
        for position in word.start..<word.end {
            let label: SegmenterLabel =
                word.end - word.start == 1
                ? .single : position == word.start ? .begin : position == word.end - 1 ? .end : .middle
            var vote = SIMD4<Int16>(repeating: SegmenterDecoder.against)
            vote[Int(label.rawValue)] = 0
            unsafe votes.base[position] = vote
            unsafe isFixed.base[position] = false
        }
    }

    // MARK: Rows

    /// Computes where the rows would be and has them fetched. Most of the decoder's time goes to waiting for rows that are
    /// not in the processor's cache, so as many as possible must be on their way at once: one loop for all, and prefetching
    /// (a fifth faster than without).
    @unsafe private func findSlots(_ symbols: UnsafePointer<UInt16>, _ count: Int) {
        let bigrams = unsafe tables.bigrams.base
        let trigrams = unsafe tables.trigrams.base
        let bigramMoves = unsafe tables.bigramMoves.base
        let trigramMoves = unsafe tables.trigramMoves.base
        let (bigramRows, trigramRows) = unsafe (bigramRows.base, trigramRows.base)
        let (bigramKeys, trigramHashes) = unsafe (bigramKeys.base, trigramHashes.base)
        let (bigramHash, trigramHash) = (bigramHash, trigramHash)
        var triple = unsafe SegmenterModel.key(symbols[-2], symbols[-1])
        for index in 0..<count &+ 4 {
            let pair = triple & 0xFFFF_FFFF
            triple = unsafe pair &<< 16 | UInt64(symbols[index])
            let pairHash = PerfectHash.hash(pair)
            let pairSlot = bigramHash.slot(pairHash, displacement: unsafe bigramMoves[bigramHash.bucket(pairHash)])
            unsafe bigramKeys[index] = UInt32(truncatingIfNeeded: pair)
            unsafe bigramRows[index] = UInt32(truncatingIfNeeded: pairSlot &* SegmenterModel.bigramStride)
            let hash = PerfectHash.hash(triple)
            let slot = trigramHash.slot(hash, displacement: unsafe trigramMoves[trigramHash.bucket(hash)])
            unsafe wen_prefetch(bigrams + pairSlot &* SegmenterModel.bigramStride)
            unsafe wen_prefetch(bigrams + (pairSlot &* SegmenterModel.bigramStride &+ 4))
            unsafe wen_prefetch(trigrams + slot &* SegmenterModel.trigramStride)
            unsafe trigramHashes[index] = hash
            unsafe trigramRows[index] = UInt32(truncatingIfNeeded: slot)
        }
    }

    /// Keeps the rows of the bigrams that the model has, and has the unigrams' rows fetched. Slot 0 is kept free by the
    /// compiler: a row of zeros.
    @unsafe private func checkBigrams(_ symbols: UnsafePointer<UInt16>, _ count: Int) {
        let (unigrams, bigrams) = unsafe (tables.unigrams.base, tables.bigrams.base)
        let (bigramRows, bigramKeys) = unsafe (bigramRows.base, bigramKeys.base)
        for index in 0..<count &+ 4 {
            let unigram = unsafe unigrams + Int(symbols[index &- 2]) &* SegmenterModel.unigramStride
            unsafe wen_prefetch(unigram)
            unsafe wen_prefetch(unigram + (SegmenterModel.unigramStride &- 5))
            let row = unsafe bigramRows[index]
            let isPair = unsafe bigrams[Int(row)] == bigramKeys[index]
            unsafe bigramRows[index] = isPair ? row : 0
        }
    }

    /// Keeps the rows of the trigrams that the model has, and writes where longer words may start; returns how many do.
    @unsafe private func checkTrigrams(_ count: Int, starts: UnsafeMutablePointer<Int32>) -> Int {
        let trigrams = unsafe UnsafeRawPointer(tables.trigrams.base)
        let (trigramRows, trigramHashes) = unsafe (trigramRows.base, trigramHashes.base)
        var found = 0
        func check(_ indices: Range<Int>) {
            for index in indices {
                let slot = unsafe trigramRows[index]
                let entry = unsafe trigrams.load(fromByteOffset: Int(slot) &* 16, as: UInt64.self)
                let isTriple: UInt32 =
                    unsafe (entry ^ trigramHashes[index]) & SegmenterModel.fingerprintMask == 0 ? 1 : 0
                unsafe trigramRows[index] = slot &* isTriple
                unsafe starts[found] = Int32(truncatingIfNeeded: index &- 2)
                // Without a branch, which would be guessed wrong often.
                found = found &+ Int(isTriple & UInt32(truncatingIfNeeded: entry &>> SegmenterModel.wordFlagBit) & 1)
            }
        }
        // What begins before the stretch is no word.
        check(0..<2)
        found = 0
        check(2..<count &+ 4)
        return found
    }

    // MARK: Votes

    /// Adds up the votes for each position. The window's five positions stay in registers and move on by one a step.
    @unsafe private func sum(_ symbols: UnsafePointer<UInt16>, _ count: Int) {
        let unigrams = unsafe UnsafeRawPointer(tables.unigrams.base)
        let bigrams = unsafe UnsafeRawPointer(tables.bigrams.base)
        let trigrams = unsafe UnsafeRawPointer(tables.trigrams.base)
        let votes = unsafe votes.base
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
                fromByteOffset: Int(bigramRows.base[index &+ 2]) &* 4 &+ 4, as: SIMD8<Int16>.self)
            let triple = unsafe trigrams.load(
                fromByteOffset: Int(trigramRows.base[index &+ 2]) &* 16, as: SIMD8<Int16>.self)
            left &+= (pair &<< 8) &>> 8 &+ ((triple &>> 8) & upper)
            right &+= pair &>> 8 &+ ((triple &<< 8) &>> 8)
        }
    }
}

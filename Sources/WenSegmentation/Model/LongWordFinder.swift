import CDictionaries

/// Finds the words of four and more symbols in a stretch, and adds their votes. Belongs to one thread; the memory is kept.
///
/// A word is found by its prefixes, each a symbol longer than the one before. All prefixes of one length are looked up
/// together, so that the look-ups wait for memory side by side: ``lookUp(_:_:_:isFixed:)`` has the entries fetched, and
/// ``add(to:_:)`` reads them.
@safe
final class LongWordFinder {
    /// Where words may start, for the caller to fill; then where the prefixes of the length in hand start.
    let starts: Scratch<Int32>
    private let keys: Scratch<UInt64>
    private let slots: Scratch<UInt32>
    private let fingerprints: Scratch<UInt32>
    private var count = 0
    private let hash: PerfectHash
    /// The model, in the memory where its tables are read.
    var model: SegmenterModel

    /// Makes memory for stretches up to a length.
    init(_ model: SegmenterModel, capacity: Int) {
        self.model = model
        hash = model.wordHash
        starts = Scratch(capacity: capacity)
        keys = Scratch(capacity: capacity)
        slots = Scratch(capacity: capacity)
        fingerprints = Scratch(capacity: capacity)
    }

    /// Takes up the first `count` of ``starts``.
    @unsafe func begin(_ count: Int, _ symbols: UnsafePointer<UInt16>) {
        self.count = count
        for index in 0..<count {
            let start = Int(unsafe starts.base[index])
            unsafe keys.base[index] = SegmenterModel.key(symbols[start], symbols[start + 1], symbols[start + 2])
        }
    }

    /// Computes where the entries of all prefixes of a length are and has them fetched. A prefix ends with the stretch, and
    /// before a symbol that is a word by itself.
    @unsafe func lookUp(
        _ length: Int, _ symbols: UnsafePointer<UInt16>, _ end: Int, isFixed: UnsafePointer<Bool>
    ) {
        let (starts, keys, slots, fingerprints) = unsafe (starts.base, keys.base, slots.base, fingerprints.base)
        let (words, moves) = unsafe (model.words.base, model.wordMoves.base)
        let hash = hash
        var kept = 0
        for index in 0..<count {
            let start = unsafe starts[index]
            let last = Int(start) &+ length &- 1
            let key = unsafe SegmenterModel.longerKey(keys[index], symbols[last])
            let mixed = PerfectHash.hash(key)
            let slot = unsafe hash.slot(mixed, displacement: moves[hash.bucket(mixed)])
            unsafe wen_prefetch(words + slot)
            unsafe starts[kept] = start
            unsafe keys[kept] = key
            unsafe slots[kept] = UInt32(truncatingIfNeeded: slot)
            unsafe fingerprints[kept] = UInt32(truncatingIfNeeded: mixed &>> 32)
            kept = kept &+ (last < end && !(unsafe isFixed[last]) ? 1 : 0)
        }
        count = kept
    }

    /// Adds the votes of the words of a length, and keeps what longer words may start with; whether there is any.
    @unsafe func add(to votes: UnsafeMutablePointer<SIMD4<Int16>>, _ length: Int) -> Bool {
        let (starts, keys, slots, fingerprints) = unsafe (starts.base, keys.base, slots.base, fingerprints.base)
        let words = unsafe model.words.base
        let classMask = model.wordClassMask
        var kept = 0
        for index in 0..<count {
            let start = unsafe starts[index]
            let entry = unsafe words[Int(slots[index])]
            let isPrefix = unsafe (entry ^ fingerprints[index]) & ~classMask == 0
            unsafe starts[kept] = start
            unsafe keys[kept] = keys[index]
            kept = kept &+ (isPrefix ? 1 : 0)
            let kind = Int(entry & classMask)
            guard isPrefix, kind != 0 else { continue }
            let row = (kind &* SegmenterModel.wordLengths.count &+ length &- 4) &* SegmenterModel.wordVotesStride
            let own = unsafe UnsafeRawPointer(model.wordVotes.base + row)
            for position in 0..<length &+ 2 {
                unsafe votes[Int(start) &- 1 &+ position] &+= own.loadUnaligned(
                    fromByteOffset: position &* 8, as: SIMD4<Int16>.self)
            }
        }
        count = kept
        return kept > 0
    }
}

import CDictionaries
import WenSegmentation

/// Adding up the votes of characters, n-grams and words.
extension NameDecoder {
    /// Adds up what the window's characters say of the style of the text.
    func addStyle(to sums: inout SIMD4<Int32>) {
        let symbols = unsafe window.symbols
        let table = unsafe UnsafeRawPointer(model.styleVotes.base)
        var sum = SIMD4<Int32>.zero
        for index in 0..<window.count {
            let votes = unsafe table.loadUnaligned(fromByteOffset: Int(symbols[index]) &* 8, as: SIMD4<Int16>.self)
            sum &+= SIMD4<Int32>(truncatingIfNeeded: votes)
        }
        sums &+= sum
    }

    /// Adds one row's vote for a character.
    @unsafe @inline(__always)
    private static func add(_ row: UnsafePointer<UInt64>, _ place: Int, to votes: UnsafeMutablePointer<Half>) {
        let packed = unsafe UnsafeRawPointer(row + place &* 2).loadUnaligned(as: Half.self)
        unsafe votes[0] &+= (packed &<< 8) &>> 8
        unsafe votes[1] &+= packed &>> 8
    }

    /// The 16 bits of the key that a row holds beside a vote.
    @unsafe @inline(__always)
    private static func mark(_ row: UnsafePointer<UInt64>, _ place: Int) -> UInt64 {
        unsafe row[place &* 2 &+ 1] &>> 48
    }

    /// Computes where the rows of the n-grams would be and has them fetched: most of the time goes to waiting for rows
    /// that are not in the processor's cache, so many must be on their way at once.
    private func findRows(_ count: Int) {
        let symbols = unsafe window.symbols
        let (pairs, triples) = unsafe (model.pairs.base, model.triples.base)
        let (pairMoves, tripleMoves) = unsafe (model.pairMoves.base, model.tripleMoves.base)
        for index in 0..<count &+ 1 {
            let (first, second, third) = unsafe (symbols[index &- 1], symbols[index], symbols[index &+ 1])
            let pairKey = PerfectHash.hash(NameTemplate.key(first, second))
            let pair = pairHash.slot(pairKey, displacement: unsafe pairMoves[pairHash.bucket(pairKey)]) &* 8
            let tripleKey = PerfectHash.hash(NameTemplate.key(first, second, third))
            let triple =
                tripleHash.slot(tripleKey, displacement: unsafe tripleMoves[tripleHash.bucket(tripleKey)]) &* 6
            unsafe wen_prefetch(pairs + pair)
            unsafe wen_prefetch(triples + triple)
            unsafe pairRows[index] = UInt32(truncatingIfNeeded: pair)
            unsafe tripleRows[index] = UInt32(truncatingIfNeeded: triple)
        }
    }

    /// Votes that stay in registers while they are added up.
    private struct Pair {
        var lower = Half.zero
        var upper = Half.zero

        @unsafe @inline(__always)
        mutating func add(_ row: UnsafePointer<UInt64>, _ place: Int) {
            let packed = unsafe UnsafeRawPointer(row + place &* 2).loadUnaligned(as: Half.self)
            lower &+= (packed &<< 8) &>> 8
            upper &+= packed &>> 8
        }
    }

    /// Adds up the votes of characters and n-grams. The window of five characters moves on by one a step.
    func addCharacters(_ count: Int, _ style: NameStyle?) {
        findRows(count)
        let symbols = unsafe window.symbols
        let votes = unsafe votes + 4
        let characters = unsafe model.characters.base + (style.map { $0.rawValue + 1 } ?? 0) * model.symbolCount * 10
        let (pairs, triples) = unsafe (model.pairs.base, model.triples.base)
        let (pairRows, tripleRows) = unsafe (pairRows, tripleRows)
        var (a, b, c, d, e) = (Pair(), Pair(), Pair(), Pair(), Pair())
        for index in 0..<count &+ 1 {
            let (first, second, third) = unsafe (symbols[index &- 1], symbols[index], symbols[index &+ 1])
            // The edge has a row of zeros.
            let row = unsafe characters + Int(second) &* 10
            unsafe a.add(row, 0)
            unsafe b.add(row, 1)
            unsafe c.add(row, 2)
            unsafe d.add(row, 3)
            unsafe e.add(row, 4)
            let pair = unsafe pairs + Int(pairRows[index])
            let isPair =
                unsafe NameDecoder.mark(pair, 0) == UInt64(first) && NameDecoder.mark(pair, 1) == UInt64(second)
            if isPair {
                unsafe a.add(pair, 0)
                unsafe b.add(pair, 1)
                unsafe c.add(pair, 2)
                unsafe d.add(pair, 3)
            }
            let triple = unsafe triples + Int(tripleRows[index])
            let isTriple =
                unsafe NameDecoder.mark(triple, 0) == UInt64(first) && NameDecoder.mark(triple, 1) == UInt64(second)
                && NameDecoder.mark(triple, 2) == UInt64(third)
            if isTriple {
                unsafe b.add(triple, 0)
                unsafe c.add(triple, 1)
                unsafe d.add(triple, 2)
            }
            let place = unsafe votes + (index &- 2) &* 2
            unsafe place[0] = a.lower
            unsafe place[1] = a.upper
            (a, b, c, d, e) = (b, c, d, e, Pair())
        }
        // What is left belongs to the last character, and to places behind it that nobody reads.
        let place = unsafe votes + (count &- 1) &* 2
        unsafe place[0] = a.lower
        unsafe place[1] = a.upper
    }

    func addWords(_ style: NameStyle?) {
        let count = window.wordCount
        let (starts, keys, shapes) = unsafe (window.wordStarts, window.wordKeys, window.wordShapes)
        let (words, moves) = unsafe (model.words.base, model.wordMoves.base)
        let classes = unsafe classes + 1
        for word in 0..<count {
            let key = unsafe keys[word]
            let hash = PerfectHash.hash(key)
            let entry = unsafe words[wordHash.slot(hash, displacement: moves[wordHash.bucket(hash)])]
            let isKnown = UInt32(truncatingIfNeeded: entry &>> 32) == NameTemplate.fingerprint(hash)
            unsafe classes[word] = isKnown ? UInt8(truncatingIfNeeded: entry &>> 24) : shapes[word]
            unsafe rows[word] = isKnown ? UInt32(truncatingIfNeeded: entry) & 0xFF_FFFF : 0
        }
        unsafe classes[-1] = WordShape.edge.rawValue
        unsafe classes[count] = WordShape.edge.rawValue
        let votes = unsafe votes + 4
        let (pairs, pairMoves) = unsafe (model.wordPairs.base, model.wordPairMoves.base)
        let (classPairs, frames) = unsafe (model.classPairs.base, model.classFrames.base)
        let headTable = (style.map { $0.rawValue + 1 } ?? 0) * model.classCount * NameModel.headCount * 8
        let heads = unsafe model.classHeads.base + headTable
        let styleShift = style.map { (WordPlace.allCases.count + $0.rawValue * WordPlace.inWord) * 2 }
        let roles = unsafe model.classRoles.base
        let classCount = model.classCount
        var ahead: UInt8 = 0
        for word in stride(from: count &- 1, through: 0, by: -1) {
            let (start, end) = unsafe (Int(starts[word]), Int(starts[word &+ 1]))
            let first = unsafe votes + start &* 2
            let last = unsafe votes + (end &- 1) &* 2
            let own = unsafe Int(classes[word])
            let head = unsafe HeadDistance.step(&ahead, over: roles[own])
            let headRow = unsafe heads + (own &* NameModel.headCount &+ Int(head)) &* 8
            let rowNumber = unsafe Int(rows[word])
            let row = unsafe model.wordVotes.base + rowNumber &* (WordPlace.votes &* 2)
            let styleRow = unsafe rowNumber != 0 ? styleShift.map { unsafe row + $0 } : nil
            if start &+ 1 == end {
                unsafe NameDecoder.add(headRow, WordPlace.only.rawValue, to: first)
                if rowNumber != 0 { unsafe NameDecoder.add(row, WordPlace.only.rawValue, to: first) }
                if let styleRow = unsafe styleRow {
                    unsafe NameDecoder.add(styleRow, WordPlace.only.rawValue, to: first)
                }
            } else {
                for index in start..<end {
                    let place = WordPlace.place(index &- start, of: end &- start).rawValue
                    unsafe NameDecoder.add(headRow, place, to: votes + index &* 2)
                    if rowNumber != 0 { unsafe NameDecoder.add(row, place, to: votes + index &* 2) }
                    if let styleRow = unsafe styleRow {
                        unsafe NameDecoder.add(styleRow, place, to: votes + index &* 2)
                    }
                }
            }
            if rowNumber != 0 {
                // The places before and behind a sentence take votes too, and nobody reads them.
                unsafe NameDecoder.add(row, WordPlace.before.rawValue, to: first - 2)
                unsafe NameDecoder.add(row, WordPlace.behind.rawValue, to: last + 2)
            }
            let frame = unsafe frames + (Int(classes[word &- 1]) &* classCount &+ Int(classes[word &+ 1])) &* 4
            unsafe NameDecoder.add(frame, 0, to: first)
            unsafe NameDecoder.add(frame, 1, to: last)
            let before = unsafe classPairs + (Int(classes[word &- 1]) &* classCount &+ own) &* 8
            unsafe NameDecoder.add(before, 2, to: first)
            unsafe NameDecoder.add(before, 3, to: last)
            let behind = unsafe classPairs + (own &* classCount &+ Int(classes[word &+ 1])) &* 8
            unsafe NameDecoder.add(behind, 0, to: first)
            unsafe NameDecoder.add(behind, 1, to: last)
            guard word > 0 else { continue }
            let hash = unsafe PerfectHash.hash(NameTemplate.key(words: keys[word &- 1], keys[word]))
            let slot = wordPairHash.slot(hash, displacement: unsafe pairMoves[wordPairHash.bucket(hash)])
            let pair = unsafe pairs + slot &* 4
            let mark = unsafe NameDecoder.mark(pair, 0) &<< 16 | NameDecoder.mark(pair, 1)
            if mark == UInt64(NameTemplate.fingerprint(hash)) {
                unsafe NameDecoder.add(pair, 0, to: first - 2)
                unsafe NameDecoder.add(pair, 1, to: first)
            }
        }
    }
}

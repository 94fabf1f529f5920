import CDictionaries
import WenSegmentation

/// Finds the best labels of a window. Belongs to one thread; all memory is kept for the next window.
///
/// Votes are added up row by row, then Viterbi's algorithm finds the best path. How sure a name is, is told by the best
/// path that labels one of its characters otherwise, which takes a second pass, from the end, where there are names at all.
@safe
final class NameDecoder {
    private typealias Half = SIMD8<Int16>
    /// Far below every sum of votes, and far enough from overflow.
    private static let never: Int16 = -12_000

    private let model: NameModel
    private let pairHash: PerfectHash
    private let tripleHash: PerfectHash
    private let wordHash: PerfectHash
    private let wordPairHash: PerfectHash
    private let window: NameWindow
    /// For each character the votes of labels 0 to 7 and of labels 8 to 15, with two places before and behind.
    private let votes: UnsafeMutablePointer<Half>
    /// The best sums up to each character.
    private let sums: UnsafeMutablePointer<Half>
    /// The best label before each of the labels 0 to 7; bits for those that may go on in a name.
    private let sources: UnsafeMutablePointer<Half>
    private let openSources: UnsafeMutablePointer<UInt8>
    private let pairRows: UnsafeMutablePointer<UInt32>
    private let tripleRows: UnsafeMutablePointer<UInt32>
    private let classes: UnsafeMutablePointer<UInt8>
    private let rows: UnsafeMutablePointer<UInt32>
    private let labels: UnsafeMutablePointer<UInt8>
    private let margins: UnsafeMutablePointer<Int16>
    private let transitions: UnsafeMutablePointer<Half>

    init(_ model: NameModel, _ window: NameWindow, capacity bytes: Int) {
        self.model = model
        self.window = window
        pairHash = model.pairHash
        tripleHash = model.tripleHash
        wordHash = model.wordHash
        wordPairHash = model.wordPairHash
        let capacity = min(max(bytes, 1), NameWindow.limit)
        unsafe votes = .allocate(capacity: (capacity + 4) * 2)
        unsafe sums = .allocate(capacity: capacity * 2)
        unsafe sources = .allocate(capacity: capacity)
        unsafe openSources = .allocate(capacity: capacity)
        unsafe pairRows = .allocate(capacity: capacity + 1)
        unsafe tripleRows = .allocate(capacity: capacity + 1)
        unsafe classes = .allocate(capacity: capacity + 2)
        unsafe rows = .allocate(capacity: capacity)
        unsafe labels = .allocate(capacity: capacity)
        unsafe margins = .allocate(capacity: capacity)
        unsafe transitions = .allocate(capacity: 21)
        // Rows by the label before, and then two by the label behind, whose lanes are those before.
        for row in 0..<21 { unsafe transitions[row] = Half(repeating: NameDecoder.never) }
        for (row, from) in NameDecoder.closed.enumerated() {
            for to in 0..<7 {
                let weight = model.transitions[from * NameLabel.lanes + to]
                unsafe transitions[row][to] = weight
                unsafe transitions[7 + to * 2 + from / 8][from % 8] = weight
            }
        }
    }

    deinit {
        unsafe votes.deallocate()
        unsafe sums.deallocate()
        unsafe sources.deallocate()
        unsafe openSources.deallocate()
        unsafe pairRows.deallocate()
        unsafe tripleRows.deallocate()
        unsafe classes.deallocate()
        unsafe rows.deallocate()
        unsafe labels.deallocate()
        unsafe margins.deallocate()
        unsafe transitions.deallocate()
    }

    /// The labels that names and plain text end with: those that the lower half may follow.
    private static let closed = [6, 3, 4, 5, 11, 12, 13]

    /// Calls `body` with each name of the window, as a range of symbols, and its margin over the best rival.
    ///
    /// Complexity: O(n).
    func forEachName(_ style: NameStyle?, _ body: (Entity.Kind, Range<Int>, _ margin: Int) -> Void) {
        guard window.count > 0 else { return }
        let count = window.count
        addCharacters(count, style)
        addWords(style)
        search(count)
        guard trace(count) else { return }
        findMargins(count)
        var start = 0
        for index in 0..<count {
            guard let label = unsafe NameLabel(rawValue: labels[index]), let kind = label.kind else { continue }
            if !label.isContinued { start = index }
            if !label.isOpen {
                body(kind, start..<index + 1, margin(start..<index + 1))
            }
        }
    }

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

    // MARK: Votes

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
    private func addCharacters(_ count: Int, _ style: NameStyle?) {
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

    private func addWords(_ style: NameStyle?) {
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

    // MARK: The best path

    /// Lanes 0 to 2 twice: what an inside and an end follow.
    @inline(__always)
    private static func doubled(_ half: SIMD8<Int16>) -> SIMD8<Int16> {
        SIMD8(half[0], half[1], half[2], half[0], half[1], half[2], never, never)
    }

    private static let firstMask = SIMD8<Int16>(0, 0, 0, 0, 0, 0, 0, -12_000)

    private func openTransitions(from base: Int) -> Half {
        var row = Half(repeating: NameDecoder.never)
        for kind in 0..<3 {
            let from = (base + kind) * NameLabel.lanes
            row[kind] = model.transitions[from + 8 + kind]
            row[3 + kind] = model.transitions[from + 11 + kind]
        }
        return row
    }

    private func search(_ count: Int) {
        let votes = unsafe votes + 4
        let fromBegin = openTransitions(from: 0)
        let fromInside = openTransitions(from: 8)
        let floor = Half(repeating: NameDecoder.never)
        var lower = unsafe votes[0] &+ NameDecoder.firstMask
        lower[7] = NameDecoder.never
        var upper = floor
        unsafe sums[0] = lower
        unsafe sums[1] = upper
        for index in 1..<max(count, 1) {
            var best = unsafe transitions[0] &+ Half(repeating: lower[6])
            var source = Half(repeating: 6)
            @inline(__always)
            func offer(_ row: Int, _ sum: Int16, _ label: Int16) {
                let offered = unsafe transitions[row] &+ Half(repeating: sum)
                let isBetter = offered .> best
                best.replace(with: offered, where: isBetter)
                source.replace(with: Half(repeating: label), where: isBetter)
            }
            offer(1, lower[3], 3)
            offer(2, lower[4], 4)
            offer(3, lower[5], 5)
            offer(4, upper[3], 11)
            offer(5, upper[4], 12)
            offer(6, upper[5], 13)
            var open = NameDecoder.doubled(lower) &+ fromBegin
            let inside = NameDecoder.doubled(upper) &+ fromInside
            let isInside = inside .> open
            open.replace(with: inside, where: isInside)
            unsafe sources[index] = source
            var bits: UInt8 = 0
            for lane in 0..<6 where isInside[lane] { bits |= 1 &<< UInt8(lane) }
            unsafe openSources[index] = bits
            lower = unsafe best &+ votes[index &* 2]
            upper = unsafe open &+ votes[index &* 2 &+ 1]
            lower[7] = NameDecoder.never
            // Sums are counted from plain text's, so that they never grow out of 16 bits.
            let base = Half(repeating: lower[6])
            lower = pointwiseMax(lower &- base, floor)
            upper = pointwiseMax(upper &- base, floor)
            unsafe sums[index &* 2] = lower
            unsafe sums[index &* 2 &+ 1] = upper
        }
    }

    /// Writes the labels of the best path, and tells whether there is a name.
    private func trace(_ count: Int) -> Bool {
        let (lower, upper) = unsafe (sums[count * 2 - 2], sums[count * 2 - 1])
        var label: UInt8 = 6
        var best = lower[6]
        for lane in 3..<6 where lower[lane] > best { (best, label) = (lower[lane], UInt8(lane)) }
        for lane in 3..<6 where upper[lane] > best { (best, label) = (upper[lane], UInt8(lane) + 8) }
        var hasName = false
        var index = count
        while true {
            index &-= 1
            unsafe labels[index] = label
            hasName = hasName || label != 6
            if index == 0 { return hasName }
            if label < 8 {
                label = unsafe UInt8(truncatingIfNeeded: sources[index][Int(label)])
            } else {
                let isInside = unsafe openSources[index] &>> (label &- 8) & 1 == 1
                label = (label &- 8) % 3 &+ (isInside ? 8 : 0)
            }
        }
    }

    // MARK: Margins

    /// The least margin of a name's characters.
    private func margin(_ range: Range<Int>) -> Int {
        var least = Int16.max
        for index in range { least = unsafe min(least, margins[index]) }
        return Int(least)
    }

    /// For each character by how much the best path is better than the best with another label there; 0 outside names.
    private func findMargins(_ count: Int) {
        let votes = unsafe votes + 4
        let fromBegin = openTransitions(from: 0)
        let fromInside = openTransitions(from: 8)
        let floor = Half(repeating: NameDecoder.never)
        let ends = Half(0, 0, 0, -1, -1, -1, -1, 0)
        var lower = floor.replacing(with: 0, where: ends .< 0)
        var upper = lower
        upper[6] = NameDecoder.never
        for index in stride(from: count - 1, through: 0, by: -1) {
            let label = unsafe Int(labels[index])
            unsafe margins[index] = 0
            if label != 6 {
                var totalLower = unsafe sums[index * 2] &+ lower
                var totalUpper = unsafe sums[index * 2 + 1] &+ upper
                let best = label < 8 ? totalLower[label] : totalUpper[label - 8]
                if label < 8 { totalLower[label] = .min } else { totalUpper[label - 8] = .min }
                let rival = pointwiseMax(totalLower, totalUpper).max()
                unsafe margins[index] = Int16(max(0, min(Int(best) - Int(rival), 10_000)))
            }
            guard index > 0 else { break }
            let aheadLower = unsafe lower &+ votes[index * 2]
            let aheadUpper = unsafe upper &+ votes[index * 2 + 1]
            // What plain text and ends of names may be followed by, label by label.
            var nextLower = floor
            var nextUpper = floor
            for to in 0..<7 {
                let ahead = Half(repeating: aheadLower[to])
                nextLower = unsafe pointwiseMax(nextLower, transitions[7 + to * 2] &+ ahead)
                nextUpper = unsafe pointwiseMax(nextUpper, transitions[8 + to * 2] &+ ahead)
            }
            // What begins and insides may be followed by: insides in lanes 0 to 2, ends in 3 to 5.
            let begun = fromBegin &+ aheadUpper
            let going = fromInside &+ aheadUpper
            for kind in 0..<3 {
                nextLower[kind] = max(begun[kind], begun[3 + kind])
                nextUpper[kind] = max(going[kind], going[3 + kind])
            }
            let base = Half(repeating: nextLower[6])
            lower = pointwiseMax(nextLower &- base, floor)
            upper = pointwiseMax(nextUpper &- base, floor)
        }
    }
}

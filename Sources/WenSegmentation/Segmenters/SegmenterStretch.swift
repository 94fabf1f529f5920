/// A stretch of text as symbols, and its words. Belongs to one thread.
///
/// Runs are appended; ``finish(into:)`` has them labelled and appends the words as tokens. All memory is kept for the
/// next stretch.
@safe
final class SegmenterStretch {
    private static let limit = SegmenterDecoder.limit

    /// Takes a stretch instead of the decoder, for training.
    typealias Observer = (SegmenterExample) -> Void

    private let decoder: SegmenterDecoder
    private let observer: Observer?
    private let table: UnsafePointer<UInt16>
    private let user: UserWordFinder?
    /// The user's words in the stretch.
    private var userWords: [UserWord] = []

    /// How many symbols the stretch has so far.
    private var count = 0
    /// The byte offset where the next symbol starts, in the whole text.
    private(set) var offset = 0
    private var stretchStart = 0
    /// Whether the last symbol is a dash that joins if a Han character follows.
    private var hasOpenDash = false
    /// Whether the last symbol is a Latin word that stands by itself unless a suffix follows.
    private var hasOpenLatin = false
    /// The symbols of the suffixes.
    private let suffixes: [UInt16]
    private let symbols: UnsafeMutablePointer<UInt16>
    private let isFixed: UnsafeMutablePointer<Bool>
    private let ends = Scratch<UInt32>(capacity: limit)
    private let kinds = Scratch<RunKind>(capacity: limit)
    private let words = Scratch<Token>(capacity: limit)

    init(_ model: SegmenterModel, user: UserDictionaryTrie? = nil, observer: Observer? = nil) {
        self.observer = observer
        self.user = user.map(UserWordFinder.init)
        decoder = SegmenterDecoder(model)
        unsafe table = model.symbols.base
        suffixes = LatinWord.suffixes.map { unsafe model.symbols.base[Int($0)] }
        unsafe symbols = decoder.symbols.base
        unsafe isFixed = decoder.isFixed.base
    }

    /// Goes to the start of a text.
    func begin() {
        offset = 0
    }

    /// Steps over text that is not part of a stretch.
    func skip(_ length: Int) {
        offset += length
    }

    // MARK: Appending symbols

    /// Appends the characters of a run of Han characters.
    @unsafe func appendHan(_ units: UnsafeBufferPointer<UInt16>, into tokens: inout [Token]) {
        var rest = unsafe units
        while rest.count > SegmenterStretch.limit - count {
            let cut = unsafe UTF16Scalar.cut(rest, limit: SegmenterStretch.limit - count)
            unsafe appendHan(UnsafeBufferPointer(rebasing: rest[..<cut]))
            unsafe rest = UnsafeBufferPointer(rebasing: rest[cut...])
            finish(into: &tokens)
        }
        unsafe appendHan(rest)
    }

    @inline(__always)
    @unsafe private func appendHan(_ units: UnsafeBufferPointer<UInt16>) {
        if count == 0 { stretchStart = offset }
        hasOpenDash = false
        if hasOpenLatin { unsafe closeLatin(before: units) }
        guard user == nil, unsafe appendListed(units) else { return unsafe appendAny(units) }
    }

    /// Appends characters that the model lists and that have three bytes each, as nearly all have; `false` where one is not
    /// such, and then none is appended.
    @inline(__always)
    @unsafe private func appendListed(_ units: UnsafeBufferPointer<UInt16>) -> Bool {
        let (table, symbols) = unsafe (table, symbols + count)
        var (leastSymbol, leastUnit) = (UInt16.max, UInt16.max)
        for index in 0..<units.count {
            let unit = unsafe units[index]
            let symbol = unsafe table[Int(unit)]
            unsafe symbols[index] = symbol
            leastSymbol = min(leastSymbol, symbol)
            leastUnit = min(leastUnit, unit)
        }
        guard leastSymbol > SegmenterSymbol.unknown, leastUnit >= 0x2E80 else { return false }
        let (isFixed, kinds, ends) = unsafe (isFixed + count, kinds.base + count, ends.base + count)
        unsafe isFixed.update(repeating: false, count: units.count)
        unsafe kinds.update(repeating: .han, count: units.count)
        var end = UInt32(truncatingIfNeeded: offset)
        for index in 0..<units.count {
            end &+= 3
            unsafe ends[index] = end
        }
        offset += 3 * units.count
        count += units.count
        return true
    }

    @inline(never)
    @unsafe private func appendAny(_ units: UnsafeBufferPointer<UInt16>) {
        var count = count
        var offset = offset
        for index in 0..<units.count {
            let unit = unsafe units[index]
            let symbol = unsafe table[Int(unit)]
            if symbol == SegmenterSymbol.unknown || unit < 0x2E80 {
                let part = unsafe UTF16Scalar.atomPart(of: units, at: index)
                offset += part.bytes
                if !part.isAtom {
                    unsafe ends.base[count - 1] = UInt32(truncatingIfNeeded: offset)
                    continue
                }
            } else {
                // A listed character has three bytes.
                offset += 3
            }
            unsafe symbols[count] = symbol
            if let user { unsafe user.append(UTF16Scalar.scalar(in: units, at: index)) }
            unsafe isFixed[count] = false
            unsafe kinds.base[count] = .han
            unsafe ends.base[count] = UInt32(truncatingIfNeeded: offset)
            count &+= 1
        }
        self.count = count
        self.offset = offset
    }

    /// Appends a number, Latin word or mark as one symbol.
    @unsafe func append(
        _ units: UnsafeBufferPointer<UInt16>, kind: RunKind, byteLength: Int, into tokens: inout [Token]
    ) {
        if count == SegmenterStretch.limit { finish(into: &tokens) }
        if count == 0 { stretchStart = offset }
        closeDash()
        hasOpenLatin = false
        offset += byteLength
        var isFixed = false
        let symbol: UInt16
        switch kind {
        case .number:
            symbol = unsafe SegmenterSymbol.symbol(ofNumber: units)
        case .latin:
            symbol = units.count == 1 ? SegmenterSymbol.letter : SegmenterSymbol.latin
            isFixed = unsafe units.count > 1 && !LatinWord.joinsBefore(units)
            hasOpenLatin = isFixed
        case .url, .email:
            symbol = SegmenterSymbol.latin
            isFixed = true
        default:
            let first = unsafe units[0]
            symbol = unsafe table[Int(first)]
            let isDash = first == SegmenterSymbol.dash
            hasOpenDash = unsafe isDash && units.count == 1 && count > 0 && kinds.base[count - 1] == .han
            // 2024-01-01, 3-5: behind a number a hyphen joins nothing, as it does in 歼-10.
            let isBehindNumber =
                unsafe AtomHash.fold(first) == SegmenterSymbol.hyphen && count > 0 && kinds.base[count - 1] == .number
            isFixed =
                units.count > 1 || !SegmenterSymbol.isJoiner(first) || isDash && !hasOpenDash || isBehindNumber
        }
        if let user { unsafe user.append(AtomHash(units)) }
        unsafe symbols[count] = symbol
        unsafe self.isFixed[count] = isFixed
        unsafe kinds.base[count] = kind
        unsafe ends.base[count] = UInt32(truncatingIfNeeded: offset)
        count += 1
    }

    /// A dash that no Han character follows joins nothing.
    private func closeDash() {
        if hasOpenDash { unsafe isFixed[count - 1] = true }
        hasOpenDash = false
    }

    /// A Latin word before a suffix may be one word with it.
    @unsafe private func closeLatin(before units: UnsafeBufferPointer<UInt16>) {
        hasOpenLatin = false
        if count > 0, suffixes.contains(unsafe table[Int(units[0])]) { unsafe isFixed[count - 1] = false }
    }

    // MARK: Words

    /// Appends the words as tokens and starts a new stretch.
    func finish(into tokens: inout [Token]) {
        guard count > 0 else { return }
        closeDash()
        if let observer { return observe(observer) }
        if let user { user.find(into: &userWords) }
        decoder.decode(count, keeping: userWords)
        let labels = unsafe decoder.labels.base
        var found = 0
        var first = 0
        var byte = stretchStart
        // Where words end is hard to guess for the processor: each symbol writes a word, which the next overwrites.
        for position in 0..<count {
            let end = Int(unsafe ends.base[position])
            let isEnd = unsafe labels[position] >= SegmenterLabel.end.rawValue
            let kind = first == position ? unsafe kinds.base[position].tokenKind : .word
            unsafe words.base[found] = Token(byte..<end, kind: kind)
            found = isEnd ? found &+ 1 : found
            first = isEnd ? position &+ 1 : first
            byte = isEnd ? end : byte
        }
        if !userWords.isEmpty { tagUserWords(found) }
        unsafe tokens.append(contentsOf: UnsafeBufferPointer(start: words.base, count: found))
        count = 0
    }

    /// Gives the user's words their tags.
    private func tagUserWords(_ found: Int) {
        var next = 0
        for word in userWords {
            let end = UInt32(unsafe ends.base[word.end - 1])
            while next < found, unsafe words.base[next].end < end { next += 1 }
            unsafe words.base[next].tag = word.tag
        }
    }

    private func observe(_ observer: Observer) {
        observer(
            SegmenterExample(
                symbols: unsafe Array(UnsafeBufferPointer(start: symbols, count: count)),
                isFixed: unsafe Array(UnsafeBufferPointer(start: isFixed, count: count)),
                start: stretchStart, ends: (0..<count).map { Int(unsafe ends.base[$0]) }))
        count = 0
    }
}

/// A stretch as training sees it.
package struct SegmenterExample {
    /// The symbols.
    package let symbols: [UInt16]
    /// Whether each symbol is a word by itself whatever the votes.
    package let isFixed: [Bool]
    /// The byte offset where the first symbol starts.
    package let start: Int
    /// The byte offset where each symbol ends.
    package let ends: [Int]
}

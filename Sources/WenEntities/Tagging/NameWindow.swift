package import WenSegmentation

/// A sentence made ready for the tagger: its symbols and where each starts, its words with their keys.
///
/// Line ends, and the spaces behind them, are left out, so that a name may go on over them. Belongs to one thread; its
/// memory is kept for the next sentence.
@safe
package final class NameWindow {
    /// The longest window in symbols: an endless sentence is looked at in pieces.
    package static let limit = 4096
    /// Symbols before and behind the sentence.
    static let margin = 2
    /// What stands before and behind a sentence.
    package static let edge: UInt16 = 1
    /// A symbol that the model does not know.
    package static let unknown: UInt16 = 0

    private let capacity: Int
    private let table: ModelSection<UInt16>
    private let storage: UnsafeMutablePointer<UInt16>
    private let offsetStorage: UnsafeMutablePointer<Int32>
    private let startStorage: UnsafeMutablePointer<Int32>
    private let keyStorage: UnsafeMutablePointer<UInt64>
    private let shapeStorage: UnsafeMutablePointer<UInt8>
    /// The number of symbols.
    package private(set) var count = 0
    /// The number of words.
    package private(set) var wordCount = 0
    private var end = 0

    /// Makes a window for sentences of at most so many bytes.
    package init(_ model: NameModel, capacity bytes: Int) {
        capacity = min(max(bytes, 1), NameWindow.limit)
        table = model.symbols
        unsafe storage = .allocate(capacity: capacity + 2 * NameWindow.margin)
        unsafe offsetStorage = .allocate(capacity: capacity)
        unsafe startStorage = .allocate(capacity: capacity + 1)
        unsafe keyStorage = .allocate(capacity: capacity)
        unsafe shapeStorage = .allocate(capacity: capacity)
        for index in 0..<NameWindow.margin { unsafe storage[index] = NameWindow.edge }
    }

    deinit {
        unsafe storage.deallocate()
        unsafe offsetStorage.deallocate()
        unsafe startStorage.deallocate()
        unsafe keyStorage.deallocate()
        unsafe shapeStorage.deallocate()
    }

    /// The symbols, with two edges before and behind them.
    @unsafe var symbols: UnsafePointer<UInt16> { unsafe UnsafePointer(storage + NameWindow.margin) }
    /// The symbol at which each word starts, and the number of symbols.
    @unsafe var wordStarts: UnsafePointer<Int32> { unsafe UnsafePointer(startStorage) }
    /// The hash of each word's symbols.
    @unsafe var wordKeys: UnsafePointer<UInt64> { unsafe UnsafePointer(keyStorage) }
    /// The ``WordShape`` of each word.
    @unsafe var wordShapes: UnsafePointer<UInt8> { unsafe UnsafePointer(shapeStorage) }

    /// Fills the window with the tokens from `range.lowerBound` on, up to the end of the range or the limit.
    ///
    /// - Returns: the index of the first token left out.
    package func load(_ bytes: [UInt8], _ tokens: [Token], _ range: Range<Int>) -> Int {
        count = 0
        wordCount = 0
        end = 0
        var index = range.lowerBound
        unsafe bytes.withUnsafeBufferPointer { bytes in
            while index < range.upperBound {
                let token = tokens[index]
                if token.kind == .newline {
                    index += 1
                    while index < range.upperBound, tokens[index].kind.isBlank { index += 1 }
                    continue
                }
                // A token longer than the window is cut.
                if count > 0, count + token.range.count > capacity { break }
                unsafe append(token, bytes)
                index += 1
            }
        }
        unsafe startStorage[wordCount] = Int32(count)
        for place in 0..<NameWindow.margin { unsafe storage[NameWindow.margin + count + place] = NameWindow.edge }
        return index
    }

    @unsafe @inline(__always)
    private func append(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) {
        let symbols = unsafe storage + NameWindow.margin
        let first = count
        var position = token.start
        let stop = token.end
        var hash: UInt64 = 0
        var next = count
        while position < stop, next < capacity {
            unsafe offsetStorage[next] = Int32(truncatingIfNeeded: position)
            let lead = unsafe bytes[position]
            let unit: Int
            if lead < 0x80 {
                unit = Int(lead)
                position &+= 1
            } else if lead < 0xE0 {
                unit = unsafe (Int(lead) & 0x1F) &<< 6 | Int(bytes[position &+ 1] & 0x3F)
                position &+= 2
            } else if lead < 0xF0 {
                unit =
                    unsafe (Int(lead) & 0x0F) &<< 12 | Int(bytes[position &+ 1] & 0x3F) &<< 6
                    | Int(bytes[position &+ 2] & 0x3F)
                position &+= 3
            } else {
                unit = 0xFFFD
                position &+= 4
            }
            let symbol = unsafe table.base[unit]
            unsafe symbols[next] = symbol
            hash = (hash ^ UInt64(symbol)) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash &>> 29
            next &+= 1
        }
        guard next > first else { return }
        count = next
        end = stop
        unsafe startStorage[wordCount] = Int32(truncatingIfNeeded: first)
        unsafe keyStorage[wordCount] = PerfectHash.hash(hash)
        unsafe shapeStorage[wordCount] = WordShape.shape(token, length: next - first).rawValue
        wordCount += 1
    }

    /// The bytes of a range of symbols that is not empty.
    package func byteRange(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        precondition(range.lowerBound >= 0 && !range.isEmpty && range.upperBound <= count, "outside the window")
        let start = unsafe Int(offsetStorage[range.lowerBound])
        var stop = unsafe Int(offsetStorage[range.upperBound - 1]) + 1
        while stop < bytes.count, bytes[stop] & 0xC0 == 0x80 { stop += 1 }
        return start..<stop
    }

    // MARK: For training

    /// The symbol at a place; ``edge`` outside.
    package func symbol(_ place: Int) -> UInt16 {
        place >= 0 && place < count ? unsafe symbols[place] : NameWindow.edge
    }

    /// The byte at which a symbol starts.
    package func offset(_ place: Int) -> Int {
        precondition((0..<count).contains(place), "outside the window")
        return unsafe Int(offsetStorage[place])
    }

    /// The symbols of a word.
    package func range(ofWord word: Int) -> Range<Int> {
        precondition((0..<wordCount).contains(word), "outside the window")
        return unsafe Int(startStorage[word])..<Int(startStorage[word + 1])
    }

    /// The key of a word; 0 outside.
    package func key(ofWord word: Int) -> UInt64 {
        word >= 0 && word < wordCount ? unsafe keyStorage[word] : 0
    }

    /// The shape of a word; ``WordShape/edge`` outside.
    package func shape(ofWord word: Int) -> WordShape {
        guard word >= 0, word < wordCount else { return .edge }
        return unsafe WordShape(rawValue: shapeStorage[word]) ?? .edge
    }
}

/// The heads ahead of the words of a sentence: which comes next, and how many words later.
package enum HeadDistance {
    /// How many words ahead a head is seen.
    private static let reach: UInt8 = 6

    /// Tells, from the last word to the first, what lies behind each: 0, or the ``WordRole`` of the head times 8 and the
    /// distance.
    @inline(__always)
    package static func step(_ ahead: inout UInt8, over role: UInt8) -> UInt8 {
        if role == WordRole.stop.rawValue {
            ahead = 0
            return 0
        }
        let seen = ahead
        if role >= WordRole.head.rawValue {
            ahead = (role &- 1) &<< 3 | 1
        } else if ahead != 0 {
            ahead = ahead & 7 >= reach ? 0 : ahead &+ 1
        }
        return seen
    }
}

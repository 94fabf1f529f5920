import Wen

/// Makes lines of words joined by one space out of stretches of text. Belongs to one thread.
struct WordLines {
    /// The words of a stretch of text, which may begin and end within a line.
    struct Part: Sendable {
        /// The words, and a line feed for each of the text's.
        fileprivate(set) var bytes: [UInt8] = []
        /// Whether a word stands before all line feeds.
        fileprivate(set) var beginsWithWord = false
        /// Whether a word stands behind all line feeds.
        fileprivate(set) var endsBehindWord = false
        /// Whether a line has begun that has no end yet.
        fileprivate(set) var isOpen = false
        /// Whether there is a line feed.
        fileprivate(set) var hasLineEnd = false
    }

    private let worker: any SegmenterWorker
    private var tokens: [Token] = []

    init(_ worker: any SegmenterWorker) {
        self.worker = worker
    }

    /// The words of valid UTF-8, which may begin and end within a line, but not within a word.
    mutating func part(_ text: Span<UInt8>) -> Part {
        tokens.removeAll(keepingCapacity: true)
        worker.segment(text, into: &tokens)
        var part = Part()
        // A space goes before a word, and words are copied by eights. Tokens may overlap (`Granularity.search`).
        let capacity = tokens.reduce(8) { $0 + $1.end - $1.start + 1 }
        unsafe part.bytes = [UInt8](unsafeUninitializedCapacity: capacity) { target, count in
            unsafe text.withUnsafeBytes { source in
                for token in tokens {
                    if token.kind.isBlank {
                        unsafe part.addLineEnds(source, token.range, target, &count)
                    } else {
                        unsafe part.addWord(source, token.range, UnsafeMutableRawBufferPointer(target), &count)
                    }
                }
            }
        }
        return part
    }
}

extension WordLines.Part {
    /// Calling `memcpy` for each short word took a tenth of the whole command's time.
    @inline(__always)
    @unsafe fileprivate mutating func addWord(
        _ source: UnsafeRawBufferPointer, _ word: Range<Int>, _ target: UnsafeMutableRawBufferPointer,
        _ count: inout Int
    ) {
        if endsBehindWord {
            unsafe target[count] = UInt8(ascii: " ")
            count += 1
        }
        if word.upperBound + 8 <= source.count {
            for offset in stride(from: 0, to: word.count, by: 8) {
                let eight = unsafe source.loadUnaligned(fromByteOffset: word.lowerBound + offset, as: UInt64.self)
                unsafe target.storeBytes(of: eight, toByteOffset: count + offset, as: UInt64.self)
            }
        } else {
            for offset in 0..<word.count { unsafe target[count + offset] = source[word.lowerBound + offset] }
        }
        count += word.count
        beginsWithWord = beginsWithWord || !hasLineEnd
        endsBehindWord = true
        isOpen = true
    }

    @unsafe fileprivate mutating func addLineEnds(
        _ source: UnsafeRawBufferPointer, _ blank: Range<Int>, _ target: UnsafeMutableBufferPointer<UInt8>,
        _ count: inout Int
    ) {
        isOpen = true
        for index in blank where unsafe source[index] == UInt8(ascii: "\n") {
            unsafe target[count] = UInt8(ascii: "\n")
            count += 1
            (hasLineEnd, endsBehindWord, isOpen) = (true, false, false)
        }
    }
}

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
        part.bytes.reserveCapacity(text.count + tokens.count)
        for token in tokens {
            if token.kind.isBlank {
                part.appendLineEnds(text.extracting(token.range))
            } else {
                part.append(text.extracting(token.range))
            }
        }
        return part
    }
}

extension WordLines.Part {
    fileprivate mutating func append(_ word: Span<UInt8>) {
        if endsBehindWord { bytes.append(UInt8(ascii: " ")) }
        unsafe word.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
        beginsWithWord = beginsWithWord || !hasLineEnd
        endsBehindWord = true
        isOpen = true
    }

    fileprivate mutating func appendLineEnds(_ blank: Span<UInt8>) {
        isOpen = true
        for index in blank.indices where blank[index] == UInt8(ascii: "\n") {
            bytes.append(UInt8(ascii: "\n"))
            (hasLineEnd, endsBehindWord, isOpen) = (true, false, false)
        }
    }
}

/// Joins the parts of an input in their order.
struct WordLineJoiner {
    private var isBehindWord = false
    private var isOpen = false

    /// Hands out a part, parted from the one before by a space where both are of one line.
    mutating func join(_ part: WordLines.Part, _ write: ([UInt8]) throws -> Void) rethrows {
        if isBehindWord, part.beginsWithWord { try write([UInt8(ascii: " ")]) }
        try write(part.bytes)
        isBehindWord = part.endsBehindWord || (isBehindWord && !part.hasLineEnd)
        isOpen = part.isOpen || (isOpen && !part.hasLineEnd)
    }

    /// Ends the last line of an input, also where its own end is missing.
    mutating func end(_ write: ([UInt8]) throws -> Void) rethrows {
        if isOpen { try write([UInt8(ascii: "\n")]) }
        self = WordLineJoiner()
    }
}

import Wen

/// Writes words joined by one space, one line for each line of text.
struct WordLines {
    private let worker: any SegmenterWorker
    private var tokens: [Token] = []
    private var bytes: [UInt8] = []
    private var isBehindWord = false
    /// Whether a line has begun that has no end yet.
    private var isOpen = false

    init(_ worker: any SegmenterWorker) {
        self.worker = worker
    }

    /// Adds the next stretch of valid UTF-8, which may begin and end within a line, but not within a word.
    mutating func append(_ text: Span<UInt8>) {
        tokens.removeAll(keepingCapacity: true)
        worker.segment(text, into: &tokens)
        for token in tokens {
            if token.kind.isBlank {
                appendLineEnds(text.extracting(token.range))
            } else {
                if isBehindWord { bytes.append(UInt8(ascii: " ")) }
                append(bytesOf: text.extracting(token.range))
                isBehindWord = true
                isOpen = true
            }
        }
    }

    /// Ends the last line of an input, also where its own end is missing.
    mutating func end() {
        if isOpen { endLine() }
    }

    /// Hands out the lines so far and forgets them.
    mutating func drain(_ body: ([UInt8]) throws -> Void) rethrows {
        try body(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    private mutating func appendLineEnds(_ blank: Span<UInt8>) {
        isOpen = true
        for index in blank.indices where blank[index] == UInt8(ascii: "\n") { endLine() }
    }

    private mutating func endLine() {
        bytes.append(UInt8(ascii: "\n"))
        isBehindWord = false
        isOpen = false
    }

    private mutating func append(bytesOf word: Span<UInt8>) {
        unsafe word.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    }
}

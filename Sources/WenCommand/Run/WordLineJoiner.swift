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

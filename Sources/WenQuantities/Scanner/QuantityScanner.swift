import WenSegmentation

/// Goes through a document once and collects its quantities. One for each document; its buffers are reused by piece.
struct QuantityScanner {
    let tables = QuantityTables.shared
    let document: Document
    let segmentation: Segmentation
    /// The piece at hand.
    var text = FoldedText()
    /// The index behind the last quantity of the piece: modifiers are not looked for before it.
    var lastEnd = 0
    private(set) var quantities: [Quantity] = []
    /// The token that ``isTokenEdge(_:)`` looked at last.
    private var cursor = 0

    init(_ document: Document, _ segmentation: Segmentation) {
        self.document = document
        self.segmentation = segmentation
    }

    /// Finds all quantities.
    ///
    /// - Complexity: O(n).
    mutating func scan() -> [Quantity] {
        let bytes = document.utf8
        let utf8 = bytes.span
        for piece in TextPieces(utf8) {
            text.load(utf8, piece, tables.folds)
            lastEnd = 0
            scanPiece()
        }
        return quantities
    }

    private mutating func scanPiece() {
        var index = 0
        while index < text.count {
            let scalar = text[index]
            guard tables.isOpener[Int(scalar.value)] else {
                index += 1
                continue
            }
            index = max(read(at: index), index + 1)
        }
    }

    /// Reads what starts at an index; the result is the index to go on from.
    private mutating func read(at index: Int) -> Int {
        if let end = exceptionEnd(at: index) { return end }
        switch NumeralSign.table[Int(text[index].value)].kind {
        case .none: return index + 1
        case .opener:
            switch text[index] {
            case "第": return readOrdinal(at: index)
            case "翻": return readDoubling(at: index)
            default: return readHalf(at: index)
            }
        default: return readNumber(at: index)
        }
    }

    /// The end of a word that only looks like a quantity.
    private func exceptionEnd(at index: Int) -> Int? {
        guard let match = tables.exceptions.longestMatch(in: text, at: index), !match.payload.isAllowed,
            !match.payload.unless.contains(text[match.end])
        else { return nil }
        return match.end
    }

    private mutating func readNumber(at index: Int) -> Int {
        let (numeral, end) = NumeralReader.read(text, at: index, tables)
        guard let numeral else { return end }
        if let codeEnd = codeEnd(of: numeral) { return codeEnd }
        if let end = readDate(numeral) { return end }
        if let end = readFraction(numeral) { return end }
        if let end = readRatio(numeral) { return end }
        if let end = readAmount(numeral) { return end }
        return end
    }

    /// Adds a quantity, which must lie behind all others.
    mutating func append(_ quantity: Quantity, end: Int) {
        quantities.append(quantity)
        lastEnd = end
    }

    // MARK: Words

    /// Whether a token starts or ends at a byte. Moves on with the scan: O(1) a call, taken over all.
    mutating func isTokenEdge(_ offset: Int) -> Bool {
        let tokens = segmentation.tokens
        guard !tokens.isEmpty else { return true }
        cursor = min(cursor, tokens.count - 1)
        while cursor > 0, tokens[cursor].start > offset { cursor -= 1 }
        while cursor < tokens.count - 1, tokens[cursor].end <= offset { cursor += 1 }
        return tokens[cursor].start == offset || tokens[cursor].end == offset
    }

    /// Whether a word may end before an index.
    mutating func isWordEnd(_ index: Int) -> Bool {
        !text[index].isHan || isTokenEdge(text.offset(of: index))
    }

    /// Whether a word may start at an index.
    mutating func isWordStart(_ index: Int) -> Bool {
        !text[index - 1].isHan || isTokenEdge(text.offset(of: index))
    }

    /// The text of a range of scalars, as the document has it.
    func surface(_ range: Range<Int>) -> String { document.text(in: text.bytes(of: range)) }

    /// The index behind the blanks at an index.
    func skipBlanks(_ index: Int, limit: Int = 4) -> Int {
        var end = index
        while end < index + limit, text[end] == " " { end += 1 }
        return end
    }
}

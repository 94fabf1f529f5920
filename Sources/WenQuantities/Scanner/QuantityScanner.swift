import WenSegmentation

/// Goes through a document once and collects its quantities. One for each document; its buffers are reused.
struct QuantityScanner {
    let tables = QuantityTables.shared
    /// The document's bytes.
    let utf8: [UInt8]
    private var words: WordEdges
    /// The day that relative dates are told from.
    let reference: CalendarDay?
    private let isOpener: [Bool]
    /// The piece at hand.
    var text: FoldedText
    /// The index behind the last quantity of the piece: modifiers are not looked for before it.
    var lastEnd = 0
    /// The index where the last number of a list that shares one unit starts (5000和5500美元).
    var listEnd = 0
    var quantities: [Quantity] = []
    private var piece = 0..<0

    init(_ utf8: [UInt8], _ words: WordEdges, reference: CalendarDay?, in memory: QuantityMemory) {
        text = memory.take()
        self.reference = reference
        isOpener = reference == nil ? QuantityTables.shared.isOpener : QuantityTables.shared.isDatedOpener
        self.utf8 = utf8
        self.words = words
    }

    /// Finds all quantities, and gives the memory back.
    ///
    /// - Complexity: O(n).
    mutating func scan(in memory: QuantityMemory) -> [Quantity] {
        let bytes = utf8
        for piece in TextPieces(bytes.span) {
            self.piece = piece
            text.load(bytes.span, piece, tables.folds)
            lastEnd = 0
            listEnd = 0
            scanPiece()
        }
        memory.put(text)
        text = FoldedText()
        settleCurrency()
        return quantities
    }

    private mutating func scanPiece() {
        let isOpener = isOpener
        var index = text.firstIndex(from: 0, in: isOpener)
        while index < text.count {
            // In one expression the text would be copied before it is read.
            let next = max(read(at: index), index + 1)
            index = text.firstIndex(from: next, in: isOpener)
        }
    }

    /// Reads what starts at an index; the result is the index to go on from.
    private mutating func read(at index: Int) -> Int {
        if reference != nil, let end = readRelative(at: index) { return end }
        if tables.numberWords.hasRoot(text[index]), let end = readNumberWord(at: index) { return end }
        if let end = exceptionEnd(at: index) { return end }
        switch NumeralSign.table[Int(text[index].value)].kind {
        case .none: return index + 1
        case .opener:
            switch text[index] {
            case "第": return readOrdinal(at: index)
            case "翻": return readDoubling(at: index)
            case ".":
                let before = text[index - 1]
                guard text[index + 1].asciiDigit != nil, before.asciiDigit == nil, !before.isLatin, before != "." else {
                    return index + 1
                }
                return readNumber(at: index)
            default: return readHalf(at: index)
            }
        default: return readNumber(at: index)
        }
    }

    /// Reads a word that is a number by itself; in a function of its own, for few places need room for such a word.
    @inline(never)
    private mutating func readNumberWord(at index: Int) -> Int? {
        guard let (word, end) = tables.numberWords.longestMatch(in: text, at: index), isWordEnd(end) else { return nil }
        return emit(word, index..<end)
    }

    /// The end of a word that only looks like a quantity.
    private mutating func exceptionEnd(at index: Int) -> Int? {
        guard tables.exceptions.hasRoot(text[index]),
            let match = tables.exceptions.longestMatch(in: text, at: index), !match.payload.isAllowed,
            !match.payload.unless.contains(text[match.end]), !isCounted(at: index),
            !isNumberBehindWord(index..<match.end)
        else { return nil }
        return match.end
    }

    /// Whether a word that ends in a numeral is the end of one and the start of a number: 提|高一|倍, 坝|高三|十米.
    private mutating func isNumberBehindWord(_ range: Range<Int>) -> Bool {
        let last = NumeralSign.table[Int(text[range.upperBound - 1].value)].kind
        guard last == .han || last == .power || last == .myriad,
            !NumeralSign.table[Int(text[range.lowerBound].value)].kind.isNumeral
        else { return false }
        // 周一一度: a digit behind it begins a word of its own.
        let next = text[range.upperBound]
        let kind = NumeralSign.table[Int(next.value)].kind
        guard next == "至" || next == "到" || kind == .power || kind == .myriad || tables.units.hasRoot(next) else {
            return false
        }
        return !isTokenEdge(text.offset(of: range.lowerBound)) || !isTokenEdge(text.offset(of: range.upperBound))
    }

    /// Whether 百, 千, 万 or 亿 has a word before it that makes it a number: 上百家, 近百年.
    func isCounted(at index: Int) -> Bool {
        switch NumeralSign.table[Int(text[index].value)].kind {
        case .power, .myriad: break
        default: return false
        }
        switch text[index - 1] {
        case "上", "近", "超", "逾", "约", "达", "足", "破": return text[index] != "十"
        default: return false
        }
    }

    private mutating func readNumber(at index: Int) -> Int {
        let (numeral, end) = NumeralReader.read(text, at: index, tables)
        guard let numeral else { return end }
        if let codeEnd = codeEnd(of: numeral) { return codeEnd }
        if let end = readScore(numeral) ?? readDate(numeral) { return end }
        if let end = readFraction(numeral) { return end }
        if let end = readRatio(numeral) { return end }
        if let end = readAmount(numeral) { return end }
        return end
    }

    /// Adds a quantity, which must lie behind all others.
    mutating func append(_ quantity: Quantity, end: Int) {
        lastEnd = end
        // 《第七天》 is a book.
        let start = quantity.range.lowerBound
        if text[end] == "》", start >= 3, string(start - 3..<start) == "《" { return }
        if let first = quantities.last, let range = range(from: first, to: quantity) {
            quantities[quantities.count - 1] = range
        } else {
            quantities.append(quantity)
        }
    }

    /// The range that two bounds make, where bare numbers have them side by side: 大于10且小于20, 最少20最多100个.
    ///
    /// Bounds with units of their own stay two quantities: 三年以上十年以下.
    private func range(from first: Quantity, to second: Quantity) -> Quantity? {
        guard first.bound != nil, second.bound != nil, first.unit == nil, first.value != nil, second.value != nil,
            first.kind == .number || first.kind == second.kind,
            let low = first.low ?? second.low, let high = first.high ?? second.high,
            QuantityScanner.isOrdered(low, high), (first.low == nil) != (second.low == nil),
            (first.high == nil) != (second.high == nil),
            first.fullRange.upperBound <= second.fullRange.lowerBound,
            QuantityScanner.joints.contains(
                string(first.fullRange.upperBound..<second.fullRange.lowerBound).filter { $0 != " " })
        else { return nil }
        var range = second
        range.value = nil
        range.low = low
        range.high = high
        range.bound = nil
        range.approximation = nil
        range.range = first.range.lowerBound..<second.range.upperBound
        range.fullRange = first.fullRange.lowerBound..<second.fullRange.upperBound
        return range
    }

    private static func isOrdered(_ low: Quantity.Limit, _ high: Quantity.Limit) -> Bool {
        guard case .number(let low) = low, case .number(let high) = high else { return false }
        return low <= high
    }

    /// What may stand between two bounds of one number.
    private static let joints: Set<String> = [
        "", ",", "，", "、", "且", "并且", "并", "而", "而且", "但", "但是", "同时", "的同时", "又", ",且", "，且", ",并且", "，并且", ",同时",
        "，同时",
    ]

    // MARK: Words

    /// Whether a token starts or ends at a byte.
    mutating func isTokenEdge(_ offset: Int) -> Bool {
        let utf8 = utf8
        return words.isEdge(offset, in: utf8.span, piece)
    }

    /// Whether a word may end before an index.
    mutating func isWordEnd(_ index: Int) -> Bool {
        !text[index].isHan || isTokenEdge(text.offset(of: index))
    }

    /// Whether a word may start at an index.
    mutating func isWordStart(_ index: Int) -> Bool {
        !text[index - 1].isHan || isTokenEdge(text.offset(of: index))
    }

    /// The bytes of the document that a range of scalars takes, without the blanks behind it that the folding skipped.
    func bytes(of range: Range<Int>) -> Range<Int> {
        let lower = text.offset(of: range.lowerBound)
        var upper = text.offset(of: range.upperBound)
        if text[range.upperBound - 1] != " " {
            while upper > lower, utf8[upper - 1] == UInt8(ascii: " ") { upper -= 1 }
        }
        return lower..<upper
    }

    /// The text of a range of scalars, as the document has it.
    func surface(_ range: Range<Int>) -> String { string(bytes(of: range)) }

    private func string(_ range: Range<Int>) -> String { String(decoding: utf8[range], as: UTF8.self) }

    /// The index behind the blanks at an index.
    func skipBlanks(_ index: Int, limit: Int = 4) -> Int {
        var end = index
        while end < index + limit, text[end] == " " { end += 1 }
        return end
    }
}

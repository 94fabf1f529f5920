/// A piece of a document in ``FoldedScalar``s, each with the byte that it starts at. Its memory is reused.
struct FoldedText {
    private var scalars: [FoldedScalar] = []
    /// One more than there are scalars: the last is the piece's end.
    private var offsets: [UInt32] = []
    /// The number of scalars; the arrays may be longer.
    private(set) var count = 0

    /// The scalar at an index; ``FoldedScalar/end`` outside the text.
    @inline(__always)
    subscript(index: Int) -> FoldedScalar {
        index >= 0 && index < count ? scalars[index] : .end
    }

    /// Whether a Latin word in small letters stands at an index, in whatever case.
    func hasWord(_ word: [FoldedScalar], at start: Int) -> Bool {
        guard start + word.count <= count else { return false }
        return word.indices.allSatisfy { scalars[start + $0].value | 0x20 == word[$0].value }
    }

    /// The byte of the document that a scalar starts at.
    func offset(of index: Int) -> Int { Int(offsets[index]) }

    /// The first index from one on whose scalar a table marks; ``count`` where there is none.
    func firstIndex(from start: Int, in marked: [Bool]) -> Int {
        assert(marked.count > Int(UInt16.max) && count <= scalars.count)
        let (scalars, marked) = (scalars.span, marked.span)
        var index = start
        while index < count, unsafe !marked[unchecked: Int(scalars[unchecked: index].value)] { index &+= 1 }
        return index
    }

    /// Takes in a piece of valid UTF-8.
    ///
    /// - Complexity: O(n).
    mutating func load(_ text: Span<UInt8>, _ piece: Range<Int>, _ folds: [FoldedScalar]) {
        if scalars.count <= piece.count {
            scalars = Array(repeating: .end, count: piece.count + 1)
            offsets = Array(repeating: 0, count: piece.count + 1)
        }
        count = FoldedText.fold(text, piece, folds, into: &scalars, &offsets)
    }

    /// Folds a piece into arrays that are long enough; gives how many scalars it has.
    private static func fold(
        _ text: Span<UInt8>, _ piece: Range<Int>, _ folds: [FoldedScalar], into allScalars: inout [FoldedScalar],
        _ allOffsets: inout [UInt32]
    ) -> Int {
        var scalars = allScalars.mutableSpan
        var offsets = allOffsets.mutableSpan
        var count = 0
        var index = piece.lowerBound
        assert(folds.count > Int(UInt16.max) && scalars.count > piece.count && offsets.count > piece.count)
        let folds = folds.span
        while index < piece.upperBound {
            let lead = unsafe text[unchecked: index]
            if lead == UInt8(ascii: " "), count > 0,
                let next = FoldedText.endOfInnerBlank(
                    text, index, piece.upperBound, folds, behind: scalars[count - 1],
                    count > 1 ? scalars[count - 2] : .end)
            {
                index = next
                continue
            }
            unsafe offsets[unchecked: count] = UInt32(truncatingIfNeeded: index)
            let scalar: FoldedScalar
            // The text is valid, so that a lead has its followers, and each scalar has a place: one byte at least.
            func tail(_ place: Int) -> UInt16 { UInt16(unsafe text[unchecked: index &+ place] & 0x3F) }
            if lead >= 0xE0 && lead < 0xF0 {
                scalar = unsafe folds[unchecked: Int(UInt16(lead & 0x0F) << 12 | tail(1) << 6 | tail(2))]
                index &+= 3
            } else if lead < 0x80 {
                scalar = FoldedScalar(value: UInt16(lead))
                index &+= 1
            } else if lead >= 0xF0 {
                scalar = .other
                index &+= 4
            } else {
                scalar = unsafe folds[unchecked: Int(UInt16(lead & 0x1F) << 6 | tail(1))]
                index &+= 2
            }
            unsafe scalars[unchecked: count] = scalar
            count &+= 1
        }
        offsets[count] = UInt32(truncatingIfNeeded: piece.upperBound)
        return count
    }

    /// The index behind blanks that stand within a numeral (两千 四百, 1000 万), as in justified or scanned text.
    private static func endOfInnerBlank(
        _ text: Span<UInt8>, _ start: Int, _ limit: Int, _ folds: Span<FoldedScalar>, behind last: FoldedScalar,
        _ beforeLast: FoldedScalar
    ) -> Int? {
        let before = NumeralSign.table[Int(last.value)].kind
        let isTenth = last == "成" && NumeralSign.table[Int(beforeLast.value)].kind.isNumeral
        guard before.isNumeral || isTenth || last == "个" || last == "点" || last == "分" || last == "之" || last == "余"
        else { return nil }
        var end = start
        while end < limit, end < start + 4, text[end] == UInt8(ascii: " ") { end += 1 }
        guard end + 2 < limit, text[end] & 0xF0 == 0xE0 else { return nil }
        let value = UInt16(text[end] & 0x0F) << 12 | UInt16(text[end + 1] & 0x3F) << 6 | UInt16(text[end + 2] & 0x3F)
        let next = folds[Int(value)]
        let after = NumeralSign.table[Int(next.value)].kind
        if last == "个" { return next == "百" ? end : nil }
        if isTenth { return after == .han || next == "半" ? end : nil }
        switch next {
        case "点", "分", "之", "成", "折", "余", "多", "个": return before == .arabic && next == "点" ? nil : end
        default:
            // Two digits may be two numbers; a digit and its power are one.
            let isDigit = before == .han || before == .financial || before == .arabic
            let isNextDigit = after == .han || after == .financial
            return after.isNumeral && !(isDigit && isNextDigit) ? end : nil
        }
    }
}

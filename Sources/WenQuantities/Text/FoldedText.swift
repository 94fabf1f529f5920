/// A piece of a document in ``FoldedScalar``s, each with the byte that it starts at. Its memory is reused.
struct FoldedText {
    private(set) var scalars: [FoldedScalar] = []
    /// One more than ``scalars``: the last is the piece's end.
    private var offsets: [UInt32] = []

    /// The number of scalars.
    @inline(__always)
    var count: Int { scalars.count }

    /// The scalar at an index; ``FoldedScalar/end`` outside the text.
    @inline(__always)
    subscript(index: Int) -> FoldedScalar {
        index >= 0 && index < scalars.count ? scalars[index] : .end
    }

    /// The byte of the document that a scalar starts at.
    func offset(of index: Int) -> Int { Int(offsets[index]) }

    /// The bytes of the document that a range of scalars takes.
    func bytes(of range: Range<Int>) -> Range<Int> { offset(of: range.lowerBound)..<offset(of: range.upperBound) }

    /// Takes in a piece of valid UTF-8.
    ///
    /// - Complexity: O(n).
    mutating func load(_ text: Span<UInt8>, _ piece: Range<Int>, _ folds: [FoldedScalar]) {
        scalars.removeAll(keepingCapacity: true)
        offsets.removeAll(keepingCapacity: true)
        scalars.reserveCapacity(piece.count)
        offsets.reserveCapacity(piece.count + 1)
        var index = piece.lowerBound
        while index < piece.upperBound {
            let lead = text[index]
            offsets.append(UInt32(truncatingIfNeeded: index))
            if lead < 0x80 {
                scalars.append(FoldedScalar(value: UInt16(lead)))
                index += 1
            } else if lead >= 0xF0 {
                scalars.append(.other)
                index += 4
            } else if lead >= 0xE0 {
                let value = UInt16(lead & 0x0F) << 12 | UInt16(text[index + 1] & 0x3F) << 6 | UInt16(text[index + 2] & 0x3F)
                scalars.append(folds[Int(value)])
                index += 3
            } else {
                scalars.append(folds[Int(UInt16(lead & 0x1F) << 6 | UInt16(text[index + 1] & 0x3F))])
                index += 2
            }
        }
        offsets.append(UInt32(truncatingIfNeeded: piece.upperBound))
    }
}

/// Converts positions in a text between UTF-8 bytes, UTF-16 units, Unicode scalars, and line and column.
///
/// It keeps counts at every 512th byte, so it takes 2.4 % of the text's size beside the text, which it shares.
///
/// ```swift
/// let map = OffsetMap(Document("文a🀄b"))
/// map.offset(of: 8, in: .scalar)  // 3
/// map.offset(of: 8, in: .utf16)  // 4
/// ```
public struct OffsetMap: Sendable {
    private struct Checkpoint {
        var scalars: UInt32
        var utf16: UInt32
        var lines: UInt32
    }

    private static let stride = 512
    private let utf8: [UInt8]
    private let checkpoints: [Checkpoint]

    /// Counts a document once.
    ///
    /// - Complexity: O(n).
    public init(_ document: Document) {
        utf8 = document.utf8
        var counts = Checkpoint(scalars: 0, utf16: 0, lines: 0)
        var points: [Checkpoint] = []
        points.reserveCapacity(utf8.count / OffsetMap.stride + 1)
        var next = 0
        for (index, byte) in utf8.enumerated() {
            if index == next {
                points.append(counts)
                next += OffsetMap.stride
            }
            OffsetMap.count(byte, in: &counts)
        }
        if next == utf8.count { points.append(counts) }
        checkpoints = points
    }

    private static func count(_ byte: UInt8, in counts: inout Checkpoint) {
        // A scalar counts at its first byte, a line at its end.
        if byte & 0xC0 != 0x80 {
            counts.scalars += 1
            counts.utf16 += byte >= 0xF0 ? 2 : 1
        }
        if byte == UInt8(ascii: "\n") { counts.lines += 1 }
    }

    private func counts(before offset: Int) -> Checkpoint {
        precondition((0...utf8.count).contains(offset), "position outside the text")
        let slot = offset / OffsetMap.stride
        var counts = checkpoints[slot]
        for byte in utf8[(slot * OffsetMap.stride)..<offset] { OffsetMap.count(byte, in: &counts) }
        return counts
    }

    /// The position of a UTF-8 byte in another unit.
    ///
    /// - Parameters:
    ///   - utf8Offset: the first byte of a scalar, or the text's end; one outside the text is a programming error.
    ///   - unit: what the result counts, from 0.
    /// - Complexity: O(1), at most 512 bytes are read.
    public func offset(of utf8Offset: Int, in unit: OffsetUnit) -> Int {
        switch unit {
        case .utf8: utf8Offset
        case .utf16: Int(counts(before: utf8Offset).utf16)
        case .scalar: Int(counts(before: utf8Offset).scalars)
        }
    }

    /// A range of UTF-8 bytes in another unit.
    ///
    /// - Parameters:
    ///   - utf8Range: starts and ends where scalars do.
    ///   - unit: what the result counts, from 0.
    /// - Complexity: as ``offset(of:in:)``.
    public func range(of utf8Range: Range<Int>, in unit: OffsetUnit) -> Range<Int> {
        offset(of: utf8Range.lowerBound, in: unit)..<offset(of: utf8Range.upperBound, in: unit)
    }

    /// The UTF-8 byte at a position in another unit.
    ///
    /// - Parameters:
    ///   - position: any number.
    ///   - unit: what it counts, from 0.
    /// - Returns: the byte; `nil` before the start, past the end, or inside a scalar's two UTF-16 units.
    /// - Complexity: O(log n).
    public func utf8Offset(of position: Int, in unit: OffsetUnit) -> Int? {
        guard unit != .utf8 else { return (0...utf8.count).contains(position) ? position : nil }
        guard position >= 0 else { return nil }
        func measure(_ counts: Checkpoint) -> Int { Int(unit == .utf16 ? counts.utf16 : counts.scalars) }
        var low = 0
        var high = checkpoints.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if measure(checkpoints[middle]) <= position { low = middle } else { high = middle }
        }
        var counts = checkpoints[low]
        var offset = low * OffsetMap.stride
        while offset < utf8.count {
            let isFirst = utf8[offset] & 0xC0 != 0x80
            if isFirst, measure(counts) >= position { break }
            OffsetMap.count(utf8[offset], in: &counts)
            offset += 1
        }
        return measure(counts) == position ? offset : nil
    }

    /// The line and column, both from 1, of a UTF-8 byte; columns count Unicode scalars.
    ///
    /// - Parameter utf8Offset: the first byte of a scalar, or the text's end.
    /// - Complexity: O(length of the line).
    public func lineAndColumn(of utf8Offset: Int) -> (line: Int, column: Int) {
        let counts = counts(before: utf8Offset)
        var start = utf8Offset
        while start > 0, utf8[start - 1] != UInt8(ascii: "\n") { start -= 1 }
        let column = utf8[start..<utf8Offset].count { $0 & 0xC0 != 0x80 } + 1
        return (Int(counts.lines) + 1, column)
    }
}

import WenSegmentation

/// Converts a document's byte ranges to the unit that results are printed in, in any order.
///
/// Ranges in the order of the text, or nearly, are counted on from one to the next. Those that go back further need the position
/// of every eighth byte: half of the text's size.
struct Positions {
    private static let stride = 8
    /// How far back ranges may go without that.
    private static let step = 32

    private let utf8: [UInt8]
    private let unit: OffsetUnit
    /// The position of every eighth byte; empty until it is needed.
    private var marks: [UInt32] = []
    /// The byte that was converted last, and its position.
    private var last = (byte: 0, position: 0)

    init(_ document: Document, unit: OffsetUnit) {
        utf8 = document.utf8
        self.unit = unit
    }

    /// A range of UTF-8 bytes in the unit of the output.
    ///
    /// Complexity: O(length of the range), taken over all calls, but O(n) once.
    mutating func range(of bytes: Range<Int>) -> Range<Int> {
        guard unit != .utf8 else { return bytes }
        let lower = position(of: bytes.lowerBound)
        let upper = lower &+ count(bytes)
        last = (bytes.upperBound, upper)
        return lower..<upper
    }

    @inline(__always)
    private mutating func position(of byte: Int) -> Int {
        if byte < last.byte - Positions.step, marks.isEmpty { countAll() }
        if !marks.isEmpty {
            let slot = byte &>> Positions.stride.trailingZeroBitCount
            return Int(marks[slot]) &+ count(slot &* Positions.stride..<byte)
        }
        return last.position + (byte >= last.byte ? count(last.byte..<byte) : -count(byte..<last.byte))
    }

    @inline(never)
    private mutating func countAll() {
        var all = [UInt32](repeating: 0, count: utf8.count / Positions.stride + 1)
        var span = all.mutableSpan
        for slot in 1..<max(1, span.count) {
            let behind = slot * Positions.stride
            span[slot] = span[slot - 1] + UInt32(count(behind - Positions.stride..<behind))
        }
        marks = all
    }

    /// How many units begin in a range of bytes.
    @inline(__always)
    private func count(_ bytes: Range<Int>) -> Int {
        let text = unsafe utf8.span.bytes
        var count = 0
        var index = bytes.lowerBound
        precondition(index >= 0 && bytes.upperBound <= text.byteCount)
        while index < bytes.upperBound {
            // Eight bytes at a time, also of the last ones where more text stands behind them.
            guard index &+ 8 <= text.byteCount else { return count &+ countSingly(index..<bytes.upperBound) }
            let eight = unsafe text.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
            let rest = bytes.upperBound &- index
            let wanted = rest < 8 ? (1 &<< UInt64(truncatingIfNeeded: 8 &* rest)) &- 1 : UInt64.max
            count &+= Positions.sum((~eight &>> 7 | eight &>> 6) & wanted)
            // A scalar beyond the Basic Multilingual Plane is two UTF-16 units.
            if unit == .utf16 {
                count &+= Positions.sum(eight &>> 7 & eight &>> 6 & eight &>> 5 & eight &>> 4 & wanted)
            }
            index &+= 8
        }
        return count
    }

    /// The same byte by byte.
    @inline(never)
    private func countSingly(_ bytes: Range<Int>) -> Int {
        utf8[bytes].reduce(0) { count, byte in
            count + (byte & 0xC0 != 0x80 ? 1 : 0) + (unit == .utf16 && byte >= 0xF0 ? 1 : 0)
        }
    }

    /// The number of bytes whose lowest bit is set.
    @inline(__always)
    private static func sum(_ eight: UInt64) -> Int {
        Int(((eight & 0x0101_0101_0101_0101) &* 0x0101_0101_0101_0101) &>> 56)
    }
}

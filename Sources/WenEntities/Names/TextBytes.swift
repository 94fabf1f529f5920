/// Looks at a document's bytes scalar by scalar, both ways, for rules that read a few characters around a name.
struct TextBytes {
    /// Valid UTF-8.
    let utf8: [UInt8]

    /// The number of bytes.
    var count: Int { utf8.count }

    /// Whether a literal stands at a byte.
    @inline(__always)
    func has(_ literal: [UInt8], at start: Int) -> Bool {
        guard start >= 0, start + literal.count <= utf8.count else { return false }
        for index in literal.indices where utf8[start + index] != literal[index] { return false }
        return true
    }

    /// Whether a literal ends before a byte.
    func has(_ literal: [UInt8], before end: Int) -> Bool {
        has(literal, at: end - literal.count)
    }

    /// The first of some literals that stands at a byte, as the byte behind it.
    func end(ofAny literals: [[UInt8]], at start: Int) -> Int? {
        for literal in literals where has(literal, at: start) { return start + literal.count }
        return nil
    }

    /// The byte behind the scalar that starts at a byte.
    @inline(__always)
    func after(_ start: Int) -> Int {
        var next = start + 1
        while next < utf8.count, utf8[next] & 0xC0 == 0x80 { next += 1 }
        return next
    }

    /// The first byte of the scalar that ends before a byte.
    @inline(__always)
    func before(_ end: Int) -> Int {
        var start = end - 1
        while start > 0, utf8[start] & 0xC0 == 0x80 { start -= 1 }
        return start
    }

    /// The folded unit of the scalar that starts at a byte; ``FoldedUnit/edge`` at the end.
    func unit(at start: Int) -> UInt16 {
        guard start >= 0, start < utf8.count else { return FoldedUnit.edge }
        let lead = utf8[start]
        switch lead {
        case 0..<0x80: return UInt16(lead)
        case 0xC0..<0xE0: return FoldedUnit.fold(UInt32(lead & 0x1F) << 6 | tail(start + 1))
        case 0xE0..<0xF0: return FoldedUnit.fold(UInt32(lead & 0x0F) << 12 | tail(start + 1) << 6 | tail(start + 2))
        default: return 0xFFFD
        }
    }

    /// The folded unit of the scalar that ends before a byte; ``FoldedUnit/edge`` at the start.
    func unit(before end: Int) -> UInt16 {
        end > 0 ? unit(at: before(end)) : FoldedUnit.edge
    }

    /// The folded units of a range.
    func units(_ range: Range<Int>) -> [UInt16] {
        var units: [UInt16] = []
        var position = range.lowerBound
        while position < range.upperBound {
            units.append(unit(at: position))
            position = after(position)
        }
        return units
    }

    /// The byte behind the run of Chinese characters that starts at a byte, looking at `limit` characters at most.
    func endOfHan(from start: Int, limit: Int) -> Int {
        var position = start
        for _ in 0..<limit {
            guard position < utf8.count, FoldedUnit.isHan(unit(at: position)) else { break }
            position = after(position)
        }
        return position
    }

    /// The first byte of the run of Chinese characters that ends before a byte, looking at `limit` characters at most.
    func startOfHan(before end: Int, limit: Int) -> Int {
        var position = end
        for _ in 0..<limit {
            guard position > 0, FoldedUnit.isHan(unit(before: position)) else { break }
            position = before(position)
        }
        return position
    }

    private func tail(_ index: Int) -> UInt32 { UInt32(utf8[index] & 0x3F) }
}

/// Looks at a document's bytes scalar by scalar, both ways, for rules that read a few characters around a name.
struct TextBytes {
    /// Valid UTF-8.
    let utf8: [UInt8]
    /// Folds what is read, and knows the names in it.
    let gazetteer = Gazetteer.embedded

    /// Looks at bytes.
    init(utf8: [UInt8]) {
        self.utf8 = utf8
    }

    /// Four bytes from one on, which must be there.
    @inline(__always)
    func word(at start: Int) -> UInt32 {
        precondition(start >= 0 && start + 4 <= utf8.count)
        return unsafe utf8.span.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: start, as: UInt32.self)
    }

    /// The number of bytes.
    var count: Int { utf8.count }

    /// The byte behind the scalar that starts at a byte.
    @inline(__always)
    func after(_ start: Int) -> Int {
        var next = start + 1
        while next < utf8.count, utf8[next] & 0xC0 == 0x80 { next += 1 }
        return next
    }

    /// How far a scan goes on from a byte without passing over the first byte of a scalar; at most the length of the scalar
    /// that it starts.
    @inline(__always)
    static func step(_ byte: UInt8) -> Int { byte &- 0xE0 < 0x10 ? 3 : 1 }

    /// The first byte of the scalar that ends before a byte.
    @inline(__always)
    func before(_ end: Int) -> Int {
        var start = end - 1
        while start > 0, utf8[start] & 0xC0 == 0x80 { start -= 1 }
        return start
    }

    /// The folded unit of the scalar that starts at a byte; ``FoldedUnit/edge`` at the end.
    @inline(__always)
    func unit(at start: Int) -> UInt16 {
        // Nearly all have three bytes.
        guard start >= 0, start + 2 < utf8.count, utf8[start] &- 0xE0 < 0x10 else { return rareUnit(at: start) }
        return gazetteer.fold(UInt16(utf8[start] & 0x0F) << 12 | tail(start + 1) << 6 | tail(start + 2))
    }

    @inline(never)
    private func rareUnit(at start: Int) -> UInt16 {
        guard start >= 0, start < utf8.count else { return FoldedUnit.edge }
        let lead = utf8[start]
        switch lead {
        case 0..<0x80: return UInt16(lead)
        case 0xC0..<0xE0: return gazetteer.fold(UInt16(lead & 0x1F) << 6 | tail(start + 1))
        default: return FoldedUnit.beyond
        }
    }

    /// The folded unit of the scalar that starts at a byte, which must be there; goes to the next.
    @inline(__always)
    func next(_ position: inout Int) -> UInt16 {
        let lead = utf8[position]
        if lead &- 0xE0 < 0x10 {
            defer { position &+= 3 }
            return gazetteer.fold(UInt16(lead & 0x0F) << 12 | tail(position + 1) << 6 | tail(position + 2))
        }
        defer { position = after(position) }
        return unit(at: position)
    }

    /// The folded unit of the scalar that ends before a byte; ``FoldedUnit/edge`` at the start.
    func unit(before end: Int) -> UInt16 {
        end > 0 ? unit(at: before(end)) : FoldedUnit.edge
    }

    /// The folded units of a range.
    func units(_ range: Range<Int>) -> [UInt16] {
        var units: [UInt16] = []
        units.reserveCapacity(range.count / 3 + 1)
        var position = range.lowerBound
        while position < range.upperBound {
            units.append(unit(at: position))
            position = after(position)
        }
        return units
    }

    /// The folded units of a range, and the byte at which each starts; one more behind the last.
    func unitsWithOffsets(_ range: Range<Int>) -> (units: [UInt16], offsets: [Int]) {
        var units: [UInt16] = []
        var offsets: [Int] = []
        units.reserveCapacity(range.count / 3 + 1)
        offsets.reserveCapacity(range.count / 3 + 2)
        var position = range.lowerBound
        while position < range.upperBound {
            units.append(unit(at: position))
            offsets.append(position)
            position = after(position)
        }
        offsets.append(range.upperBound)
        return (units, offsets)
    }

    /// A range as it is compared with other names, without the white space of a layout.
    func name(_ range: Range<Int>) -> FoldedName {
        var units: [UInt16] = []
        units.reserveCapacity(range.count / 3 + 1)
        forEachNameUnit(range) { units.append($0) }
        return FoldedName(units)
    }

    /// The ``FoldedName/digest`` of a range.
    func digest(_ range: Range<Int>) -> UInt64 {
        var hash = UnitHash()
        forEachNameUnit(range) { hash.append($0) }
        return hash.digest
    }

    /// Calls `body` with the folded units of a range but for the white space of a layout. A scalar beyond the basic plane has
    /// two, so that names with different ones differ.
    @inline(__always)
    func forEachNameUnit(_ range: Range<Int>, _ body: (UInt16) -> Void) {
        var position = range.lowerBound
        while position < range.upperBound {
            let next = after(position)
            let unit = unit(at: position)
            if next - position == 4 {
                body(0xD800 | UInt16(utf8[position] & 7) << 6 | tail(position + 1))
                body(0xDC00 | (tail(position + 2) & 0xF) << 6 | tail(position + 3))
            } else if !TextBytes.isLayout(unit) {
                body(unit)
            }
            position = next
        }
    }

    /// The byte behind so many units of a range as ``forEachNameUnit(_:_:)`` counts them.
    func end(ofNameUnits count: Int, in range: Range<Int>) -> Int {
        var position = range.lowerBound
        var rest = count
        while rest > 0, position < range.upperBound {
            let next = after(position)
            if next - position == 4 { rest -= 2 } else if !TextBytes.isLayout(unit(at: position)) { rest -= 1 }
            position = next
        }
        return position
    }

    /// A range as a name to show, without the white space of a layout.
    func name(asWritten range: Range<Int>) -> String {
        guard holdsLayout(range) else { return String(decoding: utf8[range], as: UTF8.self) }
        var kept: [UInt8] = []
        var position = range.lowerBound
        while position < range.upperBound {
            let next = after(position)
            if !TextBytes.isLayout(unit(at: position)) { kept.append(contentsOf: utf8[position..<next]) }
            position = next
        }
        return String(decoding: kept, as: UTF8.self)
    }

    /// Whether the white space of a layout stands in a range.
    func holdsLayout(_ range: Range<Int>) -> Bool {
        range.contains { utf8[$0] < 0x20 || utf8[$0] == 0xE3 && unit(at: $0) == 0x3000 }
    }

    /// Whether a range ends in the white space of a layout.
    func endsInLayout(_ range: Range<Int>) -> Bool { TextBytes.isLayout(unit(before: range.upperBound)) }

    /// Whether a round bracket opens at a byte.
    func isBracket(at start: Int) -> Bool {
        let unit = unit(at: start)
        return unit == 0x28 || unit == 0xFF08
    }

    /// Line ends and the ideographic space.
    private static func isLayout(_ unit: UInt16) -> Bool { unit == 0x0A || unit == 0x0D || unit == 0x3000 }

    /// Whether two ranges hold the same bytes.
    @inline(__always)
    func isEqual(_ one: Range<Int>, _ other: Range<Int>) -> Bool { isEqual(one, utf8[other]) }

    /// Whether a range holds some bytes.
    @inline(__always)
    func isEqual(_ range: Range<Int>, _ bytes: ArraySlice<UInt8>) -> Bool {
        guard range.count == bytes.count else { return false }
        for index in 0..<range.count where utf8[range.lowerBound + index] != bytes[bytes.startIndex + index] {
            return false
        }
        return true
    }

    /// The byte that so many scalars further starts one.
    func advance(_ start: Int, by scalars: Int) -> Int {
        var position = start
        for _ in 0..<scalars where position < count { position = after(position) }
        return position
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

    private func tail(_ index: Int) -> UInt16 { UInt16(utf8[index] & 0x3F) }
}

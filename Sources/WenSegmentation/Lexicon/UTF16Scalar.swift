/// Scalars in well-formed UTF-16.
enum UTF16Scalar {
    /// The scalar that starts at an index.
    @unsafe static func scalar(in units: UnsafeBufferPointer<UInt16>, at index: Int) -> UInt32 {
        let unit = UInt32(unsafe units[index])
        guard unit & 0xFC00 == 0xD800, index + 1 < units.count else { return unit }
        return 0x10000 + ((unit & 0x3FF) << 10 | UInt32(unsafe units[index + 1]) & 0x3FF)
    }

    /// Whether a scalar belongs to the character before it: a combining mark, variation selector or joiner.
    static func isExtender(_ scalar: UInt32) -> Bool {
        guard let scalar = Unicode.Scalar(scalar) else { return false }
        if scalar.value == 0x200C || scalar.value == 0x200D { return true }
        if scalar.properties.isGraphemeExtend { return true }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: return true
        default: return false
        }
    }

    /// How many bytes a range of units has in UTF-8.
    @inline(__always)
    @unsafe static func utf8Length(_ range: Range<Int>, of units: UnsafePointer<UInt16>) -> Int {
        var length = 0
        for index in range {
            let unit = unsafe units[index]
            // A surrogate is half of a scalar of four bytes.
            let isSurrogate = unit & 0xF800 == 0xD800
            length &+= 1 &+ (unit >= 0x80 ? 1 : 0) &+ (unit >= 0x800 && !isSurrogate ? 1 : 0)
        }
        return length
    }

    /// The UTF-8 length of a unit of a run of Han characters, and whether it starts an atom or belongs to the one before: as the
    /// second half of a pair, which is counted with the first, or as a mark on a character.
    @inline(never)
    @unsafe static func atomPart(
        of units: UnsafeBufferPointer<UInt16>, at index: Int
    ) -> (bytes: Int, isAtom: Bool) {
        if unsafe units[index] & 0xFC00 == 0xDC00 { return (0, false) }
        let scalar = unsafe scalar(in: units, at: index)
        let bytes = scalar > 0xFFFF ? 4 : scalar > 0x7FF ? 3 : scalar > 0x7F ? 2 : 1
        return (bytes, index == 0 || !isExtender(scalar))
    }

    /// Where at most `limit` units end without parting a surrogate pair.
    @unsafe static func cut(_ units: UnsafeBufferPointer<UInt16>, limit: Int) -> Int {
        let isInPair = unsafe limit < units.count && units[limit] & 0xFC00 == 0xDC00
        return isInPair ? limit - 1 : min(limit, units.count)
    }
}

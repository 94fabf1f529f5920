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

    /// Where at most `limit` units end without parting a surrogate pair.
    @unsafe static func cut(_ units: UnsafeBufferPointer<UInt16>, limit: Int) -> Int {
        let isInPair = unsafe limit < units.count && units[limit] & 0xFC00 == 0xDC00
        return isInPair ? limit - 1 : min(limit, units.count)
    }
}

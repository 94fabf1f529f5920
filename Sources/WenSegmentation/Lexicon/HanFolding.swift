/// Folds Han characters for look-up: traditional to simplified, where that is one character for one.
///
/// After ICU's transform Traditional-Simplified. A character that simplified text uses itself (著) stays.
package struct HanFolding: Sendable {
    private var folded: [UInt16] = (0...UInt16.max).map(\.self)

    /// Asks ICU for each character of the basic plane.
    ///
    /// - Parameter isSimplified: whether a character stands in simplified text by right.
    /// - Throws: ``ICUError`` where ICU lacks the transform.
    package init(keeping isSimplified: (UInt32) -> Bool) throws(ICUError) {
        let transliterator = try Transliterator(.traditionalToSimplified)
        for unit in HanFolding.characters where !isSimplified(UInt32(unit)) {
            let simplified = Array(transliterator.convert(String(decoding: [unit], as: UTF16.self)).utf16)
            if simplified.count == 1 { folded[Int(unit)] = simplified[0] }
        }
        // ○ stands for 〇.
        folded[0x25CB] = 0x3007
    }

    private static let characters: ClosedRange<UInt16> = 0x3400...0x9FFF

    /// The character that one of the basic plane is looked up as.
    package subscript(scalar: UInt32) -> UInt32 {
        scalar <= 0xFFFF ? UInt32(folded[Int(scalar)]) : scalar
    }
}

import WenSegmentation

/// Gives symbols to the characters of the training text, folded as the lexicon folds them.
struct SegmenterSymbolTable {
    /// The symbol of each UTF-16 unit.
    let symbols: [UInt16]

    /// Numbers the characters in their order.
    ///
    /// - Parameters:
    ///   - units: the UTF-16 units of the Han characters and marks of the training text, folded.
    ///   - folding: traditional characters and their simplified forms.
    init(_ units: Set<UInt16>, folding: HanFolding) {
        var symbols = Array(repeating: SegmenterSymbol.unknown, count: 1 << 16)
        var next = SegmenterSymbol.firstCharacter
        for unit in units.sorted() where Self.isCharacter(unit) {
            symbols[Int(unit)] = next
            next += 1
        }
        for unit in UInt16.min...UInt16.max where symbols[Int(unit)] == SegmenterSymbol.unknown {
            symbols[Int(unit)] = symbols[Int(Self.folded(unit, folding))]
        }
        self.symbols = symbols
    }

    /// The unit that one is looked up as.
    static func folded(_ unit: UInt16, _ folding: HanFolding) -> UInt16 {
        (0xFF01...0xFF5E).contains(unit) ? unit - 0xFEE0 : UInt16(truncatingIfNeeded: folding[UInt32(unit)])
    }

    /// Whether a unit is a character by itself: no half of a pair, and no mark on the character before it.
    private static func isCharacter(_ unit: UInt16) -> Bool {
        guard let scalar = Unicode.Scalar(unit) else { return false }
        if scalar.properties.isGraphemeExtend || scalar.properties.isWhitespace { return false }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark, .privateUse, .control, .format: return false
        default: return true
        }
    }
}

/// The symbols that the ``WordTagger`` reads words as: characters folded to their simplified, half-width forms, and some
/// classes.
package enum TaggerSymbol {
    /// A digit, or a mark in a number.
    package static let digit: UInt16 = 1
    /// A Latin letter.
    package static let letter: UInt16 = 2
    /// Two or more Chinese digits in a row.
    package static let numerals: UInt16 = 3
    /// The first symbol of a single Chinese digit.
    package static let firstNumeral: UInt16 = 4

    /// Whether a symbol is a Chinese digit, or some.
    @inline(__always)
    package static func isNumeral(_ symbol: UInt16) -> Bool {
        symbol &- numerals <= UInt16(AtomCode.numeralCharacters.count)
    }

    /// The symbol of each UTF-16 unit, given the character that each is folded to.
    package static func table(folding: HanFolding) -> [UInt16] {
        var table = (0...UInt16.max).map { unit in
            UInt16(truncatingIfNeeded: folding[UInt32(AtomHash.fold(unit))])
        }
        for unit in table.indices {
            switch table[unit] {
            case 0x30...0x39, 0x2C, 0x2E, 0x25: table[unit] = digit
            case 0x61...0x7A: table[unit] = letter
            default: break
            }
        }
        for (index, scalar) in AtomCode.numeralCharacters.enumerated() {
            let numeral = UInt16(scalar.value)
            for unit in table.indices where table[unit] == numeral { table[unit] = firstNumeral + UInt16(index) }
        }
        return table
    }
}

/// Symbols of the engine `model`: what its n-grams are made of.
///
/// A symbol is one Han character or one mark, folded to its simplified and half-width form, or a whole number or Latin
/// word by its class. The model maps UTF-16 units to symbols; the lowest are fixed here.
package enum SegmenterSymbol {
    /// A character that the model does not know.
    package static let unknown: UInt16 = 0
    /// A number of one or two digits.
    package static let smallNumber: UInt16 = 1
    /// A number of four digits that starts with 1 or 2, which may be a year.
    package static let year: UInt16 = 2
    /// Any other whole number.
    package static let number: UInt16 = 3
    /// A number with a point.
    package static let decimal: UInt16 = 4
    /// A number with a percent or per mille sign.
    package static let percentage: UInt16 = 5
    /// A single letter.
    package static let letter: UInt16 = 6
    /// A Latin word.
    package static let latin: UInt16 = 7
    /// What stands before a stretch.
    package static let before: UInt16 = 8
    /// What stands behind a stretch.
    package static let behind: UInt16 = 9
    /// The first symbol of a character.
    package static let firstCharacter: UInt16 = 10

    /// The symbol of a number, as Dictionaries/runs.rules finds numbers.
    @unsafe package static func symbol(ofNumber units: UnsafeBufferPointer<UInt16>) -> UInt16 {
        var hasPoint = false
        var isWhole = true
        for index in 0..<units.count {
            switch unsafe units[index] {
            case 0x25, 0xFF05, 0x2030: return percentage
            case 0x2E, 0xFF0E: hasPoint = true
            case 0x2C: isWhole = false
            default: break
            }
        }
        if hasPoint { return decimal }
        guard isWhole else { return number }
        if units.count <= 2 { return smallNumber }
        let first = unsafe AtomHash.fold(units[0])
        return units.count == 4 && (first == 0x31 || first == 0x32) ? year : number
    }

    /// Whether a mark may stand inside a word: what joins the parts of foreign names and ratios.
    package static func isJoiner(_ unit: UInt16) -> Bool {
        switch AtomHash.fold(unit) {
        case 0xB7, 0x2022, 0x2027, 0x30FB, 0x2D, 0x2F, 0x3A, 0x2236, 0x2014: true
        default: false
        }
    }

    /// The hyphen, which joins nothing behind a number.
    static let hyphen: UInt16 = 0x2D

    /// The dash, which joins only between Han characters.
    package static let dash: UInt16 = 0x2014
}

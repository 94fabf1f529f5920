/// Codes of atoms, the units that words of a ``Lexicon`` are made of.
///
/// An atom is one Han character with its marks, or a whole run of another kind: a number, a Latin word. The lexicon
/// maps characters to dense codes by frequency; the lowest codes are fixed here.
package enum AtomCode {
    /// A Han character that no word of the lexicon has.
    package static let unknown: UInt16 = 0
    /// A number in digits, whatever its value.
    package static let number: UInt16 = 1
    /// A Latin word that the lexicon does not name.
    package static let latin: UInt16 = 2
    /// Any other run; only user dictionaries have words with such.
    package static let mark: UInt16 = 3
    /// Two or more Chinese digits in a row as one: 一九九八, 三千五百.
    package static let numerals: UInt16 = 4
    /// The first code of a Chinese digit.
    package static let firstNumeral: UInt16 = 5
    /// The Chinese digits in the order of their codes.
    package static let numeralCharacters: [Unicode.Scalar] = [
        "〇", "零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "万", "亿", "两",
    ]
    /// The first code of another Han character.
    package static let firstHan = firstNumeral + 17

    /// Whether a code is a Chinese digit's.
    @inline(__always)
    package static func isNumeral(_ code: UInt16) -> Bool {
        code &- firstNumeral < firstHan &- firstNumeral
    }
}

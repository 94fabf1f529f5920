/// What the ``WordTagger`` knows of a word's form.
package struct TaggerWord: BitwiseCopyable, Equatable, Sendable {
    /// A hash of all symbols.
    package private(set) var key: UInt64 = 0
    /// How many symbols there are.
    package private(set) var length = 0
    /// The first symbol.
    package private(set) var first: UInt16 = 0
    /// The symbol before the last; 0 where there is none.
    package private(set) var secondLast: UInt16 = 0
    /// The last symbol.
    package private(set) var last: UInt16 = 0

    /// What stands where no word is.
    package static let none = TaggerWord()

    private init() {}

    /// Reads a word. Digits in a row are one symbol, and so are letters and two or more Chinese digits.
    ///
    /// - Parameters:
    ///   - text: the word's UTF-8, which must be valid.
    ///   - symbols: the ``TaggerSymbol`` of each UTF-16 unit.
    /// - Complexity: O(n).
    @inline(__always)
    package init(_ text: Span<UInt8>, symbols: ModelSection<UInt16>) {
        var index = 0
        var keyBeforeNumerals: UInt64 = 0
        while index < text.count {
            let lead = unsafe text[unchecked: index]
            var unit = Int(lead)
            // Outside the basic plane all characters are one.
            switch lead {
            case 0..<0x80: index += 1
            case 0x80..<0xE0:
                unit = (unit & 0x1F) << 6 | Int(unsafe text[unchecked: index + 1] & 0x3F)
                index += 2
            case 0xE0..<0xF0:
                unit =
                    (unit & 0xF) << 12 | Int(unsafe text[unchecked: index + 1] & 0x3F) << 6
                    | Int(unsafe text[unchecked: index + 2] & 0x3F)
                index += 3
            default:
                unit = 0xFFFF
                index += 4
            }
            let symbol = unsafe symbols.base[unit]
            if symbol <= TaggerSymbol.letter, symbol == last { continue }
            if TaggerSymbol.isNumeral(symbol), TaggerSymbol.isNumeral(last) {
                last = TaggerSymbol.numerals
                key = TaggerWord.mix(keyBeforeNumerals, last)
                if length == 1 { first = last }
                continue
            }
            keyBeforeNumerals = key
            key = TaggerWord.mix(key, symbol)
            if length == 0 { first = symbol }
            secondLast = last
            last = symbol
            length += 1
        }
    }

    @inline(__always)
    private static func mix(_ key: UInt64, _ symbol: UInt16) -> UInt64 {
        let mixed = (key ^ UInt64(symbol)) &* 0x9E37_79B9_7F4A_7C15
        return mixed ^ mixed &>> 29
    }
}

/// The simplified character that each Han character of the basic plane stands for, as the embedded tagger reads it.
@safe
package struct SimplifiedCharacters: Sendable {
    private static let first: UInt16 = 0x3400

    private let symbols: ModelSection<UInt16>

    /// Those of the tagger that Wen carries.
    package static let embedded = SimplifiedCharacters(symbols: TaggerModel.embedded.symbols)

    /// The character that one of the basic plane stands for: itself where it is none that is folded.
    @inline(__always)
    package subscript(unit: UInt32) -> UInt32 {
        let symbol = unsafe symbols.base[Int(unit & 0xFFFF)]
        // Below are classes of characters, such as numerals.
        return symbol >= SimplifiedCharacters.first && unit >= UInt32(SimplifiedCharacters.first)
            ? UInt32(symbol) : unit
    }
}

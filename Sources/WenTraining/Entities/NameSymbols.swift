import WenEntities
import WenSegmentation

/// Gives symbols to the characters of the training text, folded as the lexicon folds them; all digits have one.
struct NameSymbols {
    /// The symbol of each UTF-16 unit.
    let symbols: [UInt16]

    /// Numbers the characters in their order.
    ///
    /// - Throws: ``ICUError`` where ICU lacks the transform to simplified characters, ``ModelFileError``.
    init(_ texts: some Sequence<[UInt8]>) throws {
        let folding = try HanFolding(of: Lexicon.embedded())
        func folded(_ unit: UInt16) -> UInt16 {
            let folded = SegmenterSymbolTable.folded(FoldedUnit.fold(UInt32(unit)), folding)
            return (0x30...0x39).contains(folded) ? 0x30 : folded
        }
        var units: Set<UInt16> = []
        for text in texts {
            for scalar in String(decoding: text, as: UTF8.self).unicodeScalars where scalar.value <= 0xFFFF {
                units.insert(UInt16(scalar.value))
            }
        }
        var numbers: [UInt16: UInt16] = [:]
        for unit in Set(units.map(folded)).sorted() where unit != 0xFFFD {
            numbers[unit] = NameWindow.edge + 1 + UInt16(numbers.count)
        }
        symbols = (0...UInt16.max).map { numbers[folded($0)] ?? NameWindow.unknown }
    }
}

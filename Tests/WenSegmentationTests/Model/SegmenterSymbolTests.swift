import Testing

@testable import WenSegmentation

@Suite struct SegmenterSymbolTests {
    @Test(arguments: [
        ("5", SegmenterSymbol.smallNumber), ("12", SegmenterSymbol.smallNumber), ("１２", SegmenterSymbol.smallNumber),
        ("1998", SegmenterSymbol.year), ("２０２６", SegmenterSymbol.year), ("3000", SegmenterSymbol.number),
        ("123", SegmenterSymbol.number), ("1,234", SegmenterSymbol.number), ("12.4", SegmenterSymbol.decimal),
        ("1,234.5", SegmenterSymbol.decimal), ("12.4%", SegmenterSymbol.percentage),
        ("５％", SegmenterSymbol.percentage), ("3‰", SegmenterSymbol.percentage),
    ])
    func classesNumbers(_ text: String, _ symbol: UInt16) {
        let units = Array(text.utf16)
        units.withUnsafeBufferPointer { #expect(SegmenterSymbol.symbol(ofNumber: $0) == symbol) }
    }
}

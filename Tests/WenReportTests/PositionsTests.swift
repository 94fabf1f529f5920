import Testing
import Wen
@testable import WenReport

@Test("positions agree with the offset map, in order and out of order", arguments: OffsetUnit.allCases)
func positionsAgree(_ unit: OffsetUnit) {
    let document = Document(String(repeating: "a文🀄é\n", count: 900))
    let map = OffsetMap(document)
    let starts = document.utf8.indices.filter { document.utf8[$0] & 0xC0 != 0x80 } + [document.utf8.count]
    var positions = Positions(document, unit: unit)
    for start in starts + starts.reversed() {
        #expect(positions.range(of: start..<start) == map.range(of: start..<start, in: unit))
    }
    let whole = 0..<document.utf8.count
    #expect(positions.range(of: whole) == map.range(of: whole, in: unit))
}

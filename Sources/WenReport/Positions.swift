import WenSegmentation

/// Converts a document's byte ranges to the unit that results are printed in.
///
/// Ranges that come in the order of the text, as most do, are counted on from the last one; others go by an
/// ``OffsetMap``, which is made when the first of them comes.
struct Positions {
    /// The distance from which the map is faster than counting on.
    private static let reach = 1024

    private let document: Document
    private let unit: OffsetUnit
    private var map: OffsetMap?
    private var last = (utf8: 0, unit: 0)

    init(_ document: Document, unit: OffsetUnit) {
        self.document = document
        self.unit = unit
    }

    /// A range of UTF-8 bytes in the unit of the output.
    ///
    /// Complexity: O(distance from the range before), at most O(1) but for the first call that needs the map.
    mutating func range(of utf8: Range<Int>) -> Range<Int> {
        unit == .utf8 ? utf8 : offset(of: utf8.lowerBound)..<offset(of: utf8.upperBound)
    }

    private mutating func offset(of utf8: Int) -> Int {
        if utf8 < last.utf8 || utf8 - last.utf8 > Positions.reach {
            let map = self.map ?? OffsetMap(document)
            self.map = map
            last = (utf8, map.offset(of: utf8, in: unit))
        } else {
            var count = last.unit
            for byte in document.utf8[last.utf8..<utf8] where byte & 0xC0 != 0x80 {
                // A scalar beyond the Basic Multilingual Plane is two UTF-16 units.
                count += unit == .utf16 && byte >= 0xF0 ? 2 : 1
            }
            last = (utf8, count)
        }
        return last.unit
    }
}

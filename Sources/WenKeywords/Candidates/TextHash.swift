import WenSegmentation

/// A 64-bit hash of text that grows with the text: a polynomial over its bytes, ASCII letters taken as small ones and traditional
/// characters as the simplified ones that they stand for, so that one list and one background serve both.
///
/// Appending a hash to a hash takes one multiplication, whatever their lengths, so all phrases that end at a word are
/// hashed from the words' hashes. Two texts with one hash are taken for one text; the chance is 2⁻⁶⁴ a pair.
package struct TextHash: Equatable, Sendable {
    private static let simplified = SimplifiedCharacters.embedded
    private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    private static var square: UInt64 { base &* base }
    private static var cube: UInt64 { square &* base }

    private var value: UInt64 = 0
    private var power: UInt64 = 1

    /// The hash of an empty text.
    package init() {}

    /// The hash of a range of bytes.
    ///
    /// Complexity: O(length of the range).
    package init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        var scalars: UInt32 = 0
        self.init(bytes, range, countingScalars: &scalars)
    }

    /// The hash of a range of bytes, whose Unicode scalars are counted on the way.
    ///
    /// - Complexity: O(length of the range).
    @inline(__always)
    init(_ bytes: Span<UInt8>, _ range: Range<Int>, countingScalars scalars: inout UInt32) {
        precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
        let simplified = TextHash.simplified
        var index = range.lowerBound
        while index < range.upperBound {
            let lead = unsafe bytes[unchecked: index]
            // Most characters have three bytes, none of them a letter's: taken at once, their products do not wait for each
            // other.
            if lead &- 0xE0 < 0x10, index &+ 3 <= range.upperBound {
                let (second, third) = unsafe (bytes[unchecked: index &+ 1], bytes[unchecked: index &+ 2])
                let unit = simplified[UInt32(lead & 0x0F) &<< 12 | UInt32(second & 0x3F) &<< 6 | UInt32(third & 0x3F)]
                value =
                    value &* TextHash.cube &+ UInt64(unit &>> 12 &+ 0xE1) &* TextHash.square
                    &+ UInt64(unit &>> 6 & 0x3F &+ 0x81) &* TextHash.base &+ UInt64(unit & 0x3F &+ 0x81)
                power = power &* TextHash.cube
                scalars &+= 1
                index &+= 3
            } else {
                append(lead)
                scalars &+= lead & 0xC0 == 0x80 ? 0 : 1
                index &+= 1
            }
        }
    }

    /// The hash of a string.
    package init(_ text: String) {
        let bytes = Array(text.utf8)
        self.init(bytes.span, bytes.indices)
    }

    @inline(__always)
    private mutating func append(_ byte: UInt8) {
        value = value &* TextHash.base &+ TextHash.term(byte)
        power = power &* TextHash.base
    }

    @inline(__always)
    private static func term(_ byte: UInt8) -> UInt64 {
        let isCapital = byte &- 0x41 < 26
        return UInt64(isCapital ? byte | 0x20 : byte) &+ 1
    }

    /// Appends a text by its hash.
    @inline(__always)
    package mutating func append(_ other: TextHash) {
        value = value &* other.power &+ other.value
        power = power &* other.power
    }

    /// The hash with all bits mixed (the finalizer of MurmurHash3), for tables.
    @inline(__always)
    package var mixed: UInt64 {
        var bits = value
        bits = (bits ^ bits &>> 33) &* 0xFF51_AFD7_ED55_8CCD
        bits = (bits ^ bits &>> 33) &* 0xC4CE_B9FE_1A85_EC53
        return bits ^ bits &>> 33
    }
}

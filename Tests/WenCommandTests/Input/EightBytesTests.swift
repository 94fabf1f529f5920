import Testing

@testable import WenCommand

@Suite struct EightBytesTests {
    /// Bytes beside those that are looked for: their neighbours, zero, and the highest bit.
    static let others: [UInt8] = [
        0x00, 0x01, 0x1F, 0x20, 0x21, 0x22, 0x23, 0x0A, 0x0B, 0x5B, 0x5C, 0x5D, 0x7F, 0x80, 0xA2, 0xFF,
    ]

    @Test(arguments: [0x22, 0x5C, 0x0A] as [UInt8])
    func findsTheFirstOfAValue(_ wanted: UInt8) {
        for other in Self.others where other != wanted {
            for place in 0..<8 {
                for next in place..<8 {
                    var text = Array(repeating: other, count: 8)
                    text[place] = wanted
                    text[next] = wanted
                    #expect(EightBytes.first(EightBytes(text.span, at: 0).marks(of: wanted)) == place)
                }
            }
            let none = Array(repeating: other, count: 8)
            #expect(EightBytes(none.span, at: 0).marks(of: wanted) == 0)
        }
    }

    @Test func findsTheFirstControlCharacter() {
        for other in Self.others where other >= 0x20 {
            for place in 0..<8 {
                for control in [0x00, 0x0A, 0x1F] as [UInt8] {
                    var text = Array(repeating: other, count: 8)
                    text[place] = control
                    #expect(EightBytes.first(EightBytes(text.span, at: 0).marks(below: 0x20)) == place)
                }
            }
            let none = Array(repeating: other, count: 8)
            #expect(EightBytes(none.span, at: 0).marks(below: 0x20) == 0)
        }
    }
}

import Testing

@testable import WenSegmentation

@Suite struct UTF8ScalarTests {
    /// Bytes that are no scalar, and how many valid ones stand before them.
    static let cases: [([UInt8], Int)] = [
        ([], 0),
        (Array("成都😀é1".utf8), 13),
        ([0x80], 0),
        ([0xC1, 0xBF], 0),
        ([0x61, 0xE4, 0xB8], 1),
        ([0xE0, 0x9F, 0xBF], 0),
        ([0xE0, 0xA0, 0x80], 3),
        ([0xED, 0x9F, 0xBF], 3),
        ([0xED, 0xA0, 0x80], 0),
        ([0xF0, 0x8F, 0xBF, 0xBF], 0),
        ([0xF0, 0x90, 0x80, 0x80], 4),
        ([0xF4, 0x8F, 0xBF, 0xBF], 4),
        ([0xF4, 0x90, 0x80, 0x80], 0),
        ([0xF5, 0x80, 0x80, 0x80], 0),
        (Array("成都".utf8) + [0xE6, 0x88, 0x41], 6),
        (Array("成都成都".utf8) + [0xED, 0xB0, 0x80] + Array("成都".utf8), 12),
        (Array("成都成都".utf8) + [0xE0, 0x80, 0x80] + Array("成都".utf8), 12),
    ]

    @Test(arguments: cases)
    func findTheFirstFault(_ bytes: [UInt8], _ expected: Int) {
        #expect(UTF8Scalar.validLength(of: bytes.span) == expected)
    }

    /// The standard library agrees on every start of two bytes, wherever it stands.
    @Test(arguments: [0, 1, 3, 6]) func agreeWithTheStandardLibrary(_ place: Int) {
        for first in UInt8.min...UInt8.max {
            for second in UInt8.min...UInt8.max {
                let bytes = Array("aaaaaa".utf8.prefix(place)) + [first, second, 0x80, 0x80] + Array("中中中".utf8)
                let valid = (try? UTF8Span(validating: bytes.span)) != nil
                #expect((UTF8Scalar.validLength(of: bytes.span) == bytes.count) == valid)
            }
        }
    }

    @Test(arguments: [
        "", "a", "成", "成都", "成a都1，😀𠀀é\u{301}", "一二三四五六七八九十abcdefghijklmnop中a", "\u{D7FF}\u{E000}\u{FFFF}\u{10FFFF}\0",
    ])
    func convertToUTF16(_ text: String) {
        let converted = UTF16Text()
        converted.load(Array(text.utf8).span)
        #expect(Array(converted.units) == Array(text.utf16))
    }
}

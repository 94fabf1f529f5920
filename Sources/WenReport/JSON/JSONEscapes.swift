/// What must be escaped within a JSON string: quotes, backslashes, control characters, and Unicode's line breaks.
enum JSONEscapes {
    /// Whether a text has bytes that begin what must be escaped.
    ///
    /// - Complexity: O(n), eight bytes at a time.
    @inline(__always)
    static func mayNeed(_ text: Span<UInt8>) -> Bool {
        let bytes = unsafe text.bytes
        let count = bytes.byteCount
        func eight(at index: Int) -> UInt64 {
            unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
        }
        func four(at index: Int) -> UInt64 {
            UInt64(unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt32.self))
        }
        // The last ones are looked at together too, some of them twice.
        guard count < 8 else {
            for index in stride(from: 0, to: count &- 8, by: 8) where mayNeed(eight(at: index)) { return true }
            return mayNeed(eight(at: count &- 8))
        }
        guard count < 4 else { return mayNeed(four(at: 0) | four(at: count &- 4) &<< 32) }
        var all: UInt64 = 0x2020_2020_2020_2020
        for index in 0..<count { all = all &<< 8 | UInt64(unsafe text[unchecked: index]) }
        return mayNeed(all)
    }

    /// Whether one of eight bytes begins what must be escaped. Sean Anderson, Bit Twiddling Hacks: "Determine if a word has
    /// a byte less than n".
    @inline(__always)
    private static func mayNeed(_ eight: UInt64) -> Bool {
        let (ones, highs) = (0x0101_0101_0101_0101 as UInt64, 0x8080_8080_8080_8080 as UInt64)
        func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
        let controls = (eight &- ones &* 0x20) & ~eight
        let marks = zeros(eight ^ ones &* 0x22) | zeros(eight ^ ones &* 0x5C)
        // 0xC2 and 0xE2 differ in one bit.
        let leads = zeros((eight | ones &* 0x20) ^ ones &* 0xE2)
        return (controls | marks | leads) & highs != 0
    }

    /// How many bytes at an index are one scalar that must be escaped; 0 for most.
    @inline(__always)
    static func length(in text: Span<UInt8>, at index: Int) -> Int {
        switch text[index] {
        case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"): 1
        // U+0085
        case 0xC2 where text[index + 1] == 0x85: 2
        // U+2028 and U+2029
        case 0xE2 where text[index + 1] == 0x80 && text[index + 2] & 0xFE == 0xA8: 3
        default: 0
        }
    }

    /// Writes the escape of one scalar, for which there must be room for six bytes.
    static func write(_ scalar: Span<UInt8>, to buffer: inout ByteBuffer) {
        let first = scalar[0]
        switch (scalar.count, first) {
        case (1, UInt8(ascii: "\"")): buffer.write("\\\"")
        case (1, UInt8(ascii: "\\")): buffer.write("\\\\")
        case (1, UInt8(ascii: "\n")): buffer.write("\\n")
        case (1, UInt8(ascii: "\r")): buffer.write("\\r")
        case (1, UInt8(ascii: "\t")): buffer.write("\\t")
        case (1, _):
            buffer.write("\\u00")
            buffer.write(hexDigit(first >> 4))
            buffer.write(hexDigit(first & 15))
        case (2, _): buffer.write("\\u0085")
        default: buffer.write(scalar[2] == 0xA8 ? "\\u2028" : "\\u2029")
        }
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}

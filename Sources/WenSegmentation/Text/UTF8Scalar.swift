/// Scalars in UTF-8, and the quick look at eight bytes that spares most of Chinese text the slow one.
enum UTF8Scalar {
    /// Whether eight bytes in the machine's order begin with two scalars of three bytes each, but for those that start with
    /// E0 or ED, of whose second bytes not all are allowed.
    @inline(__always)
    static func areTwoOfThree(_ eight: UInt64) -> Bool {
        let allowed: UInt64 = 0b1101_1111_1111_1110
        return eight & 0x0000_C0C0_F0C0_C0F0 == 0x0000_8080_E080_80E0
            && (allowed &>> (eight & 0xF)) & (allowed &>> (eight &>> 24 & 0xF)) & 1 == 1
    }

    /// Whether eight bytes are ASCII.
    @inline(__always)
    static func areASCII(_ eight: UInt64) -> Bool {
        eight & 0x8080_8080_8080_8080 == 0
    }

    /// The UTF-16 unit of the three bytes that eight bytes begin with.
    @inline(__always)
    static func unit(ofThree eight: UInt64) -> UInt16 {
        UInt16(truncatingIfNeeded: (eight & 0xF) &<< 12 | (eight &>> 2) & 0xFC0 | (eight &>> 16) & 0x3F)
    }

    /// The scalar that starts at an offset and its length in bytes; the length is 0 where no valid one does.
    ///
    /// The ranges are those of the Unicode Standard, table 3-7.
    @inline(__always)
    @unsafe static func scalar(in bytes: UnsafeRawBufferPointer, at offset: Int) -> (value: UInt32, length: Int) {
        let first = unsafe UInt32(bytes[offset])
        if first < 0x80 { return (first, 1) }
        let rest = bytes.count &- offset
        func next(_ index: Int) -> UInt32 { unsafe UInt32(bytes[offset &+ index]) ^ 0x80 }
        if first < 0xE0 {
            guard first >= 0xC2, rest >= 2, next(1) < 0x40 else { return (0, 0) }
            return ((first & 0x1F) << 6 | next(1), 2)
        }
        if first < 0xF0 {
            guard rest >= 3, next(1) < 0x40, next(2) < 0x40 else { return (0, 0) }
            let value = (first & 0xF) << 12 | next(1) << 6 | next(2)
            return value >= 0x800 && value & 0xF800 != 0xD800 ? (value, 3) : (0, 0)
        }
        guard first < 0xF5, rest >= 4, next(1) < 0x40, next(2) < 0x40, next(3) < 0x40 else { return (0, 0) }
        let value = (first & 0x7) << 18 | next(1) << 12 | next(2) << 6 | next(3)
        return 0x10000...0x10FFFF ~= value ? (value, 4) : (0, 0)
    }

    /// The length of the valid text that bytes begin with.
    ///
    /// - Complexity: O(n), 2 to 4 GB/s of Chinese text.
    static func validLength(of text: Span<UInt8>) -> Int {
        unsafe text.withUnsafeBytes { bytes in
            var offset = 0
            while offset < bytes.count {
                if offset &+ 8 <= bytes.count {
                    let eight = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                    let step = areTwoOfThree(eight) ? 6 : areASCII(eight) ? 8 : 0
                    if step > 0 {
                        offset &+= step
                        continue
                    }
                }
                let length = unsafe scalar(in: bytes, at: offset).length
                if length == 0 { break }
                offset &+= length
            }
            return offset
        }
    }
}

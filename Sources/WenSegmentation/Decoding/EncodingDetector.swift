import CICU

/// Tells the charset of bytes: by byte order mark, as UTF-8, by the shape of UTF-16, and else by ICU's detector.
struct EncodingDetector {
    /// What was found.
    enum Finding: Equatable {
        case encoding(TextEncoding)
        /// ASCII alone, which all charsets but UTF-16 share.
        case undecided
        case binary
    }

    /// How many bytes are looked at in detail.
    static let window = 64 * 1024

    /// The charset of a text's first bytes.
    ///
    /// - Parameter isWhole: whether the text ends there; else a last scalar cut in two is no fault.
    static func detect(_ bytes: Span<UInt8>, isWhole: Bool) -> Finding {
        if isUTF32(bytes) { return .binary }
        if let mark = byteOrderMark(bytes) { return .encoding(mark.encoding) }
        // ASCII tells nothing: look where other bytes start, at a place where UTF-16 keeps its pairs.
        guard let other = bytes.indices.first(where: { bytes[$0] == 0 || bytes[$0] >= 0x80 }) else { return .undecided }
        let start = other & ~1
        let sample = bytes.extracting(start..<min(start + window, bytes.count))
        let counts = ByteCounts(sample, isWhole: isWhole && start + sample.count == bytes.count)
        if counts.zeros > 0 || counts.invalid > counts.valid, let utf16 = utf16(sample) { return .encoding(utf16) }
        if counts.invalid == 0 {
            // A stray NUL is text all the same; a third of control characters is none.
            if counts.controls * 3 > sample.count { return .binary }
            return counts.valid == 0 ? .undecided : .encoding(.utf8)
        }
        if counts.controls >= 4, counts.controls * 32 > sample.count { return .binary }
        // Text of a double-byte charset makes few sequences of UTF-8 by chance, and most of these are of two bytes.
        if counts.valid * 2 - counts.short >= counts.invalid * 2 { return .encoding(.utf8) }
        return .encoding(doubleByte(sample))
    }

    /// Whether a byte order mark of UTF-32 stands at the start; that of its little end starts as that of UTF-16 does.
    private static func isUTF32(_ bytes: Span<UInt8>) -> Bool {
        bytes.count >= 4 && bytes[0] == 0xFF && bytes[1] == 0xFE && bytes[2] == 0 && bytes[3] == 0
    }

    /// The byte order mark at the start, and its length.
    static func byteOrderMark(_ bytes: Span<UInt8>) -> (encoding: TextEncoding, length: Int)? {
        if isUTF32(bytes) { return nil }
        let marks: [(TextEncoding, [UInt8])] = [
            (.utf8, [0xEF, 0xBB, 0xBF]), (.gb18030, [0x84, 0x31, 0x95, 0x33]), (.utf16LittleEndian, [0xFF, 0xFE]),
            (.utf16BigEndian, [0xFE, 0xFF]),
        ]
        for (encoding, mark) in marks where bytes.count >= mark.count {
            if mark.indices.allSatisfy({ bytes[$0] == mark[$0] }) { return (encoding, mark.count) }
        }
        return nil
    }

    /// Whether a whole text is UTF-8 beyond ASCII, and most of that of three bytes or more, as nearly all Chinese is: a few
    /// characters of a double-byte charset may pass for sequences of two.
    ///
    /// - Complexity: O(n).
    static func isUTF8(_ text: Span<UInt8>) -> Bool {
        guard UTF8Scalar.validLength(of: text) == text.count else { return false }
        var (short, long) = (0, 0)
        for index in text.indices {
            short += 0xC2...0xDF ~= text[index] ? 1 : 0
            long += text[index] >= 0xE0 ? 1 : 0
        }
        return long > short
    }

    /// UTF-16 without a mark: nine in ten units are Chinese characters, Chinese punctuation or printable ASCII.
    private static func utf16(_ bytes: Span<UInt8>) -> TextEncoding? {
        let count = bytes.count / 2
        guard count > 0 else { return nil }
        var little = 0
        var big = 0
        for index in 0..<count {
            let first = UInt16(bytes[2 * index])
            let second = UInt16(bytes[2 * index + 1])
            if isUsual(second << 8 | first) { little += 1 }
            if isUsual(first << 8 | second) { big += 1 }
        }
        let best = max(little, big)
        guard best * 10 >= count * 9, little != big else { return nil }
        return little > big ? .utf16LittleEndian : .utf16BigEndian
    }

    private static func isUsual(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x4E00...0x9FFF, 0x3000...0x303F, 0xFF00...0xFF60, 0x20...0x7E, 0x09, 0x0A, 0x0D, 0x2010...0x2027: true
        default: false
        }
    }

    /// GB18030 or Big5, as ICU's detector says; where it does not say, by the second bytes.
    private static func doubleByte(_ bytes: Span<UInt8>) -> TextEncoding {
        var guesses = [cicu_charset](repeating: cicu_charset(), count: 16)
        var error: Int32 = 0
        let found = unsafe bytes.withUnsafeBufferPointer {
            unsafe cicu_detect($0.baseAddress, Int32($0.count), &guesses, Int32(guesses.count), &error)
        }
        var confidence: [TextEncoding: Int32] = [:]
        for guess in guesses.prefix(Int(found)) {
            let name = unsafe withUnsafeBytes(of: guess.name) {
                unsafe String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if let encoding = TextEncoding(name: name) { confidence[encoding] = guess.confidence }
        }
        let simplified = confidence[.gb18030] ?? 0
        let traditional = confidence[.big5] ?? 0
        if simplified != traditional { return simplified > traditional ? .gb18030 : .big5 }
        return hasLowTrails(bytes) ? .big5 : .gb18030
    }

    /// Whether second bytes are often below 0x80: in half of Big5, in next to nothing of GB2312.
    private static func hasLowTrails(_ bytes: Span<UInt8>) -> Bool {
        var pairs = 0
        var low = 0
        var index = 0
        while index + 1 < bytes.count {
            guard bytes[index] >= 0x81 else {
                index += 1
                continue
            }
            pairs += 1
            if bytes[index + 1] < 0x80 { low += 1 }
            index += 2
        }
        return low * 5 > pairs
    }
}

/// What the bytes of a sample look like.
private struct ByteCounts {
    /// Sequences of more than one byte that are UTF-8.
    var valid = 0
    /// Those of two bytes among them, which Chinese text in UTF-8 hardly has.
    var short = 0
    /// Sequences that are not.
    var invalid = 0
    /// Control characters other than white space and escape.
    var controls = 0
    /// NUL bytes.
    var zeros = 0

    init(_ bytes: Span<UInt8>, isWhole: Bool) {
        for index in bytes.indices {
            switch bytes[index] {
            case 0xC2...0xF4:
                valid += 1
                if bytes[index] < 0xE0 { short += 1 }
            case 0:
                zeros += 1
                controls += 1
            case 0x01...0x08, 0x0E...0x1A, 0x1C...0x1F: controls += 1
            default: break
            }
        }
        var start = 0
        while start < bytes.count {
            do {
                _ = try UTF8Span(validating: bytes.extracting(start..<bytes.count))
                break
            } catch {
                let range = error.byteOffsets
                let isTail = start + range.upperBound == bytes.count && error.kind == .truncatedScalar
                if !isTail || isWhole { invalid += 1 }
                if (0xC2...0xF4).contains(bytes[start + range.lowerBound]) { valid -= 1 }
                if (0xC2...0xDF).contains(bytes[start + range.lowerBound]) { short -= 1 }
                start += range.upperBound
            }
        }
    }
}

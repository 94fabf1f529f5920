/// The escapes in strings of JSON (RFC 8259, section 7).
enum JSONEscape {
    /// The length of the escape at an index, where a backslash stands; `nil` where it is none.
    static func length(_ json: [UInt8], at index: Int) -> Int? {
        guard index + 1 < json.count else { return nil }
        if json[index + 1] == UInt8(ascii: "u") { return unit(json[...], at: index) == nil ? nil : 6 }
        return byte(of: json[index + 1]) == nil ? nil : 2
    }

    /// The UTF-16 unit of an escape such as `\u4E2D`; `nil` where none stands at the index.
    static func unit(_ json: ArraySlice<UInt8>, at index: Int) -> UInt16? {
        guard index + 6 <= json.endIndex, json[index] == UInt8(ascii: "\\"), json[index + 1] == UInt8(ascii: "u") else {
            return nil
        }
        var unit: UInt16 = 0
        for digit in json[(index + 2)..<(index + 6)] {
            guard let value = hexDigit(digit) else { return nil }
            unit = unit << 4 | UInt16(value)
        }
        return unit
    }

    /// The text that a string stands for. Half a surrogate pair becomes U+FFFD, as in ``LoneSurrogates``.
    ///
    /// - Parameter json: what stands between the quotes, with escapes that are right.
    /// - Complexity: O(n).
    static func unescaped(_ json: ArraySlice<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(json.count)
        var index = json.startIndex
        while let escape = json[index...].firstIndex(of: UInt8(ascii: "\\")) {
            text += json[index..<escape]
            if let unit = unit(json, at: escape) {
                let scalar = scalar(unit, json, behind: escape + 6)
                text += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
                index = escape + (scalar.value < 0x10000 ? 6 : 12)
            } else {
                text.append(byte(of: json[escape + 1]) ?? json[escape + 1])
                index = escape + 2
            }
        }
        text += json[index...]
        return text
    }

    /// The scalar of a unit and, if it takes two, of the unit behind it.
    private static func scalar(_ unit: UInt16, _ json: ArraySlice<UInt8>, behind index: Int) -> Unicode.Scalar {
        guard unit & 0xFC00 == 0xD800, let low = self.unit(json, at: index), low & 0xFC00 == 0xDC00 else {
            return Unicode.Scalar(unit) ?? "\u{FFFD}"
        }
        return Unicode.Scalar(0x10000 + UInt32(unit & 0x3FF) << 10 + UInt32(low & 0x3FF)) ?? "\u{FFFD}"
    }

    /// The byte that a backslash and a letter stand for.
    private static func byte(of letter: UInt8) -> UInt8? {
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: nil
        }
    }

    private static func hexDigit(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}

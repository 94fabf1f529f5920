/// Resolves character references such as `&amp;`, `&#20013;` and `&#x4E2D;`.
enum HTMLReferences {
    /// Those that Chinese pages use; others stay as they are.
    private static let named: [Substring: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ensp": " ",
        "emsp": " ", "thinsp": " ",
        "mdash": "—", "ndash": "–", "hellip": "…", "middot": "·", "bull": "•", "ldquo": "“",
        "rdquo": "”", "lsquo": "‘",
        "rsquo": "’", "laquo": "«", "raquo": "»", "times": "×", "divide": "÷", "plusmn": "±",
        "deg": "°", "permil": "‰",
        "yen": "¥", "euro": "€", "pound": "£", "cent": "¢", "copy": "©", "reg": "®", "trade": "™",
        "sect": "§",
        "le": "≤", "ge": "≥", "ne": "≠", "larr": "←", "rarr": "→", "uarr": "↑", "darr": "↓", "zwnj": "",
        "zwj": "",
    ]
    private static let longest = 10

    /// The text with its references resolved.
    ///
    /// Complexity: O(n).
    static func resolved(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "&") {
            result += rest[..<start]
            rest = rest[start...]
            let name = rest.dropFirst().prefix(longest + 1)
            guard let end = name.firstIndex(of: ";"), let character = character(name[..<end]) else {
                result += "&"
                rest = rest.dropFirst()
                continue
            }
            result += character
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }

    private static func character(_ name: Substring) -> String? {
        guard name.first == "#" else { return named[name] }
        let digits = name.dropFirst()
        let isHex = digits.first == "x" || digits.first == "X"
        guard let value = UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10) else {
            return nil
        }
        return Unicode.Scalar(value).map { String(Character($0)) } ?? "\u{FFFD}"
    }
}

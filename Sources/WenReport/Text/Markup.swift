/// Text as HTML and SVG hold it: whatever a document says, it is shown and never obeyed.
enum Markup {
    /// Text for element content and for attributes in quotes: ``visible(_:)``, and what means something to HTML or XML as
    /// references.
    ///
    /// Complexity: O(n).
    static func escaped(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count + 16)
        for scalar in visible(text).unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Text in one line, as a reader sees it.
    ///
    /// Control characters become U+FFFD; characters that turn the direction of text, by which a text can show as another
    /// one, are spelt out (`U+202E`).
    ///
    /// Complexity: O(n).
    static func visible(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09, 0x0A, 0x0D: result += " "
            case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: result += "\u{FFFD}"
            case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
                let code = String(scalar.value, radix: 16, uppercase: true)
                result += "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

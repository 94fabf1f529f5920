/// Divides the files that are learned from, and gold standards, into lines, whatever system they were written on.
enum TextLines {
    /// The lines without their ends: a line feed, a carriage return, or both. A byte order mark before the first is left out.
    ///
    /// What ends with a line end has an empty line behind it, so that the place in the result is the number of the line less 1.
    ///
    /// - Complexity: O(n).
    static func all(of text: String) -> [Substring] {
        let utf8 = text.utf8
        var lines: [Substring] = []
        var start = utf8.starts(with: "\u{FEFF}".utf8) ? utf8.index(utf8.startIndex, offsetBy: 3) : utf8.startIndex
        var index = start
        while index < utf8.endIndex {
            let end = index
            let byte = utf8[index]
            utf8.formIndex(after: &index)
            guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
            lines.append(text[start..<end])
            if byte == UInt8(ascii: "\r"), index < utf8.endIndex, utf8[index] == UInt8(ascii: "\n") {
                utf8.formIndex(after: &index)
            }
            start = index
        }
        lines.append(text[start...])
        return lines
    }
}

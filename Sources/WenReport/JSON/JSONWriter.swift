package import WenQuantities

/// Writes JSON (RFC 8259) value by value into a byte buffer, in constant memory per value.
///
/// A writer of our own keeps decimals exact and copies text as UTF-8 bytes. U+0085, U+2028 and U+2029 are escaped
/// too: programs that split JSON lines at every Unicode line break then still find one value a line.
///
/// ```swift
/// var json = JSONWriter()
/// json.beginObject()
/// json.key("id")
/// json.string("文")
/// json.endObject()  // {"id":"文"}
/// ```
package struct JSONWriter: Sendable {
    /// Where lines are broken.
    package enum Layout: Sendable {
        /// Nowhere, and no spaces.
        case compact
        /// Between the items of the outermost three levels, so that a person can read it.
        case lines
    }

    private static let linedLevels = 3
    private static let hexDigits = Array("0123456789abcdef".utf8)

    /// What was written so far; the owner may take it and clear it between values.
    package var bytes: [UInt8] = []
    private let layout: Layout
    /// For each open object or array, whether it has an item.
    private var open: [Bool] = []
    private var isBehindKey = false

    /// Makes a writer with an empty buffer.
    ///
    /// - Parameter insideArray: whether what is written is the first item of an array that is not part of it.
    package init(layout: Layout = .compact, insideArray: Bool = false) {
        self.layout = layout
        if insideArray { open = [false] }
    }

    /// Opens an object.
    package mutating func beginObject() { begin("{") }
    /// Closes the object that was opened last.
    package mutating func endObject() { end("}") }
    /// Opens an array.
    package mutating func beginArray() { begin("[") }
    /// Closes the array that was opened last.
    package mutating func endArray() { end("]") }

    /// Writes the name of an object's next member; it must need no escapes.
    package mutating func key(_ name: String) {
        startItem()
        bytes.append(UInt8(ascii: "\""))
        append(name)
        append(layout == .compact ? "\":" : "\": ")
        isBehindKey = true
    }

    /// Writes a string, or null.
    package mutating func string(_ value: String?) {
        guard let value else { return null() }
        startItem()
        quote(Array(value.utf8)[...])
    }

    /// Writes valid UTF-8 as a string.
    package mutating func string(utf8: ArraySlice<UInt8>) {
        startItem()
        quote(utf8)
    }

    /// Writes an integer.
    package mutating func number(_ value: Int) {
        startItem()
        append(String(value))
    }

    /// Writes a number with at most six places; null for what is no number.
    package mutating func number(_ value: Double) {
        guard value.isFinite else { return null() }
        startItem()
        append(Measure.rounded(value).description)
    }

    /// Writes a number with all the digits that tell it from its neighbours; null for what is no number.
    package mutating func number(exactly value: Double) {
        guard value.isFinite else { return null() }
        startItem()
        append(value.description)
    }

    /// Writes a decimal with all its digits, or null.
    package mutating func number(_ value: ExactDecimal?) {
        guard let value else { return null() }
        startItem()
        append("\(value)")
    }

    /// Writes two integers as an array: a range.
    package mutating func range(_ value: Range<Int>) {
        beginArray()
        number(value.lowerBound)
        number(value.upperBound)
        endArray()
    }

    /// Writes null.
    package mutating func null() {
        startItem()
        append("null")
    }

    private var isLined: Bool { layout == .lines && open.count <= JSONWriter.linedLevels }

    private mutating func begin(_ bracket: String) {
        startItem()
        append(bracket)
        open.append(false)
    }

    private mutating func end(_ bracket: String) {
        if isLined, open.last == true { breakLine(levels: open.count - 1) }
        open.removeLast()
        append(bracket)
    }

    private mutating func startItem() {
        guard !isBehindKey else {
            isBehindKey = false
            return
        }
        guard let hasItems = open.last else { return }
        if hasItems { append(isLined || layout == .compact ? "," : ", ") }
        open[open.count - 1] = true
        if isLined { breakLine(levels: open.count) }
    }

    private mutating func breakLine(levels: Int) {
        append("\n")
        for _ in 0..<levels { append("  ") }
    }

    private mutating func append(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func quote(_ text: ArraySlice<UInt8>) {
        bytes.append(UInt8(ascii: "\""))
        var start = text.startIndex
        var index = start
        while index < text.endIndex {
            let length = JSONWriter.lengthToEscape(text, at: index)
            guard length > 0 else {
                index += 1
                continue
            }
            bytes.append(contentsOf: text[start..<index])
            escape(text[index..<(index + length)])
            index += length
            start = index
        }
        bytes.append(contentsOf: text[start...])
        bytes.append(UInt8(ascii: "\""))
    }

    /// How many bytes at an index are one scalar that must be escaped; 0 for most.
    private static func lengthToEscape(_ text: ArraySlice<UInt8>, at index: Int) -> Int {
        switch text[index] {
        case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"): 1
        // U+0085
        case 0xC2 where text[index + 1] == 0x85: 2
        // U+2028 and U+2029
        case 0xE2 where text[index + 1] == 0x80 && text[index + 2] & 0xFE == 0xA8: 3
        default: 0
        }
    }

    private mutating func escape(_ scalar: ArraySlice<UInt8>) {
        let first = scalar[scalar.startIndex]
        switch (scalar.count, first) {
        case (1, UInt8(ascii: "\"")): append("\\\"")
        case (1, UInt8(ascii: "\\")): append("\\\\")
        case (1, UInt8(ascii: "\n")): append("\\n")
        case (1, UInt8(ascii: "\r")): append("\\r")
        case (1, UInt8(ascii: "\t")): append("\\t")
        case (1, _):
            append("\\u00")
            bytes.append(JSONWriter.hexDigits[Int(first >> 4)])
            bytes.append(JSONWriter.hexDigits[Int(first & 15)])
        case (2, _): append("\\u0085")
        default: append(scalar[scalar.startIndex + 2] == 0xA8 ? "\\u2028" : "\\u2029")
        }
    }
}

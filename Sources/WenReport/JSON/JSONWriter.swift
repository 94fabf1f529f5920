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
    /// How many objects and arrays are open.
    private var depth = 0
    private var isBehindKey = false

    /// Makes a writer with an empty buffer.
    ///
    /// - Parameter insideArray: whether what is written is the first item of an array that is not part of it.
    package init(layout: Layout = .compact, insideArray: Bool = false) {
        self.layout = layout
        if insideArray { depth = 1 }
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
    package mutating func key(_ name: StaticString) {
        // A comma is written at once with the name.
        let hasComma = layout == .compact && !isBehindOpening
        if layout == .lines { startItem() }
        let length = name.utf8CodeUnitCount
        bytes.append(addingCapacity: length + 5) { target in
            if hasComma { target.append(UInt8(ascii: ",")) }
            target.append(UInt8(ascii: "\""))
            for index in 0..<length { target.append(unsafe name.utf8Start[index]) }
            target.append(UInt8(ascii: "\""))
            target.append(UInt8(ascii: ":"))
            if layout == .lines { target.append(UInt8(ascii: " ")) }
        }
        isBehindKey = true
    }

    /// Writes a name that is not known before; it must need no escapes.
    package mutating func key(named name: String) {
        startItem()
        bytes.append(UInt8(ascii: "\""))
        append(name)
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        if layout == .lines { bytes.append(UInt8(ascii: " ")) }
        isBehindKey = true
    }

    /// Writes a string, or null.
    package mutating func string(_ value: String?) {
        guard var value else { return null() }
        startItem()
        value.withUTF8 { text in quote(unsafe text.span) }
    }

    /// Writes valid UTF-8 as a string.
    package mutating func string(utf8: Span<UInt8>) {
        startItem()
        quote(utf8)
    }

    /// Writes an integer.
    package mutating func number(_ value: Int) {
        startItem()
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        append(digitsOf: value.magnitude)
    }

    /// Writes a number with at most six places; null for what is no number.
    package mutating func number(_ value: Double) {
        guard value.isFinite else { return null() }
        startItem()
        let millionths = (value * 1e6).rounded()
        // Smaller and larger numbers have an exponent.
        if millionths >= 100, millionths < 1e15 {
            append(millionths: UInt(millionths))
        } else {
            append(Measure.rounded(value).description)
        }
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
        value.appendDigits(to: &bytes)
    }

    /// Writes two integers as an array: a range.
    package mutating func range(_ value: Range<Int>) {
        if layout == .compact, value.lowerBound >= 0, value.upperBound < DecimalDigits.limit {
            let (lower, upper) = (DecimalDigits(UInt(value.lowerBound)), DecimalDigits(UInt(value.upperBound)))
            startItem()
            return bytes.append(addingCapacity: lower.count + upper.count + 3) { target in
                target.append(UInt8(ascii: "["))
                lower.append(to: &target)
                target.append(UInt8(ascii: ","))
                upper.append(to: &target)
                target.append(UInt8(ascii: "]"))
            }
        }
        beginArray()
        number(value.lowerBound)
        number(value.upperBound)
        endArray()
    }

    /// Writes null.
    package mutating func null() {
        startItem()
        append(literal: "null")
    }

    private var isLined: Bool { layout == .lines && depth <= JSONWriter.linedLevels }

    private mutating func begin(_ bracket: Unicode.Scalar) {
        startItem()
        bytes.append(UInt8(ascii: bracket))
        depth += 1
    }

    private mutating func end(_ bracket: Unicode.Scalar) {
        let isEmpty = isBehindOpening
        depth -= 1
        if layout == .lines, depth < JSONWriter.linedLevels, !isEmpty { breakLine(levels: depth) }
        bytes.append(UInt8(ascii: bracket))
    }

    /// Whether nothing stands in the object or array that was opened last. No item ends with an opening bracket.
    private var isBehindOpening: Bool {
        switch bytes.last {
        case UInt8(ascii: "{"), UInt8(ascii: "["), nil: true
        default: false
        }
    }

    @inline(__always)
    private mutating func startItem() {
        if isBehindKey { isBehindKey = false } else if depth > 0 { separate() }
    }

    private mutating func separate() {
        if !isBehindOpening {
            bytes.append(UInt8(ascii: ","))
            if layout == .lines, !isLined { bytes.append(UInt8(ascii: " ")) }
        }
        if isLined { breakLine(levels: depth) }
    }

    private mutating func breakLine(levels: Int) {
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<levels { append(literal: "  ") }
    }

    // MARK: Bytes

    @inline(__always)
    private mutating func append(literal text: StaticString) {
        let length = text.utf8CodeUnitCount
        bytes.append(addingCapacity: length) { target in
            for index in 0..<length { target.append(unsafe text.utf8Start[index]) }
        }
    }

    private mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { unsafe bytes.append(contentsOf: $0) }
    }

    @inline(__always)
    private mutating func append(_ text: Span<UInt8>) {
        unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    }

    private mutating func append(digitsOf value: UInt) {
        if value < DecimalDigits.limit {
            let digits = DecimalDigits(value)
            return bytes.append(addingCapacity: digits.count) { digits.append(to: &$0) }
        }
        var left = bytes.count
        var rest = value
        repeat {
            bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        // The last digit came first.
        var right = bytes.count - 1
        while left < right {
            bytes.swapAt(left, right)
            left += 1
            right -= 1
        }
    }

    /// Appends a number as its description would be: with at least one place.
    private mutating func append(millionths value: UInt) {
        append(digitsOf: value / 1_000_000)
        var rest = value % 1_000_000
        var place: UInt = 100_000
        bytes.append(addingCapacity: 7) { target in
            target.append(UInt8(ascii: "."))
            repeat {
                target.append(UInt8(ascii: "0") + UInt8(rest / place))
                rest %= place
                place /= 10
            } while rest > 0
        }
    }

    private mutating func quote(_ text: Span<UInt8>) {
        guard JSONWriter.mayNeedEscapes(text) else {
            return bytes.append(addingCapacity: text.count + 2) { target in
                target.append(UInt8(ascii: "\""))
                for index in text.indices { target.append(unsafe text[unchecked: index]) }
                target.append(UInt8(ascii: "\""))
            }
        }
        bytes.append(UInt8(ascii: "\""))
        var start = 0
        var index = 0
        while index < text.count {
            let length = JSONWriter.lengthToEscape(text, at: index)
            guard length > 0 else {
                index += 1
                continue
            }
            append(text.extracting(start..<index))
            escape(text.extracting(index..<(index + length)))
            index += length
            start = index
        }
        append(text.extracting(start..<text.count))
        bytes.append(UInt8(ascii: "\""))
    }

    /// Whether a short text has bytes that begin what must be escaped; true for a long one, which is copied in pieces.
    private static func mayNeedEscapes(_ text: Span<UInt8>) -> Bool {
        guard text.count <= 64 else { return true }
        for index in text.indices {
            switch unsafe text[unchecked: index] {
            case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0xC2, 0xE2: return true
            default: break
            }
        }
        return false
    }

    /// How many bytes at an index are one scalar that must be escaped; 0 for most.
    @inline(__always)
    private static func lengthToEscape(_ text: Span<UInt8>, at index: Int) -> Int {
        switch text[index] {
        case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"): 1
        // U+0085
        case 0xC2 where text[index + 1] == 0x85: 2
        // U+2028 and U+2029
        case 0xE2 where text[index + 1] == 0x80 && text[index + 2] & 0xFE == 0xA8: 3
        default: 0
        }
    }

    private mutating func escape(_ scalar: Span<UInt8>) {
        let first = scalar[0]
        switch (scalar.count, first) {
        case (1, UInt8(ascii: "\"")): append(literal: "\\\"")
        case (1, UInt8(ascii: "\\")): append(literal: "\\\\")
        case (1, UInt8(ascii: "\n")): append(literal: "\\n")
        case (1, UInt8(ascii: "\r")): append(literal: "\\r")
        case (1, UInt8(ascii: "\t")): append(literal: "\\t")
        case (1, _):
            append(literal: "\\u00")
            bytes.append(JSONWriter.hexDigits[Int(first >> 4)])
            bytes.append(JSONWriter.hexDigits[Int(first & 15)])
        case (2, _): append(literal: "\\u0085")
        default: append(literal: scalar[2] == 0xA8 ? "\\u2028" : "\\u2029")
        }
    }
}

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
package struct JSONWriter: ~Copyable, Sendable {
    /// Where lines are broken.
    package enum Layout: Sendable {
        /// Nowhere, and no spaces.
        case compact
        /// Between the items of the outermost three levels, so that a person can read it.
        case lines
    }

    private static let linedLevels = 3

    private var buffer: ByteBuffer
    private let layout: Layout
    /// How many objects and arrays are open.
    private var depth = 0
    private var isBehindKey = false
    /// The digits of a decimal; its memory is kept.
    private var digits: [UInt8] = []

    /// Makes a writer with an empty buffer.
    ///
    /// - Parameters:
    ///   - insideArray: whether what is written is the first item of an array that is not part of it.
    ///   - capacity: how many bytes there is room for at once.
    package init(layout: Layout = .compact, insideArray: Bool = false, capacity: Int = 1024) {
        self.layout = layout
        buffer = ByteBuffer(capacity: capacity)
        if insideArray { depth = 1 }
    }

    /// What was written so far.
    package var bytes: [UInt8] { buffer.bytes }

    /// Opens an object.
    package mutating func beginObject() { begin("{") }
    /// Closes the object that was opened last.
    package mutating func endObject() { end("}") }
    /// Opens an array.
    package mutating func beginArray() { begin("[") }
    /// Closes the array that was opened last.
    package mutating func endArray() { end("]") }

    /// Ends the line behind a whole value.
    package mutating func endLine() {
        buffer.reserve(1)
        buffer.write(UInt8(ascii: "\n"))
    }

    /// Writes the name of an object's next member; it must need no escapes.
    @inline(__always)
    package mutating func key(_ name: StaticString) {
        startItem(name.utf8CodeUnitCount)
        buffer.write(UInt8(ascii: "\""))
        buffer.write(name)
        buffer.write(UInt8(ascii: "\""))
        endKey()
    }

    /// Writes a name that is not known before.
    package mutating func key(named name: String) {
        string(name)
        buffer.reserve(ByteBuffer.slack)
        endKey()
    }

    @inline(__always)
    private mutating func endKey() {
        buffer.write(UInt8(ascii: ":"))
        if layout == .lines { buffer.write(UInt8(ascii: " ")) }
        isBehindKey = true
    }

    /// Writes a string, or null.
    package mutating func string(_ value: String?) {
        guard let value else { return null() }
        // All strings of Swift's own have their bytes in one place, so that no copy is made for them.
        if unsafe value.utf8.withContiguousStorageIfAvailable({ string(utf8: unsafe $0.span) }) == nil {
            string(utf8: Array(value.utf8).span)
        }
    }

    /// Writes valid UTF-8 as a string.
    package mutating func string(utf8 text: Span<UInt8>) {
        startItem(text.count)
        buffer.write(UInt8(ascii: "\""))
        if JSONEscapes.mayNeed(text) { buffer.write(escaping: text) } else { buffer.write(text) }
        buffer.write(UInt8(ascii: "\""))
    }

    /// Writes an integer.
    package mutating func number(_ value: Int) {
        startItem(ByteBuffer.slack)
        if value < 0 { buffer.write(UInt8(ascii: "-")) }
        buffer.write(digitsOf: value.magnitude)
    }

    /// Writes a number with at most six places; null for what is no number.
    package mutating func number(_ value: Double) {
        guard value.isFinite else { return null() }
        let millionths = (value * 1e6).rounded()
        // Smaller and larger numbers have an exponent.
        guard millionths >= 100, millionths < 1e15 else { return plain(Measure.rounded(value).description) }
        startItem(ByteBuffer.slack)
        buffer.write(millionths: UInt(millionths))
    }

    /// Writes a number with all the digits that tell it from its neighbours; null for what is no number.
    package mutating func number(exactly value: Double) {
        guard value.isFinite else { return null() }
        plain(value.description)
    }

    /// Writes a decimal with all its digits, or null.
    package mutating func number(_ value: ExactDecimal?) {
        guard let value else { return null() }
        digits.removeAll(keepingCapacity: true)
        value.appendDigits(to: &digits)
        startItem(digits.count)
        for digit in digits { buffer.write(digit) }
    }

    /// Writes two integers as an array: a range.
    package mutating func range(_ value: Range<Int>) {
        guard layout == .compact, value.lowerBound >= 0, value.upperBound < DecimalDigits.limit else {
            beginArray()
            number(value.lowerBound)
            number(value.upperBound)
            return endArray()
        }
        startItem(ByteBuffer.slack)
        buffer.write(UInt8(ascii: "["))
        buffer.write(DecimalDigits(UInt(value.lowerBound)))
        buffer.write(UInt8(ascii: ","))
        buffer.write(DecimalDigits(UInt(value.upperBound)))
        buffer.write(UInt8(ascii: "]"))
    }

    /// Writes null.
    @inline(__always)
    package mutating func null() {
        startItem(4)
        buffer.write("null")
    }

    // MARK: Marks

    private var isLined: Bool { layout == .lines && depth <= JSONWriter.linedLevels }

    private mutating func begin(_ bracket: Unicode.Scalar) {
        startItem(1)
        buffer.write(UInt8(ascii: bracket))
        depth += 1
    }

    private mutating func end(_ bracket: Unicode.Scalar) {
        let isEmpty = isBehindOpening
        depth -= 1
        buffer.reserve(ByteBuffer.slack)
        if layout == .lines, depth < JSONWriter.linedLevels, !isEmpty { breakLine(levels: depth) }
        buffer.write(UInt8(ascii: bracket))
    }

    /// Whether nothing stands in the object or array that was opened last. No item ends with an opening bracket.
    @inline(__always)
    private var isBehindOpening: Bool {
        switch buffer.last {
        case UInt8(ascii: "{"), UInt8(ascii: "["), nil: true
        default: false
        }
    }

    /// Parts the next item from the one before, and makes room for so many bytes and the marks around them.
    @inline(__always)
    private mutating func startItem(_ length: Int) {
        buffer.reserve(length &+ ByteBuffer.slack)
        if isBehindKey {
            isBehindKey = false
        } else if layout == .compact {
            if depth > 0, !isBehindOpening { buffer.write(UInt8(ascii: ",")) }
        } else if depth > 0 {
            separateLines()
        }
    }

    @inline(never)
    private mutating func separateLines() {
        if !isBehindOpening {
            buffer.write(UInt8(ascii: ","))
            if !isLined { buffer.write(UInt8(ascii: " ")) }
        }
        if isLined { breakLine(levels: depth) }
    }

    /// Breaks the line before what stands in at most three open objects and arrays.
    private mutating func breakLine(levels: Int) {
        buffer.write(UInt8(ascii: "\n"))
        for _ in 0..<levels { buffer.write("  ") }
    }

    // MARK: Values

    private mutating func plain(_ text: String) {
        var text = text
        text.withUTF8 { text in
            let text = unsafe text.span
            startItem(text.count)
            buffer.write(text)
        }
    }
}

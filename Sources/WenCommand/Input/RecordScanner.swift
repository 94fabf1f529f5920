/// Reads the values of a JSON object's fields that are asked for, and goes over the others.
///
/// Made for what nearly all lines are. It gives up where a line is no JSON (RFC 8259) or is odd, so that a decoder which
/// knows all cases is asked: a field that is there twice, a name with escapes, deep nesting, a fraction or a very large number for a value.
struct RecordScanner {
    /// What a field holds.
    enum Value: Equatable {
        /// The text of a string, in valid UTF-8.
        case string([UInt8])
        case integer(Int)
        /// A literal, an array or an object.
        case other
    }

    /// Why scanning ended early.
    private struct Oddity: Error {}

    private static let deepest = 16

    private let json: [UInt8]
    private var index = 0

    private init(_ json: [UInt8]) { self.json = json }

    /// The values of fields, in the order of their names; none for a field that is not there.
    ///
    /// - Parameter json: a line, in valid UTF-8.
    /// - Returns: `nil` where the line is odd or no object.
    /// - Complexity: O(n).
    static func values(of names: [String], in json: [UInt8]) -> [Value?]? {
        var scanner = RecordScanner(json)
        return try? scanner.object(names)
    }

    private mutating func object(_ names: [String]) throws(Oddity) -> [Value?] {
        var values = [Value?](repeating: nil, count: names.count)
        skipBlanks()
        try take("{")
        try members(end: "}") { scanner throws(Oddity) in
            let name = try scanner.name()
            guard names.contains(name) else { return try scanner.skipValue(depth: 1) }
            let value = try scanner.value()
            for index in names.indices where names[index] == name {
                guard values[index] == nil else { throw Oddity() }
                values[index] = value
            }
        }
        skipBlanks()
        guard index == json.count else { throw Oddity() }
        return values
    }

    /// Reads what stands between a bracket that is open and the one that closes it, parted by commas.
    private mutating func members(
        end: Unicode.Scalar, _ member: (inout RecordScanner) throws(Oddity) -> Void
    ) throws(Oddity) {
        skipBlanks()
        if next == UInt8(ascii: end) { return index += 1 }
        while true {
            try member(&self)
            skipBlanks()
            if next == UInt8(ascii: end) { return index += 1 }
            try take(",")
            skipBlanks()
        }
    }

    /// A member's name and the colon behind it.
    private mutating func name() throws(Oddity) -> String {
        let (range, hasEscapes) = try string()
        guard !hasEscapes else { throw Oddity() }
        skipBlanks()
        try take(":")
        skipBlanks()
        return String(decoding: json[range], as: UTF8.self)
    }

    private mutating func value() throws(Oddity) -> Value {
        switch next {
        case UInt8(ascii: "\""):
            let (range, hasEscapes) = try string()
            return .string(hasEscapes ? JSONEscape.unescaped(json[range]) : Array(json[range]))
        case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "["), UInt8(ascii: "{"):
            try skipValue(depth: 1)
            return .other
        default:
            let range = try number()
            guard let value = Int(String(decoding: json[range], as: UTF8.self)) else { throw Oddity() }
            return .integer(value)
        }
    }

    private mutating func skipValue(depth: Int) throws(Oddity) {
        guard depth < RecordScanner.deepest else { throw Oddity() }
        switch next {
        case UInt8(ascii: "\""): _ = try string()
        case UInt8(ascii: "t"): try take("true")
        case UInt8(ascii: "f"): try take("false")
        case UInt8(ascii: "n"): try take("null")
        case UInt8(ascii: "["):
            index += 1
            try members(end: "]") { scanner throws(Oddity) in try scanner.skipValue(depth: depth + 1) }
        case UInt8(ascii: "{"):
            index += 1
            try members(end: "}") { scanner throws(Oddity) in
                _ = try scanner.name()
                try scanner.skipValue(depth: depth + 1)
            }
        default: _ = try number()
        }
    }

    // MARK: Numbers

    /// The place of a number: `-0.5e+10`.
    private mutating func number() throws(Oddity) -> Range<Int> {
        let start = index
        if next == UInt8(ascii: "-") { index += 1 }
        let startsWithZero = next == UInt8(ascii: "0")
        let count = try digits()
        if startsWithZero, count > 1 { throw Oddity() }
        if next == UInt8(ascii: ".") {
            index += 1
            _ = try digits()
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            index += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { index += 1 }
            _ = try digits()
        }
        return start..<index
    }

    private mutating func digits() throws(Oddity) -> Int {
        let start = index
        while let digit = next, digit &- UInt8(ascii: "0") < 10 { index += 1 }
        guard index > start else { throw Oddity() }
        return index - start
    }

    // MARK: Strings

    /// The place of a string's text, and whether it has escapes.
    private mutating func string() throws(Oddity) -> (text: Range<Int>, hasEscapes: Bool) {
        try take("\"")
        let start = index
        var hasEscapes = false
        while true {
            index = endOfPlainText(from: index)
            switch next {
            case UInt8(ascii: "\""):
                index += 1
                return (start..<index - 1, hasEscapes)
            case UInt8(ascii: "\\"):
                hasEscapes = true
                guard let length = JSONEscape.length(json, at: index) else { throw Oddity() }
                index += length
            default: throw Oddity()
            }
        }
    }

    /// Where a quote, a backslash or a control character stands, or else the line ends.
    private func endOfPlainText(from start: Int) -> Int {
        let bytes = json.span
        var index = start
        while index &+ 8 <= bytes.count {
            let eight = EightBytes(bytes, at: index)
            let marks =
                eight.marks(below: 0x20) | eight.marks(of: UInt8(ascii: "\"")) | eight.marks(of: UInt8(ascii: "\\"))
            if marks != 0 { return index &+ EightBytes.first(marks) }
            index &+= 8
        }
        while index < bytes.count, bytes[index] >= 0x20, bytes[index] != UInt8(ascii: "\""),
            bytes[index] != UInt8(ascii: "\\")
        {
            index &+= 1
        }
        return index
    }

    // MARK: Bytes

    private var next: UInt8? { index < json.count ? json[index] : nil }

    private mutating func skipBlanks() {
        while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { index += 1 }
    }

    private mutating func take(_ text: String) throws(Oddity) {
        for byte in text.utf8 {
            guard next == byte else { throw Oddity() }
            index += 1
        }
    }
}

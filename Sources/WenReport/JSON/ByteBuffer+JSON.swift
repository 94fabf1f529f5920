/// Values of JSON, for which room was made.
extension ByteBuffer {
    /// What each item of JSON makes room for beside its text: marks, blanks, an escape, a number.
    static let slack = 32

    /// Writes the digits of a number.
    @inline(__always)
    mutating func write(digitsOf value: UInt) {
        if value < DecimalDigits.limit { return write(DecimalDigits(value)) }
        writeLong(value)
    }

    /// Writes the digits of a number with more than eight.
    private mutating func writeLong(_ value: UInt) {
        write(digitsOf: value / DecimalDigits.limit)
        var place = DecimalDigits.limit / 10
        while place > 0 {
            write(UInt8(ascii: "0") + UInt8(value / place % 10))
            place /= 10
        }
    }

    /// Writes a number as its description would be: with at least one place.
    mutating func write(millionths value: UInt) {
        write(digitsOf: value / 1_000_000)
        write(UInt8(ascii: "."))
        var rest = UInt32(value % 1_000_000)
        repeat {
            rest *= 10
            write(UInt8(ascii: "0") + UInt8(rest / 1_000_000))
            rest %= 1_000_000
        } while rest > 0
    }

    /// Writes a text piece by piece, what must be escaped between.
    @inline(never)
    mutating func write(escaping text: Span<UInt8>) {
        var start = 0
        var index = 0
        while index < text.count {
            let length = JSONEscapes.length(in: text, at: index)
            guard length > 0 else {
                index += 1
                continue
            }
            write(text.extracting(start..<index))
            index += length
            start = index
            // An escape is longer than what it stands for.
            reserve(text.count - index + ByteBuffer.slack)
            JSONEscapes.write(text.extracting((index - length)..<index), to: &self)
        }
        write(text.extracting(start..<text.count))
    }
}

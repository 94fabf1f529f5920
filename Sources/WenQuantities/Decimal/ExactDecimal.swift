/// A decimal number of any size, exact: 99.99 stays 99.99.
///
/// A sign, decimal digits and a power of ten. Numbers are kept in one form, so equal values are equal:
///
/// ```swift
/// ExactDecimal("1.50") == ExactDecimal("1.5")  // true
/// ExactDecimal("4511")?.scaled(byPowerOfTen: 8)?.description  // "451100000000"
/// ```
///
/// No operation traps or wraps around: what would leave ``exponentLimit`` is `nil`.
public struct ExactDecimal: Hashable, Sendable {
    /// The decimal digits of the coefficient, most significant first, without zeros at either end; empty for zero.
    let digits: [UInt8]
    /// The power of ten that the coefficient is multiplied by; 0 for zero.
    let exponent: Int
    /// Whether the number is below zero.
    public let isNegative: Bool

    /// The largest power of ten, up or down. It keeps ``description`` in proportion to the digits that were written.
    public static let exponentLimit = 4096

    /// Zero.
    public static let zero = ExactDecimal(canonical: [], exponent: 0, isNegative: false)

    private init(canonical digits: [UInt8], exponent: Int, isNegative: Bool) {
        self.digits = digits
        self.exponent = exponent
        self.isNegative = isNegative
    }

    /// Brings digits into the one form; `nil` past ``exponentLimit``.
    ///
    /// - Complexity: O(number of digits).
    init?(digits: [UInt8], exponent: Int, isNegative: Bool = false) {
        var lower = 0
        var upper = digits.count
        while lower < upper, digits[lower] == 0 { lower += 1 }
        guard lower < upper else {
            self = .zero
            return
        }
        while digits[upper - 1] == 0 { upper -= 1 }
        let (power, overflow) = exponent.addingReportingOverflow(digits.count - upper)
        guard !overflow, (-ExactDecimal.exponentLimit...ExactDecimal.exponentLimit).contains(power) else { return nil }
        let isTrimmed = lower == 0 && upper == digits.count
        self.init(
            canonical: isTrimmed ? digits : Array(digits[lower..<upper]), exponent: power, isNegative: isNegative)
    }

    /// A whole number.
    public init(_ value: Int) {
        guard value != 0 else {
            self = .zero
            return
        }
        var rest = value.magnitude
        var exponent = 0
        while rest % 10 == 0 {
            rest /= 10
            exponent += 1
        }
        var digits: [UInt8] = []
        while rest > 0 {
            digits.append(UInt8(rest % 10))
            rest /= 10
        }
        digits.reverse()
        self.init(canonical: digits, exponent: exponent, isNegative: value < 0)
    }

    /// Reads `-12.50`, `.5` or `1.2e-3`; `nil` for anything else, and past ``exponentLimit``.
    ///
    /// - Complexity: O(length).
    public init?(_ text: some StringProtocol) {
        var digits: [UInt8] = []
        var exponent = 0
        var isNegative = false
        var seenPoint = false
        var bytes = text.utf8.makeIterator()
        var next = bytes.next()
        if next == UInt8(ascii: "-") || next == UInt8(ascii: "+") {
            isNegative = next == UInt8(ascii: "-")
            next = bytes.next()
        }
        while let byte = next {
            if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
                digits.append(byte - UInt8(ascii: "0"))
                if seenPoint { exponent -= 1 }
            } else if byte == UInt8(ascii: "."), !seenPoint {
                seenPoint = true
            } else if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
                var tail: [UInt8] = []
                while let byte = bytes.next() { tail.append(byte) }
                guard let power = Int(String(decoding: tail, as: UTF8.self)) else { return nil }
                let (sum, overflow) = exponent.addingReportingOverflow(power)
                guard !overflow else { return nil }
                exponent = sum
                break
            } else {
                return nil
            }
            next = bytes.next()
        }
        guard !digits.isEmpty else { return nil }
        self.init(digits: digits, exponent: exponent, isNegative: isNegative)
    }

    /// Whether the number is zero.
    public var isZero: Bool { digits.isEmpty }

    /// Whether the number is whole.
    public var isInteger: Bool { exponent >= 0 }

    /// The number as an `Int`; `nil` where it is not whole or too large.
    public var integer: Int? {
        guard exponent >= 0, digits.count + exponent <= 18 else { return nil }
        var value = digits.reduce(0) { $0 * 10 + Int($1) }
        for _ in 0..<exponent { value *= 10 }
        return isNegative ? -value : value
    }

    /// The nearest `Double`, for charts and rough arithmetic.
    public var double: Double { Double(description) ?? 0 }
}

extension ExactDecimal: CustomStringConvertible {
    /// The number in plain digits, without exponent: `-0.0003`, `451100000000`. It is a JSON number.
    ///
    /// - Complexity: O(number of digits + ``exponentLimit``).
    public var description: String {
        var bytes: [UInt8] = []
        appendDigits(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the ``description`` as ASCII.
    ///
    /// - Complexity: as ``description``.
    package func appendDigits(to bytes: inout [UInt8]) {
        guard !digits.isEmpty else { return bytes.append(UInt8(ascii: "0")) }
        if isNegative { bytes.append(UInt8(ascii: "-")) }
        let whole = digits.count + exponent
        if whole <= 0 {
            bytes.append(UInt8(ascii: "0"))
            bytes.append(UInt8(ascii: "."))
            bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: -whole))
        }
        for (index, digit) in digits.enumerated() {
            if index == whole, whole > 0 { bytes.append(UInt8(ascii: ".")) }
            bytes.append(digit + UInt8(ascii: "0"))
        }
        if exponent > 0 { bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: exponent)) }
    }
}

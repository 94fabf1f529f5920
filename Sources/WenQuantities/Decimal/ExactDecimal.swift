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
    /// The coefficient, without zeros at its end, where it has at most ``ownDigits`` digits; else 0.
    let coefficient: UInt64
    /// The digits of a longer coefficient, most significant first, without zeros at either end.
    private let longDigits: [UInt8]?
    /// The power of ten that the coefficient is multiplied by; 0 for zero.
    let exponent: Int
    /// Whether the number is below zero.
    public let isNegative: Bool

    /// The largest power of ten, up or down. It keeps ``description`` in proportion to the digits that were written.
    public static let exponentLimit = 4096

    /// How many digits a coefficient has that needs no memory of its own.
    static let ownDigits = 18
    /// The least coefficient of more digits.
    static let ownLimit: UInt64 = 1_000_000_000_000_000_000

    /// Zero.
    public static let zero = ExactDecimal(0, nil, exponent: 0, isNegative: false)

    private init(_ coefficient: UInt64, _ longDigits: [UInt8]?, exponent: Int, isNegative: Bool) {
        self.coefficient = coefficient
        self.longDigits = longDigits
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
        guard !overflow, ExactDecimal.isPower(power) else { return nil }
        if upper - lower <= ExactDecimal.ownDigits {
            var coefficient: UInt64 = 0
            for index in lower..<upper { coefficient = coefficient * 10 + UInt64(digits[index]) }
            self.init(coefficient, nil, exponent: power, isNegative: isNegative)
        } else {
            let isTrimmed = lower == 0 && upper == digits.count
            self.init(
                0, isTrimmed ? digits : Array(digits[lower..<upper]), exponent: power, isNegative: isNegative)
        }
    }

    /// Brings a coefficient into the one form; `nil` past ``exponentLimit``.
    init?(coefficient: UInt64, exponent: Int, isNegative: Bool = false) {
        guard coefficient != 0 else {
            self = .zero
            return
        }
        var rest = coefficient
        var power = exponent
        while rest % 10 == 0 {
            rest /= 10
            power += 1
        }
        guard ExactDecimal.isPower(power) else { return nil }
        let isOwn = rest < ExactDecimal.ownLimit
        self.init(
            isOwn ? rest : 0, isOwn ? nil : ExactDecimal.digits(of: rest), exponent: power, isNegative: isNegative)
    }

    private static func isPower(_ power: Int) -> Bool { (-exponentLimit...exponentLimit).contains(power) }

    private static func digits(of coefficient: UInt64) -> [UInt8] {
        var digits: [UInt8] = []
        var rest = coefficient
        while rest > 0 {
            digits.append(UInt8(rest % 10))
            rest /= 10
        }
        digits.reverse()
        return digits
    }

    /// A whole number.
    public init(_ value: Int) {
        // No integer has an exponent that is too large.
        self = ExactDecimal(coefficient: UInt64(value.magnitude), exponent: 0, isNegative: value < 0) ?? .zero
    }

    /// The decimal digits of the coefficient, most significant first, without zeros at either end; empty for zero.
    ///
    /// - Complexity: O(number of digits).
    var digits: [UInt8] { longDigits ?? ExactDecimal.digits(of: coefficient) }

    /// How many there are.
    var digitCount: Int {
        if let longDigits { return longDigits.count }
        var count = 0
        var rest = coefficient
        while rest > 0 {
            rest /= 10
            count += 1
        }
        return count
    }

    /// Whether ``coefficient`` holds all digits.
    @inline(__always)
    var isShort: Bool { longDigits == nil }

    /// Ten to a power from 0 to 18.
    static func tens(_ power: Int) -> UInt64 {
        var product: UInt64 = 1
        for _ in 0..<power { product *= 10 }
        return product
    }

    /// The number times ten to a power; `nil` past ``exponentLimit``.
    ///
    /// - Complexity: O(1).
    public func scaled(byPowerOfTen power: Int) -> ExactDecimal? {
        guard !isZero else { return self }
        let (sum, overflow) = exponent.addingReportingOverflow(power)
        guard !overflow, ExactDecimal.isPower(sum) else { return nil }
        return ExactDecimal(coefficient, longDigits, exponent: sum, isNegative: isNegative)
    }

    /// The number with the other sign.
    public static prefix func - (value: ExactDecimal) -> ExactDecimal {
        value.isZero
            ? value
            : ExactDecimal(
                value.coefficient, value.longDigits, exponent: value.exponent, isNegative: !value.isNegative)
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
    public var isZero: Bool { coefficient == 0 && longDigits == nil }

    /// Whether the number is whole.
    public var isInteger: Bool { exponent >= 0 }

    /// The number as an `Int`; `nil` where it is not whole or too large.
    public var integer: Int? {
        guard exponent >= 0 else { return nil }
        if isShort, digitCount + exponent <= ExactDecimal.ownDigits {
            let value = Int(coefficient * ExactDecimal.tens(exponent))
            return isNegative ? -value : value
        }
        // Int.max has 19 digits.
        return digitCount + exponent <= 19 ? Int(description) : nil
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
        guard !isZero else { return bytes.append(UInt8(ascii: "0")) }
        if isNegative { bytes.append(UInt8(ascii: "-")) }
        let start = bytes.count
        if let longDigits {
            for digit in longDigits { bytes.append(UInt8(ascii: "0") + digit) }
        } else {
            var rest = coefficient
            while rest > 0 {
                bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
                rest /= 10
            }
            // The last digit came first.
            bytes[start...].reverse()
        }
        let whole = bytes.count - start + exponent
        if whole <= 0 {
            bytes.insert(contentsOf: repeatElement(UInt8(ascii: "0"), count: 1 - whole), at: start)
            bytes.insert(UInt8(ascii: "."), at: start + 1)
        } else if exponent < 0 {
            bytes.insert(UInt8(ascii: "."), at: start + whole)
        } else if exponent > 0 {
            bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: exponent))
        }
    }
}

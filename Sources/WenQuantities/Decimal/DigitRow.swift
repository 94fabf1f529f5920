/// Decimal digits while they are read; few need no memory.
struct DigitRow {
    /// How many there are, leading zeros among them.
    private(set) var count = 0
    /// The first ``ExactDecimal/ownDigits``, as a number.
    private var coefficient: UInt64 = 0
    /// All of them, where there are more.
    private var longDigits: [UInt8] = []

    /// Adds a digit behind the others.
    mutating func append(_ digit: Int) {
        if count < ExactDecimal.ownDigits {
            coefficient = coefficient &* 10 &+ UInt64(truncatingIfNeeded: digit)
        } else {
            if longDigits.isEmpty { longDigits = leadingDigits }
            longDigits.append(UInt8(digit))
        }
        count += 1
    }

    private var leadingDigits: [UInt8] {
        var rest = coefficient
        var digits = [UInt8](repeating: 0, count: ExactDecimal.ownDigits)
        for place in digits.indices.reversed() {
            digits[place] = UInt8(rest % 10)
            rest /= 10
        }
        return digits
    }

    /// The number times ten to a power; `nil` past ``ExactDecimal/exponentLimit``.
    func decimal(exponent: Int) -> ExactDecimal? {
        longDigits.isEmpty
            ? ExactDecimal(coefficient: coefficient, exponent: exponent)
            : ExactDecimal(digits: longDigits, exponent: exponent)
    }
}

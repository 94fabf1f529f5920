extension ExactDecimal: Comparable {
    /// Whether one number is less than another.
    ///
    /// - Complexity: O(number of digits).
    public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
        if left.isNegative != right.isNegative { return left.isNegative }
        return left.isNegative ? isMagnitudeLess(right, left) : isMagnitudeLess(left, right)
    }

    private static func isMagnitudeLess(_ left: ExactDecimal, _ right: ExactDecimal) -> Bool {
        if left.isZero || right.isZero { return left.isZero && !right.isZero }
        let leftWhole = left.digits.count + left.exponent
        let rightWhole = right.digits.count + right.exponent
        if leftWhole != rightWhole { return leftWhole < rightWhole }
        return left.digits.lexicographicallyPrecedes(right.digits)
    }
}

extension ExactDecimal {
    /// The number with the other sign.
    public static prefix func - (value: ExactDecimal) -> ExactDecimal {
        guard !value.isZero else { return value }
        return ExactDecimal(digits: value.digits, exponent: value.exponent, isNegative: !value.isNegative) ?? value
    }

    /// The number times a power of ten; `nil` past ``exponentLimit``.
    ///
    /// - Complexity: O(1) but for a copy of the digits' reference.
    public func scaled(byPowerOfTen power: Int) -> ExactDecimal? {
        guard !isZero else { return self }
        let (sum, overflow) = exponent.addingReportingOverflow(power)
        guard !overflow else { return nil }
        return ExactDecimal(digits: digits, exponent: sum, isNegative: isNegative)
    }

    /// The sum of two numbers; `nil` past ``exponentLimit``.
    ///
    /// - Complexity: O(number of digits + distance of the exponents).
    public func adding(_ other: ExactDecimal) -> ExactDecimal? {
        guard !isZero else { return other }
        guard !other.isZero else { return self }
        let low = min(exponent, other.exponent)
        let high = max(digits.count + exponent, other.digits.count + other.exponent)
        let isOpposite = isNegative != other.isNegative
        let isOtherLarger = ExactDecimal.isMagnitudeLess(self, other)
        let large = isOtherLarger ? other : self
        let small = isOtherLarger ? self : other
        var result = [UInt8](repeating: 0, count: high - low + 1)
        var carry = 0
        for place in 0..<(high - low) {
            let first = large.digit(atPower: low + place)
            let second = small.digit(atPower: low + place)
            var sum = isOpposite ? first - second + carry : first + second + carry
            carry = 0
            if sum < 0 {
                sum += 10
                carry = -1
            } else if sum > 9 {
                sum -= 10
                carry = 1
            }
            result[result.count - 1 - place] = UInt8(sum)
        }
        if carry > 0 { result[0] = 1 }
        return ExactDecimal(digits: result, exponent: low, isNegative: large.isNegative)
    }

    private func digit(atPower power: Int) -> Int {
        let index = digits.count - 1 - (power - exponent)
        return digits.indices.contains(index) ? Int(digits[index]) : 0
    }

    /// The product of two numbers; `nil` past ``exponentLimit``.
    ///
    /// - Complexity: O(digits of one × digits of the other): meant for a factor of a few digits.
    public func multiplied(by other: ExactDecimal) -> ExactDecimal? {
        guard !isZero, !other.isZero else { return .zero }
        // A whole power of ten copies no digits.
        if other.digits == [1], !other.isNegative { return scaled(byPowerOfTen: other.exponent) }
        var result = [UInt8](repeating: 0, count: digits.count + other.digits.count)
        for i in digits.indices.reversed() {
            var carry = 0
            for j in other.digits.indices.reversed() {
                let product = Int(digits[i]) * Int(other.digits[j]) + Int(result[i + j + 1]) + carry
                result[i + j + 1] = UInt8(product % 10)
                carry = product / 10
            }
            result[i] = UInt8(carry)
        }
        return ExactDecimal(
            digits: result, exponent: exponent + other.exponent, isNegative: isNegative != other.isNegative)
    }

    /// The quotient of two numbers, rounded half up at 15 significant digits (二分之一 is 0.5, 三分之二
    /// 0.666666666666667); `nil` for division by zero and for numbers of more than 17 digits.
    public func divided(by other: ExactDecimal) -> ExactDecimal? {
        guard !other.isZero, digits.count <= 17, other.digits.count <= 17 else { return nil }
        guard !isZero else { return .zero }
        let divisor = other.digits.reduce(UInt64(0)) { $0 * 10 + UInt64($1) }
        var rest: UInt64 = 0
        var quotient: [UInt8] = []
        var power = exponent - other.exponent
        var index = 0
        // 17 digits of dividend leave a first digit at latest at the 17th step: 15 significant ones and one to round.
        var significant = 0
        while index < digits.count || (rest != 0 && significant < 16) {
            rest = rest * 10 + (index < digits.count ? UInt64(digits[index]) : 0)
            if index >= digits.count { power -= 1 }
            quotient.append(UInt8(rest / divisor))
            rest %= divisor
            if significant > 0 || quotient.last != 0 { significant += 1 }
            index += 1
        }
        return ExactDecimal(digits: quotient, exponent: power, isNegative: isNegative != other.isNegative)?
            .rounded(toSignificantDigits: 15)
    }

    /// The number rounded half up to a count of significant digits.
    func rounded(toSignificantDigits count: Int) -> ExactDecimal? {
        guard digits.count > count else { return self }
        let kept = ExactDecimal(
            digits: Array(digits[..<count]), exponent: exponent + digits.count - count, isNegative: isNegative)
        guard digits[count] >= 5 else { return kept }
        let step = ExactDecimal(digits: [1], exponent: exponent + digits.count - count, isNegative: isNegative)
        guard let kept, let step else { return nil }
        return kept.adding(step)
    }
}

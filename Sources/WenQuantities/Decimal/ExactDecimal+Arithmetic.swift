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
        let (leftCount, rightCount) = (left.digitCount, right.digitCount)
        let (leftWhole, rightWhole) = (leftCount + left.exponent, rightCount + right.exponent)
        if leftWhole != rightWhole { return leftWhole < rightWhole }
        if left.isShort, right.isShort {
            let count = max(leftCount, rightCount)
            return left.coefficient * ExactDecimal.tens(count - leftCount)
                < right.coefficient * ExactDecimal.tens(count - rightCount)
        }
        return left.digits.lexicographicallyPrecedes(right.digits)
    }
}

extension ExactDecimal {
    /// The sum of two numbers; `nil` past ``exponentLimit``.
    ///
    /// - Complexity: O(number of digits + distance of the exponents).
    public func adding(_ other: ExactDecimal) -> ExactDecimal? {
        guard !isZero else { return other }
        guard !other.isZero else { return self }
        if let sum = shortSum(with: other) { return sum }
        let low = min(exponent, other.exponent)
        let high = max(digitCount + exponent, other.digitCount + other.exponent)
        let isOpposite = isNegative != other.isNegative
        let isOtherLarger = ExactDecimal.isMagnitudeLess(self, other)
        let large = isOtherLarger ? other : self
        let small = isOtherLarger ? self : other
        var result = [UInt8](repeating: 0, count: high - low + 1)
        let (largeDigits, smallDigits) = (large.digits, small.digits)
        var carry = 0
        for place in 0..<(high - low) {
            let first = ExactDecimal.digit(largeDigits, place + low - large.exponent)
            let second = ExactDecimal.digit(smallDigits, place + low - small.exponent)
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

    /// The digit at a place counted from the last.
    private static func digit(_ digits: [UInt8], _ place: Int) -> Int {
        let index = digits.count - 1 - place
        return digits.indices.contains(index) ? Int(digits[index]) : 0
    }

    /// The sum where 64 bits hold all that it takes; `nil` elsewhere.
    private func shortSum(with other: ExactDecimal) -> ExactDecimal? {
        guard isShort, other.isShort else { return nil }
        let low = min(exponent, other.exponent)
        let (shift, otherShift) = (exponent - low, other.exponent - low)
        guard digitCount + shift <= ExactDecimal.ownDigits, other.digitCount + otherShift <= ExactDecimal.ownDigits
        else { return nil }
        let first = Int64(coefficient * ExactDecimal.tens(shift))
        let second = Int64(other.coefficient * ExactDecimal.tens(otherShift))
        let sum = (isNegative ? -first : first) + (other.isNegative ? -second : second)
        return ExactDecimal(coefficient: sum.magnitude, exponent: low, isNegative: sum < 0)
    }

    /// The product of two numbers; `nil` past ``exponentLimit``.
    ///
    /// - Complexity: O(digits of one × digits of the other): meant for a factor of a few digits.
    public func multiplied(by other: ExactDecimal) -> ExactDecimal? {
        guard !isZero, !other.isZero else { return .zero }
        let isOpposite = isNegative != other.isNegative
        if isShort, other.isShort {
            let (product, overflow) = coefficient.multipliedReportingOverflow(by: other.coefficient)
            if !overflow {
                return ExactDecimal(
                    coefficient: product, exponent: exponent + other.exponent, isNegative: isOpposite)
            }
        }
        let (digits, otherDigits) = (digits, other.digits)
        var result = [UInt8](repeating: 0, count: digits.count + otherDigits.count)
        for i in digits.indices.reversed() {
            var carry = 0
            for j in otherDigits.indices.reversed() {
                let product = Int(digits[i]) * Int(otherDigits[j]) + Int(result[i + j + 1]) + carry
                result[i + j + 1] = UInt8(product % 10)
                carry = product / 10
            }
            result[i] = UInt8(carry)
        }
        return ExactDecimal(digits: result, exponent: exponent + other.exponent, isNegative: isOpposite)
    }

    /// The quotient of two numbers, rounded half up at 15 significant digits (二分之一 is 0.5, 三分之二
    /// 0.666666666666667); `nil` for division by zero and for numbers of more than 17 digits.
    public func divided(by other: ExactDecimal) -> ExactDecimal? {
        guard !other.isZero, isShort, other.isShort, digitCount <= 17, other.digitCount <= 17 else { return nil }
        guard !isZero else { return .zero }
        let digits = digits
        let divisor = other.coefficient
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
        let digits = digits
        guard digits.count > count else { return self }
        let kept = ExactDecimal(
            digits: Array(digits[..<count]), exponent: exponent + digits.count - count, isNegative: isNegative)
        guard digits[count] >= 5 else { return kept }
        let step = ExactDecimal(digits: [1], exponent: exponent + digits.count - count, isNegative: isNegative)
        guard let kept, let step else { return nil }
        return kept.adding(step)
    }
}

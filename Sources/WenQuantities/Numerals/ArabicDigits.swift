/// A number in the digits 0 to 9: 1500, 1,234.5, .5, 1.2e-3.
struct ArabicDigits {
    /// `nil` where the exponent is past all reason.
    var value: ExactDecimal?
    /// The index behind it.
    var end: Int
    var hasPoint = false
    var wholeDigits = 0
    var hasLeadingZero = false

    /// Reads the longest number that starts at an index, where a digit or `.5` must stand.
    ///
    /// - Complexity: O(length).
    static func read(_ text: borrowing FoldedText, at start: Int) -> ArabicDigits {
        var digits = DigitRow()
        var index = start
        func appendDigits() {
            while let digit = text[index].asciiDigit {
                digits.append(digit)
                index += 1
            }
        }
        appendDigits()
        let hasLeadingZero = digits.count > 1 && text[start] == "0"
        if digits.count <= 3, !hasLeadingZero, digits.count != 1 || text[start] != "0" {
            while isGroup(text, at: index) {
                for place in 1...3 { digits.append(text[index + place].asciiDigit ?? 0) }
                index += 4
            }
        }
        let wholeDigits = digits.count
        var exponent = 0
        var hasPoint = false
        if text[index] == ".", text[index + 1].asciiDigit != nil {
            index += 1
            appendDigits()
            exponent = wholeDigits - digits.count
            hasPoint = true
        }
        // An exponent needs a sign or a point, since 3E12 may be a code.
        if text[index] == "e" || text[index] == "E" {
            let hasSign = text[index + 1] == "-" || text[index + 1] == "+"
            let first = hasSign ? index + 2 : index + 1
            var last = first
            var power = 0
            while let digit = text[last].asciiDigit {
                power = min(power * 10 + digit, 1_000_000)
                last += 1
            }
            if last > first, hasSign || hasPoint, !text[last].isLatin {
                index = last
                exponent += text[first - 1] == "-" ? -power : power
            }
        }
        return ArabicDigits(
            value: digits.decimal(exponent: exponent), end: index, hasPoint: hasPoint,
            wholeDigits: wholeDigits, hasLeadingZero: hasLeadingZero)
    }

    /// Whether a comma and exactly three digits follow.
    private static func isGroup(_ text: borrowing FoldedText, at index: Int) -> Bool {
        text[index] == "," && text[index + 1].asciiDigit != nil && text[index + 2].asciiDigit != nil
            && text[index + 3].asciiDigit != nil && text[index + 4].asciiDigit == nil
    }
}

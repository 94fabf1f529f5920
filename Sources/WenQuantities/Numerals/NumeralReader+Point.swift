/// The point, and the digits behind it.
extension NumeralReader {
    mutating func readPoint(_ text: borrowing FoldedText) -> Bool {
        guard index > start, !result.hasPoint else { return false }
        var end = index + 1
        var digits: [UInt8] = []
        while true {
            let sign = NumeralReader.sign(text[end])
            guard sign.kind == .han || sign.kind == .financial || sign.kind == .arabic, text[end] != "两" else { break }
            digits.append(UInt8(sign.number))
            end += 1
        }
        guard !digits.isEmpty, NumeralReader.sign(text[end]).kind != .power else { return false }
        let isTime = text[end] == "分" && text[end + 1] != "钟" && text[end + 1] != "之" && digits.count <= 2
        // 12点5度 is 12.5 only where a unit says so.
        if result.hasArabic, !hasSection {
            guard text[end] != "分", tables.units.longestMatch(in: text, at: end) != nil else { return false }
        }
        guard !isTime, let (low, _) = closeSection(isTail: true), let whole = total.adding(low),
            let fraction = ExactDecimal(digits: digits, exponent: -digits.count), let value = whole.adding(fraction)
        else { return false }
        total = .zero
        totalHigh = nil
        lastMyriad = .max
        isAfterMyriad = false
        sectionDecimal = value
        hasSection = true
        coefficients = 0
        result.hasPoint = true
        result.isPositional = false
        index = end
        return true
    }
}

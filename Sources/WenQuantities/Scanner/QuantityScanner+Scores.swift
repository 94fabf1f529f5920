/// Scores: ratios that games end with.
extension QuantityScanner {
    /// 以3-1战胜, 比分为2-2, 主队2-1米|兰: the index behind, `nil` for none.
    mutating func readScore(_ numeral: Numeral) -> Int? {
        let end = numeral.range.upperBound
        guard text[end] == "-" || text[end] == "–", numeral.hasArabic, numeral.wholeDigits < 4, !numeral.hasPoint,
            text[end + 1].asciiDigit != nil
        else { return nil }
        let (second, last) = NumeralReader.read(text, at: end + 1, tables)
        guard let second, !second.hasPoint, second.wholeDigits < 4, !second.hasPower, text[last] != "-",
            isScore(numeral.range.lowerBound, last, isSure: false) || isSet(numeral, second, last)
        else { return nil }
        return emitRatio(numeral, second, numeral.range.lowerBound..<last)
    }

    /// Whether two numbers are a score since a range would rise: 6-4、3-6, and before a name that begins like a unit 2-1巴|萨.
    private mutating func isSet(_ first: Numeral, _ second: Numeral, _ end: Int) -> Bool {
        guard first.wholeDigits < 3, second.wholeDigits < 3 else { return false }
        let isFalling = first.value >= second.value
        if let (unit, last) = tables.units.longestMatch(in: text, at: end) {
            return isFalling && !unit.isLatin && text[first.range.lowerBound - 1].isHan && text[last].isHan
                && !isWordEnd(last)
        }
        guard text[end] == "、", let next = smallNumber(at: end + 1), next.isArabic, next.width < 3,
            text[next.end] == "-", let last = smallNumber(at: next.end + 1), last.isArabic, last.width < 3
        else { return false }
        return (isFalling || next.value >= last.value) && tables.units.longestMatch(in: text, at: last.end) == nil
            && text[last.end] != "月"
    }

    /// Whether two numbers with a colon or stroke are a score: 以21:19战胜, 比分为19:25、25:17.
    ///
    /// - Parameter isSure: whether it is one also by the weaker signs, as a colon's are.
    func isScore(_ start: Int, _ end: Int, isSure: Bool = true) -> Bool {
        switch text[start - 1] {
        case "以", "成": return true
        case "分", "了": if isSure { return true }
        case "、", "和", "及":
            if let last = quantities.last, last.kind == .ratio, last.range.upperBound == text.offset(of: start - 1) {
                return true
            }
        default: break
        }
        var index = start
        while index > start - 3, text[index - 1] == "为" || text[index - 1] == "是" || text[index - 1] == " " {
            index -= 1
        }
        // 比分为2-1, 将比分改写为2-1.
        if text[index - 1] == "写" { index -= 2 }
        if text[index - 1] == "分", text[index - 2] == "比" { return true }
        switch text[end] {
        case "胜", "战", "击", "负", "平", "险", "淘", "力", "逆", "领", "落", "惜", "告", "憾", "横": return true
        case "不": return text[end + 1] == "敌"
        case "轻", "大", "完", "的": return isSure
        default: return false
        }
    }
}

extension QuantityScanner {
    /// Whether an amount is meant as a quantity, and is no part of a word, name, idiom or code.
    mutating func accepts(_ amount: Amount, _ context: Context) -> Bool {
        let numeral = amount.numeral
        let start = amount.range.lowerBound
        guard amount.unit != nil || amount.kind != nil else { return acceptsBare(amount, context) }
        // A Han numeral starts where a word does: 统|一个 is none.
        if !numeral.hasArabic, !context.hasSupport, !context.isNegative, numeral.range.count < 3,
            amount.range.lowerBound == numeral.range.lowerBound, !isWordStart(start)
        {
            return false
        }
        let isSupported = context.hasSupport || context.isNegative || amount.isCompound || amount.approximation != nil
        if numeral.isBare, !isSupported, amount.high == nil { return false }
        guard let unit = amount.unit else { return true }
        if amount.canonical == "%", unit.canonical == "成" || unit.canonical == "折", !amount.isCompound, !isWordEnd(amount.range.upperBound) {
            return false
        }
        guard numeral.isSingleHan, amount.high == nil, !amount.isCompound else {
            return numeral.approximation != .vague || acceptsVague(amount)
        }
        if numeral.value.isZero { return false }
        if unit.traits.contains(.article), numeral.value == ExactDecimal(1), !isSupported { return false }
        if unit.traits.contains(.strict) { return isSupported }
        if unit.traits.contains(.weak), !isSupported { return isClear(behind: amount.range.upperBound) }
        return true
    }

    /// Whether what follows an ambiguous unit lets it stand: 五元。 三斤以上
    private func isClear(behind end: Int) -> Bool {
        switch text[end] {
        case "钱", "多", "的", "以", "左", "和", "与", "及", "或": true
        default: !text[end].isHan
        }
    }

    /// Whether 几 or 数 with a unit is a vague number: 数十家, 几天; not 几分, 数点.
    private mutating func acceptsVague(_ amount: Amount) -> Bool {
        if amount.numeral.hasPower { return true }
        guard let unit = amount.unit else { return false }
        return unit.traits.isDisjoint(with: [.weak, .strict]) && isWordEnd(amount.range.upperBound)
            && isWordStart(amount.range.lowerBound)
    }

    /// Whether a number without a unit is one that says something, and no name, code or year.
    private mutating func acceptsBare(_ amount: Amount, _ context: Context) -> Bool {
        let numeral = amount.numeral
        let start = context.range.lowerBound
        let end = context.range.upperBound
        if isAlone(start..<end) { return true }
        if numeral.approximation == .vague, !numeral.hasPower { return false }
        if numeral.hasPower, !numeral.isBare, numeral.hasArabic { return true }
        let follower = text[amount.range.upperBound]
        if follower.isLatin { return false }
        if numeral.hasArabic {
            guard !numeral.hasLeadingZero, numeral.hasPoint || numeral.wholeDigits < 9, context.hasSupport || context.isNegative
            else { return false }
            let isYear = numeral.wholeDigits == 4 && !numeral.hasPoint && (1800...2199).contains(numeral.value.integer ?? 0)
            if isYear { return false }
            return !follower.isHan || context.bound != nil || context.approximation != nil || context.isLevel
                ? !isNameJoint(text[end]) : false
        }
        guard numeral.hasPower, numeral.range.count > 1, !numeral.isBare else { return false }
        return context.bound != nil || context.approximation != nil
            || (!follower.isHan && isWordStart(start) && (context.isLevel || !text[start - 1].isHan))
            ? isWordEnd(end) && !isNameJoint(text[end]) : false
    }

    /// Whether a scalar behind a bare number makes it a name's: 88号, 2.0版, 第8中学.
    private func isNameJoint(_ scalar: FoldedScalar) -> Bool {
        switch scalar {
        case "号", "版", "楼", "路", "室", "中", "大", "国", "省", "线", "型", "后", "系", "环", "时": true
        default: false
        }
    }

    /// Whether scalars are all that their line has, but for marks and blanks.
    private func isAlone(_ range: Range<Int>) -> Bool {
        func isEdge(_ index: Int) -> Bool {
            switch text[index] {
            case .end, "\n", "\r": true
            default: false
            }
        }
        var end = range.upperBound
        while end < range.upperBound + 4, text[end] == " " || text[end] == "。" || text[end] == "," || text[end] == "." { end += 1 }
        var start = range.lowerBound
        while start > range.lowerBound - 4, text[start - 1] == " " { start -= 1 }
        return isEdge(start - 1) && isEdge(end)
    }
}

import WenSegmentation

extension QuantityScanner {
    /// Whether an amount is meant as a quantity, and is no part of a word, name, idiom or code.
    mutating func accepts(_ amount: Amount, _ context: Context) -> Bool {
        let numeral = amount.numeral
        let start = amount.range.lowerBound
        if isAlone(context.range), !numeral.isBare || numeral.range.count > 1 { return true }
        if isSession(amount) || isBaseOfRate(amount) { return false }
        guard amount.unit != nil || amount.kind != nil else { return acceptsBare(amount, context) }
        // A Han numeral starts where a word does: 统|一个 is none.
        if !numeral.hasArabic, !context.hasSupport, !context.isNegative, numeral.range.count < 3,
            amount.range.lowerBound == numeral.range.lowerBound, !isWordStart(start),
            numeral.approximation != .vague || text[start - 1] != "好"
        {
            return false
        }
        let isSupported = context.hasSupport || context.isNegative || amount.isCompound || amount.approximation != nil
        if numeral.isBare, !isSupported, amount.high == nil { return false }
        guard let unit = amount.unit else { return true }
        // 2019级学生 tells a year, 百亿级市场 a size.
        if unit.kind == .grade, numeral.wholeDigits == 4 && numeral.hasArabic || numeral.myriadScale > 0 {
            return false
        }
        if numeral.isSingleHan, numeral.value == ExactDecimal(1), amount.high == nil, isPointed(amount, unit) {
            return false
        }
        if amount.canonical == "%", unit.canonical == "成" || unit.canonical == "折", !amount.isCompound,
            !isWordEnd(amount.range.upperBound)
        {
            return false
        }
        guard numeral.isSingleHan, amount.high == nil, !amount.isCompound else {
            return numeral.approximation != .vague || acceptsVague(amount, isSupported: context.hasSupport)
        }
        if numeral.value.isZero || isSlogan(amount, unit) { return false }
        if unit.traits.contains(.article), numeral.value == ExactDecimal(1), !isSupported { return false }
        if unit.traits.contains(.strict) { return isSupported }
        if unit.traits.contains(.weak), !isSupported { return isClear(behind: amount.range.upperBound) }
        return true
    }

    /// Whether a few words in quotes are a slogan: “两个确保”.
    private func isSlogan(_ amount: Amount, _ unit: Unit) -> Bool {
        guard QuantityScanner.isQuote(text[amount.range.lowerBound - 1]) else { return false }
        var index = amount.range.upperBound
        while index < amount.range.upperBound + 6, text[index].isHan { index += 1 }
        // “十条” is one by itself; of longer ones those that count 个.
        guard index > amount.range.upperBound else { return QuantityScanner.isQuote(text[index]) }
        return unit.canonical == "个" && QuantityScanner.isQuote(text[index])
    }

    /// Whether quotes stand on both sides: “十一”前.
    private func isQuoted(_ range: Range<Int>) -> Bool {
        QuantityScanner.isQuote(text[range.lowerBound - 1]) && QuantityScanner.isQuote(text[range.upperBound])
    }

    private static func isQuote(_ scalar: FoldedScalar) -> Bool {
        switch scalar {
        case "“", "”", "\"", "「", "」", "『", "』", "‘", "’": true
        default: false
        }
    }

    /// Whether 一 points at one of several or makes a slogan, and counts nothing: 前一交易日, 上一年, 一人一码.
    private func isPointed(_ amount: Amount, _ unit: Unit) -> Bool {
        let start = amount.range.lowerBound
        switch text[start - 1] {
        case "前", "后", "这", "那", "某", "另", "同", "任", "哪": return true
        // 新的一年, 重要一年, 忙碌的一天.
        case "的", "键": if unit.kind == .duration { return true }
        case "要" where text[start - 2] == "重": return true
        case "近" where text[start - 2] == "最": if unit.kind == .count { return true }
        case "上", "下": return text[start - 2] != "以"
        default: break
        }
        guard unit.kind == .count || amount.range.count == 2 else { return false }
        let end = amount.range.upperBound
        if text[end] == "一", unit.kind == .count || unit.canonical == "yd",
            NumeralSign.table[Int(text[end + 1].value)].kind == .none, text[end + 1].isHan
        {
            return true
        }
        return text[start - 2] == "一" && NumeralSign.table[Int(text[start - 1].value)].kind == .none
            && tables.units.longestMatch(in: text, at: start - 1)?.payload.kind == .count && text[start - 3] != "第"
    }

    /// Whether powers of ten behind 每 say of how many a rate is: 每十万人中有15起.
    private func isBaseOfRate(_ amount: Amount) -> Bool {
        let range = amount.numeral.range
        guard !amount.numeral.hasArabic, amount.high == nil, text[range.lowerBound - 1] == "每" else { return false }
        return range.allSatisfy { index in
            let kind = NumeralSign.table[Int(text[index].value)].kind
            return kind == .power || kind == .myriad
        }
    }

    /// Whether what follows an ambiguous unit lets it stand: 五元。 三斤以上
    private func isClear(behind end: Int) -> Bool {
        switch text[end] {
        case "钱", "多", "的", "以", "左", "和", "与", "及", "或": true
        default: !text[end].isHan
        }
    }

    /// Whether 几 or 数 with a unit is a vague number: 数十家, 几天; not 几分, 数点.
    private mutating func acceptsVague(_ amount: Amount, isSupported: Bool) -> Bool {
        if amount.numeral.hasPower { return true }
        guard let unit = amount.unit else { return false }
        let start = amount.range.lowerBound
        return unit.traits.isDisjoint(with: isSupported ? [.strict] : [.weak, .strict])
            && isWordEnd(amount.range.upperBound) && (text[start - 1] == "好" || isWordStart(start))
    }

    /// Whether a number without a unit is one that says something, and no name, code or year.
    private mutating func acceptsBare(_ amount: Amount, _ context: Context) -> Bool {
        let numeral = amount.numeral
        let start = context.range.lowerBound
        let end = context.range.upperBound
        if amount.high != nil, text[end] == "之", text[end + 1] == "间" { return true }
        if numeral.approximation == .vague, !numeral.hasPower { return false }
        let follower = text[amount.range.upperBound]
        if follower.isLatin { return numeral.hasPower && !numeral.isBare && numeral.hasArabic }
        // 22万科: the last power is the first character of a name.
        if !numeral.isBare, let word = tables.exceptions.longestMatch(in: text, at: numeral.range.upperBound - 1),
            word.end > numeral.range.upperBound, !word.payload.isAllowed
        {
            return false
        }
        if numeral.hasPower, !numeral.isBare, numeral.hasArabic { return true }
        // 3000多居民, 300余学生.
        if numeral.hasArabic, numeral.approximation == .over, follower.isHan, numeral.wholeDigits > 1 {
            return !isNameJoint(follower)
        }
        // 五以上: the bound makes it a number.
        if !numeral.isBare, context.bound != nil, text[amount.range.upperBound] == "以" { return true }
        if numeral.hasArabic {
            guard !numeral.hasLeadingZero, numeral.hasPoint || numeral.wholeDigits < 9,
                context.hasSupport || context.isNegative || followsNumber(start)
            else { return false }
            let isYear =
                numeral.wholeDigits == 4 && !numeral.hasPoint && (1800...2199).contains(numeral.value.integer ?? 0)
            if isYear { return false }
            return !follower.isHan || context.bound != nil || context.approximation != nil || context.isLevel
                ? !isNameJoint(text[end]) : false
        }
        if isQuoted(amount.range) { return false }
        // 腊月二十三 is a day.
        guard numeral.hasPower || numeral.hasPoint, numeral.range.count > 1, text[start - 1] != "月" else {
            return false
        }
        // 超千亿, 近万亿: powers alone, with what bounds them.
        if numeral.isBare { return !follower.isHan && (context.bound != nil || context.approximation != nil) }
        // 十三亿人民, 八万农户: a large number of what the next word says.
        if numeral.myriadScale > 0, follower.isHan, isWordStart(start),
            isWordEnd(amount.range.upperBound), !isNameJoint(follower)
        {
            return true
        }
        return context.bound != nil || context.approximation != nil
            || (!follower.isHan && isWordStart(start)
                && (numeral.hasPower || context.isLevel || !text[start - 1].isHan))
            ? isWordEnd(end) && !isNameJoint(text[end]) : false
    }

    /// Whether a number without unit stands before, joined by 和 or a stroke: 9.0和8.9.
    private func followsNumber(_ start: Int) -> Bool {
        guard let last = quantities.last, last.kind == .number, last.unit == nil,
            last.fullRange.upperBound == text.offset(of: start - 1)
        else { return false }
        switch text[start - 1] {
        case "和", "与", "及", "、", "/": return true
        default: return false
        }
    }

    /// Whether it names a session and counts nothing: 十九届二中全会, 九届全国人大, 六次全会, 一次会议 of the 十四届.
    private func isSession(_ amount: Amount) -> Bool {
        guard !amount.numeral.hasArabic, amount.high == nil else { return false }
        let end = amount.range.upperBound
        switch amount.unit?.canonical {
        case "届": return amount.value >= ExactDecimal(10) || isBody(at: end)
        case "次":
            if text[end] == "全", text[end + 1] == "会" { return true }
            guard text[end] == "会", text[end + 1] == "议" else { return false }
            let start = amount.range.lowerBound
            return text[start - 1] == "届" || isBody(at: start - 2) || (text[start - 2] == "会" && isBody(at: start - 4))
        default: return false
        }
    }

    /// Whether a body that sits in sessions stands at an index: 全国人大, 人大, 政协, 二中全会.
    private func isBody(at index: Int) -> Bool {
        switch (text[index], text[index + 1]) {
        case ("全", "国"), ("人", "大"), ("政", "协"), ("人", "民"), ("委", "会"), ("常", "委"): true
        default: text[index + 1] == "中" && text[index + 2] == "全" && text[index + 3] == "会"
        }
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
            case "\n", "\r": return true
            case .end:
                // A long line's piece may end within the line.
                let offset = index < 0 ? text.offset(of: 0) : text.offset(of: text.count)
                return offset == 0 || offset == utf8.count || utf8[offset - 1] == UInt8(ascii: "\n")
            default: return false
            }
        }
        var end = range.upperBound
        while end < range.upperBound + 4, text[end] == " " || text[end] == "。" || text[end] == "," || text[end] == "." {
            end += 1
        }
        var start = range.lowerBound
        while start > range.lowerBound - 4, text[start - 1] == " " { start -= 1 }
        return isEdge(start - 1) && isEdge(end)
    }
}

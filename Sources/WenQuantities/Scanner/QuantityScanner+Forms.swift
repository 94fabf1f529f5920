/// Ordinals, doublings, halves, fractions and ratios: forms with their own shape.
extension QuantityScanner {
    /// 第五届, 第一, 第3号: the index behind.
    mutating func readOrdinal(at start: Int) -> Int {
        let kind = NumeralSign.table[Int(text[start + 1].value)].kind
        guard kind != .none, kind != .opener, kind != .vague else { return start + 1 }
        if let end = readQuarter(ordinalAt: start) { return end }
        let (numeral, end) = NumeralReader.read(text, at: start + 1, tables)
        guard let numeral, numeral.high == nil, !text[end].isLatin else { return end }
        var quantity = Quantity(kind: .ordinal, range: 0..<0, value: numeral.value)
        var last = end
        // 第一百分位 and the like: the numeral may have swallowed a part of a word. 第一个五年计划 counts 个, not five years.
        if let match = tables.units.longestMatch(in: text, at: end, where: { _, last in !hasNumeral(end..<last) }),
            match.payload.kind == .count || match.payload.kind == .duration || match.payload.kind == .grade
                || text[end] == "分",
            isWordEnd(match.end)
                || match.payload.traits.isDisjoint(with: [.weak, .strict, .ordinal]) && numeral.hasArabic,
            tables.nonUnits.longestMatch(in: text, at: end) == nil
        {
            last = match.end - match.payload.contextLength
            quantity.unit = surface(end..<last)
            quantity.canonicalUnit = match.payload.canonical
        } else if numeral.approximation != nil || (text[end].isHan && !isTokenEdge(text.offset(of: end)))
            || (!numeral.hasArabic && isNamed(by: text[end]))
        {
            return end
        }
        quantity.range = bytes(of: start..<last)
        quantity.fullRange = quantity.range
        append(quantity, end: last)
        return last
    }

    private func hasNumeral(_ range: Range<Int>) -> Bool {
        range.contains { NumeralSign.table[Int(text[$0].value)].kind.isNumeral }
    }

    /// Whether what stands behind an ordinal makes it a part of a name: 第一医院, 第一核电站; not 第一的, 第一和第二.
    private func isNamed(by scalar: FoldedScalar) -> Bool {
        guard scalar.isHan else { return false }
        switch scalar {
        case "的", "是", "和", "与", "及", "或", "在", "为", "以", "也", "则", "都", "仍", "到", "至", "要", "就", "并", "而", "有":
            return false
        default: return true
        }
    }

    /// Adds a word that is a number as a whole; the result is the index behind.
    mutating func emit(_ word: QuantityTables.NumberWord, _ range: Range<Int>) -> Int {
        var quantity = Quantity(kind: word.kind, range: bytes(of: range), value: word.value)
        quantity.canonicalUnit = word.canonical
        append(quantity, end: range.upperBound)
        return range.upperBound
    }

    /// 翻一番 is twice, 翻两番 four times as much.
    mutating func readDoubling(at start: Int) -> Int {
        var first = text[start + 1] == "了" ? start + 2 : start + 1
        // 翻了近两番
        let modifier = text[first] == "将" || text[first] == "接" ? first + 1 : first
        switch text[modifier] {
        case "近", "约", "超", "逾": first = modifier + 1
        default: break
        }
        let kind = NumeralSign.table[Int(text[first].value)].kind
        guard kind == .han || kind == .arabic || kind == .vague else { return start + 1 }
        let (numeral, end) = NumeralReader.read(text, at: first, tables)
        guard let numeral, text[end] == "番", let times = numeral.value.integer, (1...60).contains(times) else {
            return start + 1
        }
        var quantity = Quantity(kind: .multiple, range: bytes(of: start..<end + 1), value: ExactDecimal(1 << times))
        if numeral.high != nil {
            quantity.approximation = .vague
        }
        quantity.unit = surface(end..<end + 1)
        quantity.canonicalUnit = "倍"
        quantity.change = .increase
        append(quantity, end: end + 1)
        return end + 1
    }

    /// 半年, 半小时, 半数, 上半年: the index behind.
    mutating func readHalf(at start: Int) -> Int {
        if let end = readHalfYear(at: start) { return end }
        if text[start + 1] == "数", isWordEnd(start + 2) { return emitHalf(start..<start + 2, nil, nil) }
        let isOneAndHalf =
            text[start - 1] == "个" && start > lastEnd && NumeralSign.table[Int(text[start - 2].value)].kind == .none
            && text[start - 2] != "每" && text[start - 2] != "这" && text[start - 2] != "那"
        guard isWordStart(start) || text[start - 1] == "近" || isOneAndHalf, text[start - 1] != "多",
            text[start - 1] != "大",
            text[start - 1] != "过"
        else { return start + 1 }
        var unitStart = start + 1
        if text[unitStart] == "个", text[unitStart + 1] == "多" { unitStart += 2 }
        let match =
            unitStart > start + 1 && text[unitStart] == "月"
            ? (tables.month, unitStart + 1) : tables.units.longestMatch(in: text, at: unitStart)
        guard let (unit, end) = match, unit.traits.contains(.half), isWordEnd(end) else { return start + 1 }
        if isOneAndHalf, unit.kind == .duration {
            return emitHalf(start - 1..<end, unit, start + 1..<end, value: ExactDecimal(digits: [1, 5], exponent: -1))
        }
        return emitHalf(start..<end, unit, start + 1..<end)
    }

    /// Adds the quantity of a half.
    private mutating func emitHalf(
        _ range: Range<Int>, _ unit: Unit?, _ unitRange: Range<Int>?,
        value: ExactDecimal? = ExactDecimal(digits: [5], exponent: -1)
    ) -> Int {
        let context = context(of: range, unit: unit)
        var quantity = Quantity(
            kind: unit?.kind ?? .fraction, range: bytes(of: range), fullRange: bytes(of: context.range),
            value: value)
        if let unitRange { quantity.unit = surface(unitRange) }
        quantity.canonicalUnit = unit?.canonical
        quantity.approximation = context.approximation
        quantity.bound = context.bound
        quantity.change = context.change
        append(quantity, end: range.upperBound)
        return range.upperBound
    }

    /// 三分之二, 万分之三, 1/2, 一半: the index behind, `nil` for none. 百分之 and 千分之 have units of their own.
    mutating func readFraction(_ numeral: Numeral) -> Int? {
        let end = numeral.range.upperBound
        if text[end] == "半", numeral.isSingleHan, numeral.value == ExactDecimal(1),
            !text[end + 1].isHan || isWordEnd(end + 1)
        {
            return emitHalf(numeral.range.lowerBound..<end + 1, nil, nil)
        }
        let joint = skipBlanks(end, limit: 1)
        if text[joint] == "又", let mixed = readMixedFraction(numeral, after: joint) { return mixed }
        if text[end] == "分", text[end + 1] == "之" {
            if numeral.range.count == 1, let base = numeral.value.integer, base == 100 || base == 1000 { return nil }
            let (share, last) = NumeralReader.read(text, at: end + 2, tables)
            if share == nil, text[end + 2] == "几" || text[end + 2] == "数" { return end + 3 }
            guard let share, let value = share.value.divided(by: numeral.value) else { return end + 2 }
            return emitFraction(
                value, share.high.flatMap { $0.divided(by: numeral.value) }, numeral.range.lowerBound..<last)
        }
        if text[end] == " ", let mixed = readMixedFraction(numeral, behindBlank: end + 1) { return mixed }
        guard text[end] == "/", text[end + 1].asciiDigit != nil, numeral.hasArabic, !numeral.hasPower,
            numeral.wholeDigits < 4,
            !numeral.hasPoint, text[numeral.range.lowerBound - 1] != "/"
        else { return nil }
        let (divisor, last) = NumeralReader.read(text, at: end + 1, tables)
        guard let divisor, !divisor.hasPower, !divisor.hasPoint, divisor.wholeDigits < 4, !divisor.value.isZero,
            numeral.value < divisor.value || text[numeral.range.lowerBound - 1] == "-", text[last] != "/",
            !text[last].isLatin,
            let value = numeral.value.divided(by: divisor.value)
        else { return nil }
        return emitFraction(value, nil, numeral.range.lowerBound..<last)
    }

    /// 一又二分之一 is 1.5.
    private mutating func readMixedFraction(_ whole: Numeral, after joint: Int) -> Int? {
        let (divisor, mark) = NumeralReader.read(text, at: skipBlanks(joint + 1, limit: 1), tables)
        guard let divisor, text[mark] == "分", text[mark + 1] == "之" else { return nil }
        let (share, last) = NumeralReader.read(text, at: mark + 2, tables)
        guard let share, share.high == nil, let part = share.value.divided(by: divisor.value),
            let sum = whole.value.adding(part)
        else { return nil }
        return emitFraction(sum, nil, whole.range.lowerBound..<last)
    }

    /// 1 3/4 is 1.75.
    private mutating func readMixedFraction(_ whole: Numeral, behindBlank start: Int) -> Int? {
        guard whole.hasArabic, !whole.hasPoint, !whole.hasPower, whole.wholeDigits < 4, text[start].asciiDigit != nil,
            let share = smallNumber(at: start), share.width < 3, text[share.end] == "/",
            let divisor = smallNumber(at: share.end + 1), divisor.isArabic, divisor.width < 4, divisor.value > 0,
            text[divisor.end] != "/", !text[divisor.end].isLatin,
            let part = ExactDecimal(share.value).divided(by: ExactDecimal(divisor.value)),
            let sum = whole.value.adding(part)
        else { return nil }
        return emitFraction(sum, nil, whole.range.lowerBound..<divisor.end)
    }

    private mutating func emitFraction(_ value: ExactDecimal, _ high: ExactDecimal?, _ range: Range<Int>) -> Int {
        var numeral = Numeral(range: range, value: value)
        numeral.hasArabic = true
        var amount = Amount(numeral)
        if let placed = unit(at: range.upperBound, after: numeral), placed.unit.kind != .count,
            placed.unit.kind != .ordinal
        {
            amount.unit = placed.unit
            amount.unitRange = placed.range
            amount.range = range.lowerBound..<placed.range.upperBound
        }
        let context = context(of: amount.range, unit: amount.unit)
        var quantity = Quantity(
            kind: amount.unit?.kind ?? .fraction, range: bytes(of: context.numberStart..<amount.range.upperBound),
            fullRange: bytes(of: context.range), value: context.isNegative ? -value : value)
        if let high {
            quantity.value = nil
            quantity.low = .number(value)
            quantity.high = .number(high)
        }
        if let range = amount.unitRange { quantity.unit = surface(range) }
        quantity.canonicalUnit = amount.unit?.canonical
        quantity.approximation = context.approximation
        quantity.bound = context.bound
        if high == nil { quantity.setBound(of: value) }
        quantity.change = context.change
        append(quantity, end: amount.range.upperBound)
        return amount.range.upperBound
    }

    mutating func emitRatio(_ first: Numeral, _ second: Numeral, _ range: Range<Int>) -> Int {
        var quantity = Quantity(
            kind: .ratio, range: bytes(of: range), value: first.value.divided(by: second.value))
        quantity.low = .number(first.value)
        quantity.high = .number(second.value)
        append(quantity, end: range.upperBound)
        return range.upperBound
    }

    /// 3比1, 2：1: a ratio's value is the quotient, its ends keep the terms. The index behind, `nil` for none.
    mutating func readRatio(_ numeral: Numeral) -> Int? {
        let start = numeral.range.lowerBound
        let end = numeral.range.upperBound
        let mark = text[end]
        guard mark == ":" || mark == "∶" || mark == "比", !numeral.hasPower || mark == "比", numeral.high == nil,
            numeral.approximation == nil
        else { return nil }
        let kind = NumeralSign.table[Int(text[end + 1].value)].kind
        guard kind == .arabic || (kind == .han && mark == "比") || kind == .power && mark == "比" else { return nil }
        let (second, last) = NumeralReader.read(text, at: end + 1, tables)
        guard let second, second.high == nil, second.approximation == nil, !text[last].isLatin else { return nil }
        // 7.1:38.3:54.6 has more terms than a ratio, ISO 27001:2013 is a standard.
        if text[last] == ":" || (numeral.wholeDigits > 3 && second.wholeDigits > 3) { return chainEnd(from: last) }
        if mark == "比" {
            // 11比6胜出: a result goes on with 胜.
            guard numeral.hasArabic == second.hasArabic, isWordEnd(last), isWordStart(start),
                tables.units.longestMatch(in: text, at: last)?.payload.traits.contains(.final) ?? true
            else { return nil }
        }
        guard text[start - 1] != ":", text[start - 1] != "∶" else { return last }
        return emitRatio(numeral, second, start..<last)
    }
}

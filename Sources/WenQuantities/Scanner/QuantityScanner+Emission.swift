extension QuantityScanner {
    /// Reads a number with its unit, and a range that it begins; the result is the index behind it, `nil` for no quantity.
    mutating func readAmount(_ numeral: Numeral) -> Int? {
        var amount = amount(numeral)
        if let second = rangeEnd(of: amount) { return emitRange(&amount, second) }
        readSharedUnit(into: &amount)
        return emit(amount, rangeStart: nil)
    }

    // MARK: Ranges

    /// The index behind the word or mark that joins the ends of a range.
    func joint(at index: Int) -> (end: Int, isMark: Bool)? {
        let start = skipBlanks(index, limit: 1)
        switch text[start] {
        case "至", "到": return (skipBlanks(start + 1, limit: 1), false)
        case "-", "—", "–", "―", "~", "〜", "−", "∼":
            let end = text[start + 1] == text[start] ? start + 2 : start + 1
            return (skipBlanks(end, limit: 1), true)
        case "与", "和", "、": return (start + 1, false)
        default: return nil
        }
    }

    /// The second end of a range that an amount begins, where the two fit.
    private mutating func rangeEnd(of first: Amount) -> Amount? {
        guard first.high == nil, let (joined, isMark) = joint(at: first.range.upperBound) else { return nil }
        let sign = signLength(at: joined)
        let start = joined + sign
        let kind = NumeralSign.table[Int(text[start].value)].kind
        guard kind != .none, kind != .opener, kind != .vague, !first.numeral.isSingleHan || first.unit != nil || !isMark
        else { return nil }
        let (numeral, _) = NumeralReader.read(text, at: start, tables)
        guard let numeral, numeral.high == nil else { return nil }
        var second = amount(numeral)
        guard second.high == nil else { return nil }
        second.isNegative = sign > 0
        // 与 and 和 join ends only in 10与20之间.
        let mark = text[skipBlanks(first.range.upperBound, limit: 1)]
        if mark == "与" || mark == "和" {
            let end = second.range.upperBound
            guard text[end] == "之", text[end + 1] == "间" else { return nil }
        }
        // 、 only between neighbours: 三、四个.
        if mark == "、" {
            guard first.unit == nil, first.numeral.isSingleHan, numeral.isSingleHan, second.unit != nil,
                first.value.adding(ExactDecimal(1)) == second.value
            else { return nil }
        }
        if let unit = first.unit {
            guard let other = second.unit, other.kind == unit.kind,
                (first.canonical ?? unit.canonical) == (second.canonical ?? other.canonical)
                    || second.canonical?.hasPrefix(unit.canonical + "/") == true || unit.kind == .money
            else { return nil }
        } else if first.kind != nil {
            guard first.kind == second.kind else { return nil }
        } else if isMark, second.unit == nil, second.kind == nil {
            // 1-2-3 is a code.
            guard joint(at: second.range.upperBound).map({ text[$0.end].asciiDigit == nil }) ?? true else { return nil }
        }
        return second
    }

    /// The length of a minus or 零下 before the second end of a range: -1.2亿元至-0.8亿元.
    private func signLength(at index: Int) -> Int {
        if text[index] == "零", text[index + 1] == "下" { return 2 }
        return isMinus(text[index]) && text[index + 1].asciiDigit != nil ? 1 : 0
    }

    private mutating func emitRange(_ first: inout Amount, _ second: Amount) -> Int? {
        // 5至10万元: the first number takes over the second's powers, as long as it stays the smaller.
        if first.unit == nil, first.kind == nil, !first.numeral.hasPower || first.numeral.myriadScale == 0 {
            for scale in [second.numeral.scale, second.numeral.myriadScale] where scale > 0 {
                guard let coefficient = second.value.scaled(byPowerOfTen: -scale), first.value <= coefficient,
                    let scaled = first.scaled(byPowerOfTen: scale)
                else { continue }
                first = scaled
                break
            }
            if second.unit?.canonical == "成" || second.unit?.canonical == "折",
                let scaled = first.scaled(byPowerOfTen: 1), first.value < ExactDecimal(10)
            {
                first = scaled
            }
        }
        var range = second
        range.value = first.value
        range.high = second.isNegative ? -second.value : second.value
        range.isHighSigned = second.isNegative
        range.isNegative = first.isNegative
        range.range = first.range.lowerBound..<second.range.upperBound
        range.approximation = second.approximation ?? first.approximation
        range.numeral.hasArabic = range.numeral.hasArabic || first.numeral.hasArabic
        range.isCompound = true
        return emit(range, rangeStart: first)
    }

    // MARK: Records

    /// Judges an amount and adds its quantity.
    private mutating func emit(_ amount: Amount, rangeStart first: Amount?) -> Int? {
        var amount = amount
        // 万 alone is most often no number: no need to look around.
        if amount.unit == nil, amount.kind == nil, amount.numeral.isBare, amount.numeral.range.count == 1,
            !isCounted(at: amount.range.lowerBound)
        {
            return nil
        }
        let currency = readPrefixes(&amount)
        // 不低于人民币5,000万元: what stands before the currency is said of the amount.
        let whole = (currency ?? amount.range.lowerBound)..<amount.range.upperBound
        let context = context(of: whole, unit: amount.unit)
        guard accepts(amount, context) else { return nil }
        var value = amount.value
        var high = amount.high
        // 角 and 美分 count in the currency's main unit, as the canonical name says.
        if amount.unit?.kind == .money, amount.kind == nil || amount.kind == .rate, let factor = amount.unit?.factor,
            factor != ExactDecimal(1)
        {
            value = value.multiplied(by: factor) ?? value
            high = high.flatMap { $0.multiplied(by: factor) }
        }
        if context.isNegative || amount.isNegative {
            value = -value
            if high != nil, !amount.isHighSigned,
                first == nil || text[first?.range.upperBound ?? 0] == "到" || text[first?.range.upperBound ?? 0] == "至"
            {
                high = high.map { -$0 }
            }
        }
        let kind = amount.kind ?? amount.unit?.kind ?? .number
        var start = context.isNegative ? min(context.numberStart, amount.range.lowerBound) : amount.range.lowerBound
        // 百 is a number only with the word before it: 上百家.
        if amount.numeral.isBare, text[start - 1] == "上", start > lastEnd { start -= 1 }
        var fullStart = min(context.range.lowerBound, start, currency ?? start)
        if first != nil, text[fullStart - 1] == "从", fullStart > lastEnd { fullStart -= 1 }
        var quantity = Quantity(
            kind: kind, range: bytes(of: start..<amount.range.upperBound),
            fullRange: bytes(of: fullStart..<context.range.upperBound))
        quantity.approximation = amount.approximation ?? context.approximation
        quantity.bound = context.bound
        quantity.change = context.change ?? (context.range.lowerBound == start ? listedChange(start, kind) : nil)
        if let range = amount.unitRange { quantity.unit = surface(range) }
        quantity.canonicalUnit = amount.canonical ?? amount.unit?.canonical
        if let high {
            let isOrdered = value <= high
            quantity.low = .number(isOrdered ? value : high)
            quantity.high = .number(isOrdered ? high : value)
        } else {
            quantity.value = value
            quantity.setBound(of: value)
            if reference != nil {
                quantity.iso = interval(of: value, unit: amount.unit, before: amount.range.lowerBound)
            }
        }
        if first != nil {
            takeBetween(&quantity, end: context.range.upperBound)
        }
        append(quantity, end: context.range.upperBound)
        return amount.range.upperBound
    }

    /// The change of the number before, which one of its kind behind 和 or 、 shares: 分别增长3%和5%.
    private func listedChange(_ start: Int, _ kind: Quantity.Kind) -> Quantity.Change? {
        guard let last = quantities.last, last.kind == kind, last.change != nil, kind != .number,
            last.fullRange.upperBound == text.offset(of: start - 1)
        else { return nil }
        switch text[start - 1] {
        case "和", "、", "与", "及": return last.change
        default: return nil
        }
    }

    /// 10至20之间: 之间 is a part of what says that it is a range.
    private func takeBetween(_ quantity: inout Quantity, end: Int) {
        guard quantity.low != nil, quantity.high != nil else { return }
        let last = text[end] == "之" && text[end + 1] == "间" ? end + 2 : end
        quantity.fullRange = quantity.fullRange.lowerBound..<max(quantity.fullRange.upperBound, text.offset(of: last))
    }

    /// Takes in what stands before the number and belongs to its unit: ¥, 人民币, 华氏, 每股. The result is the
    /// first index of what is part of the full span only.
    private mutating func readPrefixes(_ amount: inout Amount) -> Int? {
        let start = amount.range.lowerBound
        if let first = currencyStart(before: start),
            let (unit, end) = tables.units.longestMatch(in: text, at: first)
        {
            return takeCurrency(unit, first..<end, into: &amount)
        }
        let before = text[start - 1] == " " ? start - 1 : start
        if let (unit, first) = tables.currenciesBackwards.longestMatch(in: text, before: before), first >= lastEnd {
            return takeCurrency(unit, first..<before, into: &amount)
        }
        if amount.unit?.kind == .length, amount.kind == nil, isHourly(before: start) {
            amount.kind = .speed
            amount.canonical = amount.unit.map { $0.canonical + "/h" }
        }
        if amount.unit?.kind == .temperature, isAngle(before: start) {
            amount.kind = .number
            amount.canonical = "°"
            return nil
        }
        if amount.unit?.kind == .temperature, let first = readScale(&amount) { return first }
        if let first = readPer(before: before, &amount) { return first }
        readListedRate(start, &amount)
        readShareOfMany(before: before, &amount)
        return nil
    }

    /// Whether 时速 stands before, or with a word between: 时速达350公里.
    private func isHourly(before end: Int) -> Bool {
        var index = end - 1
        while index > max(lastEnd, end - 4), text[index] != "速" { index -= 1 }
        return text[index] == "速" && text[index - 1] == "时"
    }

    /// Whether 度 counts an angle: 北纬30度, 旋转90度.
    private func isAngle(before end: Int) -> Bool {
        switch text[end - 1] {
        case "纬", "经", "转", "斜", "角": true
        default: false
        }
    }

    private func takeCurrency(_ unit: Unit, _ range: Range<Int>, into amount: inout Amount) -> Int? {
        // ￥1,299起 is a price: behind a currency's sign 起 counts nothing.
        if amount.unit?.canonical == "起", !text[range.lowerBound].isHan {
            amount.unit = nil
            amount.range = amount.range.lowerBound..<amount.numeral.range.upperBound
        }
        guard amount.unit == nil || amount.unit?.kind == .money else { return nil }
        guard let own = amount.unit else {
            amount.unit = unit
            amount.unitRange = range
            amount.range = range.lowerBound..<amount.range.upperBound
            return nil
        }
        if own.canonical == "CNY", unit.canonical != "CNY" { amount.canonical = unit.canonical }
        if !text[range.lowerBound].isHan {
            amount.range = range.lowerBound..<amount.range.upperBound
        }
        return range.lowerBound
    }

    /// 华氏70度, 摄氏零下11度: the scale stands before.
    private func readScale(_ amount: inout Amount) -> Int? {
        var index = amount.range.lowerBound
        if text[index - 1] == "下", text[index - 2] == "零" { index -= 2 }
        if isMinus(text[index - 1]) { index -= 1 }
        let isNegative = index < amount.range.lowerBound
        if text[index - 1] == "度", text[index - 2] == "温" { index -= 2 }
        guard text[index - 1] == "氏", index - 2 >= lastEnd else { return nil }
        switch text[index - 2] {
        case "华": amount.canonical = "℉"
        case "摄": amount.canonical = "℃"
        default: return nil
        }
        amount.isNegative = isNegative
        if index == amount.range.lowerBound { amount.range = (index - 2)..<amount.range.upperBound }
        return index - 2
    }
}

extension QuantityScanner {
    /// A number with the unit behind it, with second parts (两年零三个月) and halves (三年半).
    mutating func amount(_ numeral: Numeral) -> Amount {
        var amount = Amount(numeral)
        if readShare(into: &amount) { return amount }
        guard let placed = unit(at: amount.range.upperBound, after: numeral) else { return amount }
        take(placed, into: &amount)
        switch placed.unit.reading {
        case .tenths: readTenths(into: &amount)
        case .discount: readDiscount(into: &amount)
        default:
            readSecondCurrency(into: &amount)
            readTail(into: &amount)
            readParts(into: &amount)
            readRate(into: &amount)
        }
        return amount
    }

    private func take(_ placed: PlacedUnit, into amount: inout Amount) {
        amount.unit = placed.unit
        amount.unitRange = placed.name ?? placed.range
        amount.range = amount.range.lowerBound..<placed.range.upperBound
        amount.approximation = amount.approximation ?? placed.approximation
        if placed.hasHalf { addHalf(to: &amount) }
        readAmbiguousUnit(&amount)
    }

    /// 块 is 元 where no thing follows (三块五, 10块。), and 分 minutes before seconds (1分09秒, 一分半).
    private func readAmbiguousUnit(_ amount: inout Amount) {
        // Nothing is 10,000 degrees warm in the news: 593亿度 is electricity.
        if amount.unit?.kind == .temperature, amount.unitRange?.count == 1, amount.unit?.canonical == "℃",
            amount.value >= ExactDecimal(10_000), let kilowattHour = tables.kilowattHour
        {
            amount.unit = kilowattHour
            return
        }
        guard let unit = amount.unit, unit.kind == .count else { return }
        let end = amount.range.upperBound
        switch unit.reading {
        case .lump:
            let kind = NumeralSign.table[Int(text[end].value)].kind
            // 两块5.2英寸的屏幕 has another number behind.
            let isNext =
                kind == .han || kind == .financial
                || (kind == .arabic ? amount.numeral.hasArabic : !text[end].isHan)
            guard isNext || text[end] == "半" || text[end] == "多" || tables.after.longestMatch(in: text, at: end) != nil
            else {
                return
            }
            amount.unit = tables.yuan
        case .part:
            let isTimed = smallNumber(at: end).map { text[$0.end] == "秒" } ?? (text[end] == "半")
            if isTimed { amount.unit = tables.minute }
        default: break
        }
    }

    private func addHalf(to amount: inout Amount) {
        guard let half = ExactDecimal(digits: [5], exponent: -1), let sum = amount.value.adding(half) else { return }
        amount.value = sum
        if let high = amount.high { amount.high = high.adding(half) }
        amount.isCompound = true
    }

    // MARK: Shares

    /// 百分之五, 千分之三, 百分百: the unit comes first.
    private mutating func readShare(into amount: inout Amount) -> Bool {
        let numeral = amount.numeral
        let end = numeral.range.upperBound
        guard numeral.range.count == 1 || text[end] == "分", let base = numeral.value.integer,
            base == 100 || base == 1000,
            numeral.range.count == 1, text[end] == "分"
        else { return false }
        if base == 100, text[end + 1] == "百" {
            amount.value = ExactDecimal(100)
            amount.range = numeral.range.lowerBound..<end + 2
        } else {
            guard text[end + 1] == "之" else { return false }
            let start = skipBlanks(end + 2, limit: 1)
            let sign = isMinus(text[start]) ? 1 : 0
            let (share, last) = NumeralReader.read(text, at: start + sign, tables)
            guard let share else { return false }
            amount.value = sign == 1 ? -share.value : share.value
            amount.high = share.high
            amount.approximation = share.approximation
            amount.range = numeral.range.lowerBound..<last
        }
        amount.numeral.isBare = false
        amount.isCompound = true
        amount.kind = base == 100 ? .percent : .permille
        amount.canonical = base == 100 ? "%" : "‰"
        return true
    }

    func isMinus(_ scalar: FoldedScalar) -> Bool {
        switch scalar {
        case "-", "−", "负": true
        default: false
        }
    }

    /// 三成 is 30 %, 七成六 76 %, 三成半 35 %.
    private func readTenths(into amount: inout Amount) {
        amount.canonical = "%"
        let end = amount.range.upperBound
        var extra = 0
        let sign = NumeralSign.table[Int(text[end].value)]
        if text[end] == "半" {
            extra = 5
        } else if sign.kind == .han, sign.number > 0, NumeralSign.table[Int(text[end + 1].value)].kind == .none,
            !text[end + 1].isHan || text[end + 1] == "的"
        {
            extra = sign.number
        }
        func percent(_ value: ExactDecimal) -> ExactDecimal? {
            value.scaled(byPowerOfTen: 1)?.adding(ExactDecimal(extra))
        }
        guard let value = percent(amount.value) else { return }
        amount.value = value
        amount.high = amount.high.flatMap(percent)
        if extra > 0 {
            amount.range = amount.range.lowerBound..<end + 1
            amount.isCompound = true
        }
    }

    /// 八折 is 80 %, 七五折 and 75折 are 75 %.
    private func readDiscount(into amount: inout Amount) {
        amount.canonical = "%"
        func percent(_ value: ExactDecimal) -> ExactDecimal? {
            value < ExactDecimal(10) ? value.scaled(byPowerOfTen: 1) : value
        }
        guard let value = percent(amount.value) else { return }
        amount.value = value
        amount.high = amount.high.flatMap(percent)
    }

    // MARK: Parts

    /// 3万元欧元 and 100亿元人民币 name the currency behind 元.
    private func readSecondCurrency(into amount: inout Amount) {
        guard amount.unit?.kind == .money, let range = amount.unitRange, range.count == 1, text[range.lowerBound] == "元"
        else { return }
        let end = range.upperBound
        let start = text[end] == "(" ? end + 1 : end
        guard let match = tables.units.longestMatch(in: text, at: start), match.payload.kind == .money,
            match.end > start + 1, start == end || text[match.end] == ")", text[start].isHan
        else { return }
        amount.unit = match.payload
        amount.unitRange = start..<match.end
        amount.range = amount.range.lowerBound..<(start == end ? match.end : match.end + 1)
    }

    /// A digit or 半 behind the unit: 八块五, 一米七五, 两斤半, 三年半.
    private mutating func readTail(into amount: inout Amount) {
        guard let unit = amount.unit, !amount.isCompound, amount.high == nil else { return }
        let end = amount.range.upperBound
        if text[end] == "半" {
            // 一头半 ends there; 一头半大的猪 does not.
            let isHalved = unit.traits.contains(.tail) || unit.traits.contains(.half) || unit.kind == .duration
            guard isHalved ? isTailEnd(end + 1) : unit.kind == .count && isHalfEnd(end + 1),
                tables.exceptions.longestMatch(in: text, at: end) == nil
            else { return }
            addHalf(to: &amount)
            amount.range = amount.range.lowerBound..<(text[end + 1] == "钟" ? end + 2 : end + 1)
            return
        }
        guard unit.traits.contains(.tail), text[end - 1] != "元" else { return }
        // 1米88 and 9秒83 may have more than one digit.
        let isMeasured = unit.kind == .length || unit.canonical == "s"
        var index = end
        var digits: [UInt8] = []
        while digits.count < (isMeasured ? 3 : 1) {
            let sign = NumeralSign.table[Int(text[index].value)]
            guard sign.kind == .han || (sign.kind == .arabic && amount.numeral.hasArabic && isMeasured),
                text[index] != "两"
            else { break }
            digits.append(UInt8(sign.number))
            index += 1
        }
        // 八块五一斤 is a price of one.
        let isPrice = unit.kind == .money && text[index] == "一" && tables.units.hasRoot(text[index + 1])
        guard !digits.isEmpty, isPrice || isTailEnd(index),
            let tail = ExactDecimal(digits: digits, exponent: -digits.count)
        else { return }
        guard let sum = amount.value.adding(tail) else { return }
        amount.value = sum
        amount.range = amount.range.lowerBound..<index
        amount.isCompound = true
    }

    /// Whether a half behind a classifier is the last of its number.
    private func isHalfEnd(_ index: Int) -> Bool {
        switch text[index] {
        case "的", "以", "左", "了", "和", "、": true
        default: !text[index].isHan && !text[index].isLatin && text[index].asciiDigit == nil
        }
    }

    /// Whether a tail digit is the last of its number: no unit and no numeral follows, and no word goes on, as in 吨二氧化碳.
    private mutating func isTailEnd(_ index: Int) -> Bool {
        guard text[index].isHan else { return !text[index].isLatin && text[index].asciiDigit == nil }
        if text[index] == "钟" { return true }
        if text[index] == "点" || NumeralSign.table[Int(text[index].value)].kind != .none { return false }
        guard isWordEnd(index) else { return false }
        return tables.units.longestMatch(in: text, at: index) == nil || text[index] == "钱"
    }

    /// Smaller units behind: 5元6角, 3小时20分, 两年零三个月, 六斤八两.
    private mutating func readParts(into amount: inout Amount) {
        var steps = 0
        while steps < 6, let part = nextPart(of: amount) {
            guard let sum = combine(amount, part) else { return }
            amount.value = sum
            amount.isCompound = true
            amount.range = amount.range.lowerBound..<part.range.upperBound
            if amount.unit?.kind == .duration {
                amount.unit = part.unit
                amount.unitRange = part.unitRange
            }
            steps += 1
        }
    }

    private mutating func nextPart(of amount: Amount) -> Amount? {
        guard let unit = amount.unit, let rank = partRank(unit), amount.high == nil
        else { return nil }
        var start = amount.range.upperBound
        if text[start] == "零" || text[start] == "又" { start += 1 }
        if text[start] == "加", text[start + 1] == "上" { start += 2 }
        start = skipBlanks(start, limit: 1)
        let kind = NumeralSign.table[Int(text[start].value)].kind
        guard kind == .arabic || kind == .han || kind == .power || kind == .financial || kind == .tens else {
            return nil
        }
        let (numeral, end) = NumeralReader.read(text, at: start, tables)
        guard var numeral, numeral.high == nil, numeral.approximation == nil, numeral.range.count < 12 else {
            return nil
        }
        numeral.hasPower = true
        var part = Amount(numeral)
        // 分 stands for minutes and for hundredths of 元 only behind their larger units.
        if text[end] == "分", text[end + 1] != "之", text[end + 1] != "钟" {
            guard let cents = tables.parts(of: unit), isWordEnd(end + 1) || numeral.hasArabic else { return nil }
            part.unit = cents
            part.unitRange = end..<end + 1
            part.range = start..<end + 1
        } else {
            guard let placed = self.unit(at: end, after: numeral), placed.unit.kind == unit.kind else { return nil }
            take(placed, into: &part)
            readTail(into: &part)
        }
        guard let partUnit = part.unit, let partRankValue = partRank(partUnit), partRankValue < rank
        else { return nil }
        return part
    }

    /// Orders units that parts of one amount may have; `nil` for others.
    private func partRank(_ unit: Unit) -> Int? {
        switch unit.kind {
        case .money where unit.canonical == "CNY" || unit.canonical == "USD":
            unit.factor == ExactDecimal(1) ? 3 : unit.factor == ExactDecimal("0.1") ? 2 : 1
        case .duration:
            switch unit.canonical {
            case "a": 9
            case "mo": 8
            case "wk": 7
            case "d": 6
            case "h": 5
            case "min": 4
            case "s": 3
            default: nil
            }
        case .mass, .length, .age:
            unit.factor.map { min(60, max(-60, $0.digitCount + $0.exponent)) * 10 + Int($0.digits.first ?? 0) + 1000 }
        default: nil
        }
    }

    /// The sum of a large and a small part: in the small unit for durations, which people count in it, else in the large.
    private func combine(_ large: Amount, _ small: Amount) -> ExactDecimal? {
        guard let largeUnit = large.unit, let smallUnit = small.unit else { return nil }
        if largeUnit.kind == .duration {
            if largeUnit.canonical == "a" || largeUnit.canonical == "mo" {
                let months = largeUnit.canonical == "a" ? ExactDecimal(12) : ExactDecimal(1)
                switch smallUnit.canonical {
                case "mo": return large.value.multiplied(by: months)?.adding(small.value)
                default: return nil
                }
            }
            guard let largeFactor = largeUnit.factor, let smallFactor = smallUnit.factor,
                let ratio = largeFactor.divided(by: smallFactor)
            else { return nil }
            return large.value.multiplied(by: ratio)?.adding(small.value)
        }
        guard let largeFactor = largeUnit.factor, let smallFactor = smallUnit.factor,
            let ratio = smallFactor.divided(by: largeFactor)
        else { return nil }
        return small.value.multiplied(by: ratio).flatMap { large.value.adding($0) }
    }
}

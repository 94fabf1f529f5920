/// Amounts of something for each of another: 元/股, 每桶80美元, 每亩补贴130元.
extension QuantityScanner {
    /// A second unit behind a stroke or 每: 元/股, 米每秒, L/100km.
    func readRate(into amount: inout Amount) {
        guard let unit = amount.unit, let (per, range, power) = denominator(at: amount.range.upperBound),
            let first = amount.unitRange
        else { return }
        // 100元/50元 are two prices, 50MW/100MWh the sizes of one plant.
        guard power == 0 || per.kind == .length || per.kind == .mass || per.kind == .volume else { return }
        if text[amount.range.upperBound] == "每" {
            guard unit.kind == .length || unit.kind == .volume || per.kind == .duration, per.kind != .count else {
                return
            }
        }
        amount.kind = unit.kind == .length && per.kind == .duration ? .speed : .rate
        amount.canonical =
            unit.canonical + "/" + (power > 0 ? BaseUnits.multiple(of: per.canonical, power: power) : per.canonical)
        amount.range = amount.range.lowerBound..<range.upperBound
        amount.unitRange = first.lowerBound..<range.upperBound
        amount.isCompound = true
    }

    /// The unit behind a stroke or 每, which makes a rate, with the power of ten of a multiple: 元/股, 米每秒, L/100km.
    private func denominator(at index: Int) -> (unit: Unit, range: Range<Int>, power: Int)? {
        let first = text[index] == " " ? index + 1 : index
        guard text[first] == "/" || text[first] == "每" else { return nil }
        var start = skipBlanks(first + 1, limit: 1)
        if text[start] == "月" { return (tables.month, start..<start + 1, 0) }
        var power = 0
        if text[start] == "1", text[start + 1] == "0" {
            while text[start + 1] == "0", power < 6 {
                start += 1
                power += 1
            }
            start += 1
        }
        guard let match = tables.units.longestMatch(in: text, at: start) else { return nil }
        if match.payload.isLatin, text[match.end].isLatin { return nil }
        return (base(match.payload), start..<match.end, power)
    }

    /// What a rate is of: the 度 of 元/度 are kilowatt-hours.
    private func base(_ unit: Unit) -> Unit {
        unit.kind == .temperature && unit.traits.contains(.weak) ? tables.kilowattHour ?? unit : unit
    }

    // MARK: 每 before the number

    /// 每万人拥有12.3名, 每百公里油耗6.5升: a rate of so many, with words between.
    ///
    /// Of one, words may stand between that count nothing: 每人领到3本.
    func readShareOfMany(before end: Int, _ amount: inout Amount) {
        guard let unit = amount.unit, amount.kind == nil, unit.kind != .percent else { return }
        var start = end - 1
        while start >= lastEnd, start > end - 16, text[start].isHan, text[start] != "每" { start -= 1 }
        // 千瓦时 of 每千瓦时 is one.
        guard start >= lastEnd, text[start] == "每", tables.units.longestMatch(in: text, at: start + 1) == nil else {
            return
        }
        var power = 0
        var first = start + 1
        while first < end {
            let sign = NumeralSign.table[Int(text[first].value)]
            guard sign.kind == .power || sign.kind == .myriad else { break }
            power += sign.number
            first += 1
        }
        guard power > 0, let (per, last) = tables.units.longestMatch(in: text, at: first), last <= end,
            per.kind == .count || per.kind == .length || per.kind == .area || per.kind == .volume || per.kind == .mass,
            !(last..<end).contains(where: { NumeralSign.table[Int(text[$0].value)].kind.isNumeral })
        else { return }
        amount.kind = .rate
        amount.canonical = unit.canonical + "/" + BaseUnits.multiple(of: per.canonical, power: power)
    }

    /// 每股0.35元 and 每亩300公斤 are rates; of money also 每股收益0.35元, with a word or two between.
    func readPer(before end: Int, _ amount: inout Amount) -> Int? {
        guard let unit = amount.unit, amount.kind == nil, unit.kind != .percent else { return nil }
        let reach = unit.kind == .money ? Self.reachOfPer : 6
        var start = end - 1
        while start >= lastEnd, start > end - reach, text[start] != "每" { start -= 1 }
        guard start >= lastEnd, text[start] == "每",
            let match = text[start + 1] == "月"
                ? (payload: tables.month, end: start + 2)
                : tables.units.longestMatch(in: text, at: start + 1),
            match.end == end || match.end < end && isOfEach(match.payload, start + 1, match.end..<end, unit)
        else { return nil }
        let isSpeed = unit.kind == .length && match.payload.kind == .duration
        amount.kind = isSpeed ? .speed : .rate
        amount.canonical = unit.canonical + "/" + base(match.payload).canonical
        return match.end == end ? start : nil
    }

    /// The rate of the amount before, where both are listed or the one became the other: 每股收益0.85、0.92元, 每吨由80元涨到95元.
    func readListedRate(_ start: Int, _ amount: inout Amount) {
        let words = lastEnd..<max(lastEnd, start)
        guard words.count == 1 ? isListMark(text[lastEnd]) : isTurn(words), amount.kind == nil,
            let unit = amount.unit, let last = quantities.last, last.kind == .rate,
            let canonical = last.canonicalUnit, canonical.hasPrefix(unit.canonical + "/"),
            last.fullRange.upperBound == text.offset(of: lastEnd)
        else { return }
        amount.kind = .rate
        amount.canonical = canonical
    }

    /// Whether words say that one number became the next: 涨到, 降至, 调整为.
    private func isTurn(_ words: Range<Int>) -> Bool {
        guard words.count == 2 || words.count == 3 else { return false }
        switch text[words.upperBound - 1] {
        case "到", "至", "为": break
        default: return false
        }
        switch text[words.lowerBound] {
        case "涨", "跌", "升", "降", "增", "减", "提", "上", "下", "调": return true
        default: return false
        }
    }

    /// How far before an amount of money 每 is looked for.
    private static let reachOfPer = 9

    /// Whether the words between 每 with its unit and an amount of money tell what is paid for each: 每亩|补贴, 每股|收益为.
    private func isOfEach(_ per: Unit, _ start: Int, _ words: Range<Int>, _ unit: Unit) -> Bool {
        // Of a time, more than one word may be of anything: 每日|股票收盘价低于1元.
        guard unit.kind == .money, per.kind != .duration || words.count < 4 else { return false }
        return words.allSatisfy { text[$0].isHan && !NumeralSign.table[Int(text[$0].value)].kind.isNumeral }
            && tables.nonUnits.longestMatch(in: text, at: start) == nil
    }
}

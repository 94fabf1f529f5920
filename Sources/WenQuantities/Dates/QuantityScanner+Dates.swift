extension QuantityScanner {
    /// Reads a date, a time or a range of dates that a number begins; the index behind it, `nil` for none.
    ///
    /// Only what the text itself fixes gets an ISO form: 今年9月 has none.
    mutating func readDate(_ numeral: Numeral) -> Int? {
        let start = numeral.range.lowerBound
        // Most numbers are no date: what follows tells it at once.
        switch text[skipBlanks(numeral.range.upperBound, limit: 1)] {
        case "年", "月", "日", "号", "世", "季", "时", "点", "财", ":": break
        case "Q", "q", "H", "h": return readReportPeriod(at: start)
        case "个": guard text[start - 1] == "前" else { return nil }
        case "-", "/", ".", "—", "–", "―", "~", "〜", "−", "∼", "至", "到":
            if let end = readYears(at: start) ?? readMonths(at: start) ?? readHours(at: start) { return end }
            return numericDate(at: start).map { finishDate($0.parts, start..<$0.end) }
        case "、", "和":
            // 2024、2025年: the last 年 is that of all.
            guard let first = smallNumber(at: start), first.isArabic, first.width == 4,
                (1900...2099).contains(first.value),
                let last = smallNumber(at: first.end + 1), last.isArabic, last.width == 4,
                (1900...2099).contains(last.value), text[last.end] == "年"
            else { return nil }
            return emitDate(DateParts(year: first.value), start..<first.end)
        default:
            // 2021.11.03 reads as a decimal first.
            guard numeral.hasPoint, let date = numericDate(at: start) else { return nil }
            return finishDate(date.parts, start..<date.end)
        }
        if let (parts, end) = firstMonths(at: start) ?? calendarDate(at: start) ?? quarterDate(at: start)
            ?? lonelyDay(at: start)
        {
            return finishDate(parts, start..<end)
        }
        let dayPart = tables.dayPartsBackwards.longestMatch(in: text, before: start)
        let first = dayPart.map(\.start) ?? start
        guard first >= lastEnd, let (parts, end) = clockTime(at: first, isSure: dayPart != nil) else { return nil }
        return emitDate(parts, first..<end)
    }

    // MARK: Forms without 年 or 月 of their own

    /// 2017Q2, 24Q3, 3Q24, 2024H1 and 2024Q1-Q3: quarters and half-years as reports of companies write them.
    private mutating func readReportPeriod(at start: Int) -> Int? {
        guard let first = reportPeriod(at: start, in: nil), !text[start - 1].isLatin else { return nil }
        if let (next, _) = span(at: first.end), let last = reportPeriod(at: next, in: first.parts.year) {
            return emitDateRange(
                first.parts, DateParts(year: last.parts.year, month: last.parts.lastMonth), start..<last.end)
        }
        return finishDate(first.parts, start..<first.end)
    }

    /// 2021—2025, with or without 年 behind.
    private mutating func readYears(at start: Int) -> Int? {
        guard let first = smallNumber(at: start), first.isArabic, first.width == 4, (1800...2199).contains(first.value),
            let (next, isMark) = span(at: first.end), let last = smallNumber(at: next), last.isArabic, last.width == 4,
            (1800...2199).contains(last.value), last.value > first.value, text[last.end].asciiDigit == nil,
            !text[last.end].isLatin, text[last.end] != "-", text[last.end] != "."
        else { return nil }
        let hasYear = text[last.end] == "年"
        guard hasYear || isMark, hasYear || tables.units.longestMatch(in: text, at: last.end) == nil else { return nil }
        // 2021—2022年3月 is a range of another form.
        if hasYear, let date = calendarDate(at: next), date.parts.month != nil { return nil }
        let end = hasYear ? last.end + 1 : last.end
        return emitDateRange(DateParts(year: first.value), DateParts(year: last.value), start..<end)
    }

    /// A ``joint(at:)`` that spans the time between two dates: 2023年、2024年 are two.
    private func span(at index: Int) -> (end: Int, isMark: Bool)? {
        switch text[skipBlanks(index, limit: 1)] {
        case "、", "和", "与": nil
        default: joint(at: index)
        }
    }

    /// 1—9月: months that share one 月.
    private mutating func readMonths(at start: Int) -> Int? {
        guard let months = months(at: start) else { return nil }
        let prefix = relativeBefore(start)
        let date = resolve(DateParts(month: months.first, lastMonth: months.last), prefix.word)
        return emitDateRange(
            DateParts(year: date.parts.year, month: months.first), DateParts(year: date.parts.year, month: months.last),
            prefix.start..<months.end, isRelative: date.isRelative)
    }

    /// 0—24时, 9至17时: hours that share one 时.
    private mutating func readHours(at start: Int) -> Int? {
        guard let first = smallNumber(at: start), first.width <= 2, first.value < 24,
            let (next, _) = span(at: first.end), let last = smallNumber(at: next), last.width <= 2,
            (first.value + 1...24).contains(last.value), text[last.end] == "时",
            standsAsTime(last, "时", at: last.end + 1)
        else { return nil }
        var quantity = Quantity(kind: .time, range: bytes(of: start..<last.end + 1))
        quantity.low = DateParts(hour: first.value).isoTime.map { .date($0) }
        quantity.high = DateParts(hour: last.value).isoTime.map { .date($0) }
        append(quantity, end: last.end + 1)
        return last.end + 1
    }

    /// The year or relative word right before a date: 2021年, 今年.
    private func relativeBefore(_ start: Int) -> (start: Int, word: RelativeDate?) {
        let before = text[start - 1] == " " ? start - 1 : start
        if let (word, first) = tables.datePrefixes.longestMatch(in: text, before: before), first >= lastEnd {
            return (first, word)
        }
        return (start, nil)
    }

    /// A date as of the reference, and whether it is left open all the same.
    private func resolve(_ parts: DateParts, _ word: RelativeDate?) -> (parts: DateParts, isRelative: Bool) {
        guard let reference else { return (parts, word != nil) }
        guard let word else { return (parts.resolved(from: reference), false) }
        return word.resolve(parts, from: reference).map { ($0, false) } ?? (parts, true)
    }

    /// 三季度, 前三季度, 前10个月.
    private func quarterDate(at start: Int) -> (parts: DateParts, end: Int)? {
        let isFirst = text[start - 1] == "前"
        guard let period = period(at: isFirst ? start - 1 : start) else { return nil }
        return (DateParts(month: period.first, lastMonth: period.last), period.end)
    }

    /// 前5月: the first months of a year; not 此前5月3日.
    private func firstMonths(at start: Int) -> (parts: DateParts, end: Int)? {
        guard text[start - 1] == "前", let period = period(at: start - 1), text[period.end - 1] == "月",
            smallNumber(at: period.end) == nil
        else { return nil }
        switch text[start - 2] {
        case "此", "以", "之", "日", "目", "年", "月", "天", "会", "点", "提": return nil
        default: return (DateParts(month: period.first, lastMonth: period.last), period.end)
        }
    }

    /// 15日: a day of a month that the text leaves open; not 3日内, which counts days.
    private mutating func lonelyDay(at start: Int) -> (parts: DateParts, end: Int)? {
        guard let day = smallNumber(at: start), (1...31).contains(day.value), day.width <= 3 else { return nil }
        let mark = day.isArabic ? skipBlanks(day.end, limit: 1) : day.end
        let hasPrefix = tables.datePrefixes.longestMatch(in: text, before: start).map { $0.start >= lastEnd } ?? false
        let isJoined = text[start - 1] == "至" || text[start - 1] == "到"
        switch text[mark] {
        case "日":
            guard day.isArabic || hasPrefix || (day.end - start > 1 && !day.isPositional),
                tables.units.longestMatch(in: text, at: mark)?.end == mark + 1,
                tables.nonUnits.longestMatch(in: text, at: mark) == nil || text[mark + 1] == "报"
            else { return nil }
            switch text[mark + 1] {
            case "内", "游", "均", "元", "圆", "本", "余", "多", "龄", "之", "行", "制", "里", "线": return nil
            default: break
            }
            if isCounted(daysAt: start, isFollowed: text[mark + 1].isHan) { return nil }
        case "号":
            guard hasPrefix || isJoined || isDaySpan(from: mark + 1) else { return nil }
        default: return nil
        }
        return (DateParts(day: day.value), mark + 1)
    }

    /// Whether the word before 5日 makes it so many days: 历时5日, 不少于5日; not 定于5日, 将延长5日到期的协议.
    private mutating func isCounted(daysAt start: Int, isFollowed: Bool) -> Bool {
        switch text[start - 1] {
        case "期", "续", "共", "历", "近", "每", "第", "满", "约", "达", "足", "整", "过", "超", "留", "限", "短": true
        case "长": text[start - 2] != "延" || !isFollowed
        case "前": text[start - 2] == "提"
        case "用": isWordStart(start) && isWordStart(start - 1)
        case "于":
            switch text[start - 2] {
            case "少", "低", "多", "高", "小", "大", "短", "长", "等", "当": true
            default: false
            }
        default: false
        }
    }

    /// Whether 16号 begins 16号至17号.
    private func isDaySpan(from end: Int) -> Bool {
        guard let (next, _) = span(at: end), let day = smallNumber(at: next), (1...31).contains(day.value) else {
            return false
        }
        return text[day.end] == "号"
    }

    /// 第三季度, from its 第: the index behind.
    mutating func readQuarter(ordinalAt start: Int) -> Int? {
        guard let period = period(at: start) else { return nil }
        return finishDate(DateParts(month: period.first, lastMonth: period.last), start..<period.end)
    }

    /// 上半年 and 下半年, from their 半: the index behind.
    mutating func readHalfYear(at start: Int) -> Int? {
        guard text[start - 1] == "上" || text[start - 1] == "下", start - 1 >= lastEnd, let period = period(at: start - 1)
        else { return nil }
        return finishDate(DateParts(month: period.first, lastMonth: period.last), (start - 1)..<period.end)
    }

    // MARK: The rest of a date

    /// Takes in the prefix, the time or the second date of a range, and adds the quantity.
    private mutating func finishDate(_ date: DateParts, _ range: Range<Int>) -> Int {
        var first = date
        var start = range.lowerBound
        var end = range.upperBound
        if text[start - 1] == "前", date.lastMonth != nil, date.year == nil, start - 1 >= lastEnd { start -= 1 }
        let prefix = relativeBefore(start)
        start = prefix.start
        // 民国26年 and 乾隆三十六年 have the era's name.
        if date.year != nil, let era = tables.eras.longestMatch(in: text, before: start), era.start >= lastEnd {
            start = era.start
        }
        let isCentury = prefix.word != nil && (text[start + 1] == "世" || text[start + 2] == "世")
        var isRelative = prefix.word != nil
        if !isCentury { (first, isRelative) = resolve(first, prefix.word) }
        if isCentury {
            // 上世纪90年代
            let century = text[start] == "上" ? 20 : 21
            if let year = first.year, first.lastYear != nil {
                first.year = (century - 1) * 100 + year % 100
                first.lastYear = (first.year ?? 0) + 9
            }
            isRelative = false
        }
        if text[start] == "公" || (text[start] == "约" && text[start + 1] == "公"), text[range.lowerBound - 1] != "前" {
            isRelative = false
        }
        if first.lastMonth == nil, first.lastYear == nil, first.lastDay == nil, let (next, isMark) = span(at: end),
            let (second, last) = secondDate(at: next, first, isMark)
        {
            return emitDateRange(first, second, start..<last, isRelative: isRelative)
        }
        if let lastMonth = first.lastMonth {
            var last = first
            last.month = lastMonth
            return emitDateRange(first, last, start..<end, isRelative: isRelative)
        }
        if let lastDay = first.lastDay {
            var last = first
            last.day = lastDay
            return emitDateRange(first, last, start..<end, isRelative: isRelative)
        }
        if let lastYear = first.lastYear {
            return emitDateRange(
                DateParts(year: first.year), DateParts(year: lastYear), start..<end, isRelative: isRelative)
        }
        if first.day != nil,
            let (time, last) = clockTime(at: text[end] == "T" ? end + 1 : skipBlanks(end, limit: 2), isSure: true)
        {
            first.hour = time.hour
            first.minute = time.minute
            first.second = time.second
            end = last
        }
        return emitDate(first, start..<end, isRelative: isRelative)
    }

    /// The second date of a range; it takes over what it leaves out.
    private func secondDate(at index: Int, _ first: DateParts, _ isMark: Bool) -> (parts: DateParts, end: Int)? {
        if let (parts, end) = calendarDate(at: index) {
            guard parts.lastMonth == nil, parts.lastYear == nil, parts.lastDay == nil else { return nil }
            var second = parts
            if second.year == nil {
                guard first.month != nil else { return nil }
                second.year = first.year
            } else if first.month != nil, second.month == nil {
                return nil
            }
            return (second, end)
        }
        guard first.day != nil, let day = smallNumber(at: index), (1...31).contains(day.value),
            text[day.end] == "日" || text[day.end] == "号"
        else { return nil }
        return (DateParts(year: first.year, month: first.month, day: day.value), day.end + 1)
    }

    private mutating func emitDateRange(
        _ first: DateParts, _ last: DateParts, _ range: Range<Int>, isRelative: Bool = false
    ) -> Int {
        var quantity = Quantity(kind: .dateRange, range: bytes(of: range))
        if !isRelative {
            quantity.low = first.isoDate.map { .date($0) }
            quantity.high = last.isoDate.map { .date($0) }
        }
        append(quantity, end: range.upperBound)
        return range.upperBound
    }

    private mutating func emitDate(_ parts: DateParts, _ range: Range<Int>, isRelative: Bool = false) -> Int {
        let kind: Quantity.Kind = parts.hasTime ? (parts.hasDate ? .datetime : .time) : .date
        var quantity = Quantity(kind: kind, range: bytes(of: range))
        if !isRelative {
            switch kind {
            case .time: quantity.iso = parts.isoTime
            case .datetime:
                if let date = parts.isoDate, parts.day != nil, let time = parts.isoTime {
                    quantity.iso = date + "T" + time
                }
            default: quantity.iso = parts.isoDate
            }
        }
        append(quantity, end: range.upperBound)
        return range.upperBound
    }
}

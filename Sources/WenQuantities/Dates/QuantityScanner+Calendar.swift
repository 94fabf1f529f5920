/// Reads the expressions of calendar and clock; what they mean is decided in the file for dates.
extension QuantityScanner {
    /// A number of a date: few digits.
    struct SmallNumber {
        var value: Int
        var end: Int
        /// The count of digits, of Arabic and of positional Han numbers (二〇二一).
        var width: Int
        var isArabic: Bool
        var isPositional: Bool
        var hasLeadingZero: Bool
    }

    /// The number of up to four digits at an index.
    func smallNumber(at start: Int) -> SmallNumber? {
        if text[start].asciiDigit != nil {
            var end = start
            var value = 0
            while let digit = text[end].asciiDigit, end - start < 5 {
                value = value * 10 + digit
                end += 1
            }
            guard end - start <= 4 else { return nil }
            return SmallNumber(
                value: value, end: end, width: end - start, isArabic: true, isPositional: true,
                hasLeadingZero: text[start] == "0")
        }
        let kind = NumeralSign.table[Int(text[start].value)].kind
        guard kind == .han || kind == .power || kind == .tens || kind == .financial else { return nil }
        let (numeral, end) = NumeralReader.read(text, at: start, tables)
        guard let numeral, numeral.high == nil, numeral.approximation == nil, !numeral.hasArabic, end - start <= 6,
            let value = numeral.value.integer, value < 10_000
        else { return nil }
        return SmallNumber(
            value: value, end: end, width: end - start, isArabic: false, isPositional: numeral.isPositional,
            hasLeadingZero: text[start] == "零" || text[start] == "〇")
    }

    /// 2021-11-03, 2021/11/3, 2021.11.03.
    func numericDate(at start: Int) -> (parts: DateParts, end: Int)? {
        guard let year = smallNumber(at: start), year.isArabic, year.width == 4, (1000...2999).contains(year.value)
        else {
            return nil
        }
        let mark = text[year.end]
        guard mark == "-" || mark == "/" || mark == ".", let month = smallNumber(at: year.end + 1), month.isArabic,
            month.width <= 2,
            text[month.end] == mark, let day = smallNumber(at: month.end + 1), day.isArabic, day.width <= 2,
            text[day.end] != mark, !text[day.end].isLatin || text[day.end] == "T"
        else { return nil }
        let parts = DateParts(year: year.value, month: month.value, day: day.value)
        return parts.isValid ? (parts, day.end) : nil
    }

    /// A date, as far as it goes, from a number on: 2021年11月3日, 11月3日, 2021年前三季度, 20世纪90年代.
    func calendarDate(at start: Int) -> (parts: DateParts, end: Int)? {
        if let date = numericDate(at: start) { return date }
        guard let number = smallNumber(at: start) else { return nil }
        let mark = skipBlanks(number.end, limit: 1)
        switch text[mark] {
        case "年":
            if text[mark + 1] == "代" { return decade(number, century: nil, end: mark + 2) }
            let era = tables.eras.longestMatch(in: text, before: start)?.payload ?? (isEra(before: start) ? 0 : nil)
            guard let year = era.map({ $0 + number.value }) ?? year(number, at: mark) else { return nil }
            return afterYear(year, at: mark + 1)
        case "财" where text[mark + 1] == "年" && number.width == 4:
            // Its quarters are not the calendar's.
            return year(number, at: mark + 1).map { (DateParts(year: $0), mark + 2) }
        case "月":
            guard (1...12).contains(number.value), number.width <= 2 || !number.isPositional else { return nil }
            return afterMonth(DateParts(month: number.value), at: mark + 1)
        case "世" where text[mark + 1] == "纪":
            guard (1...30).contains(number.value) else { return nil }
            let next = mark + 2
            if let decade = smallNumber(at: next), text[decade.end] == "年", text[decade.end + 1] == "代" {
                return self.decade(decade, century: number.value, end: decade.end + 2)
            }
            let first = (number.value - 1) * 100 + 1
            return (DateParts(year: first, lastYear: first + 99), next)
        default: return nil
        }
    }

    private func decade(_ number: SmallNumber, century: Int?, end: Int) -> (parts: DateParts, end: Int)? {
        guard number.value % 10 == 0 else { return nil }
        let first: Int
        if number.value >= 1000 {
            first = number.value
        } else if number.value < 100 {
            first = ((century ?? 20) - 1) * 100 + number.value
        } else {
            return nil
        }
        return (DateParts(year: first, lastYear: first + 9), end)
    }

    /// Whether 公元 or 公元前 stands before.
    private func isEra(before index: Int) -> Bool {
        let last = text[index - 1] == "前" ? index - 2 : index - 1
        return text[last] == "元" && text[last - 1] == "公"
    }

    /// The year that a number before 年 names; `nil` where it counts years.
    private func year(_ number: SmallNumber, at mark: Int) -> Int? {
        let isDated = monthFollows(at: mark + 1)
        guard number.isPositional else {
            return isDated && (1000...2199).contains(number.value) ? number.value : nil
        }
        switch number.width {
        case 4:
            guard (1000...2199).contains(number.value) else { return nil }
            if isDated { return number.value }
            if number.value < 1900, number.value % 100 == 0 { return nil }
            let next = text[mark + 1]
            let isCount =
                next == "历" || (next == "的" && text[mark + 2] == "历") || (next == "多" && text[mark + 2] != "数")
            return isCount ? nil : number.value
        case 2
        where number.hasLeadingZero || (isDated && (!number.isArabic || number.value < 50 || number.value >= 50)):
            return number.value < 50 ? 2000 + number.value : 1900 + number.value
        default: return nil
        }
    }

    /// 1-5月: months that share one 月.
    func months(at start: Int) -> (first: Int, last: Int, end: Int)? {
        guard let first = smallNumber(at: start), (1...12).contains(first.value), first.width <= 2,
            let (next, _) = joint(at: first.end), let last = smallNumber(at: next), (1...12).contains(last.value),
            last.value > first.value, text[last.end] == "月"
        else { return nil }
        return (first.value, last.value, last.end + 1)
    }

    private func monthFollows(at index: Int) -> Bool {
        guard let month = smallNumber(at: skipBlanks(index, limit: 1)) else { return false }
        return text[skipBlanks(month.end, limit: 1)] == "月" && (1...12).contains(month.value)
    }

    private func afterYear(_ year: Int, at index: Int) -> (parts: DateParts, end: Int)? {
        var parts = DateParts(year: year)
        let next = skipBlanks(index, limit: 1)
        if let period = period(at: next) {
            parts.month = period.first
            parts.lastMonth = period.last
            return (parts, period.end)
        }
        if let months = months(at: next) {
            parts.month = months.first
            parts.lastMonth = months.last
            return (parts, months.end)
        }
        if let month = smallNumber(at: next), (1...12).contains(month.value), month.width <= 3,
            text[skipBlanks(month.end, limit: 1)] == "月"
        {
            parts.month = month.value
            return afterMonth(parts, at: skipBlanks(month.end, limit: 1) + 1)
        }
        if text[index] == "度" { return (parts, index + 1) }
        return (parts, index)
    }

    /// A part of a year: 上半年, 第三季度, 前三季度, 前10个月.
    func period(at start: Int) -> (first: Int, last: Int, end: Int)? {
        switch text[start] {
        case "上" where text[start + 1] == "半" && text[start + 2] == "年": return (1, 6, start + 3)
        case "下" where text[start + 1] == "半" && text[start + 2] == "年": return (7, 12, start + 3)
        case "第":
            guard let quarter = quarter(at: start + 1) else { return nil }
            return (quarter.number * 3 - 2, quarter.number * 3, quarter.end)
        case "前":
            if let quarter = quarter(at: start + 1) { return (1, quarter.number * 3, quarter.end) }
            guard let number = smallNumber(at: start + 1), (1...11).contains(number.value) else { return nil }
            let isCounted = text[number.end] == "个"
            let unit = isCounted ? number.end + 1 : number.end
            if text[unit] == "月" { return (1, number.value, unit + 1) }
            if isCounted, text[unit] == "季", text[unit + 1] == "度", number.value < 4 {
                return (1, number.value * 3, unit + 2)
            }
            return nil
        case "半" where text[start + 1] == "年" && text[start + 2] == "度": return (1, 6, start + 3)
        // 2024年Q3
        case "Q", "q":
            guard let quarter = text[start + 1].asciiDigit, (1...4).contains(quarter), !text[start + 2].isLatin,
                text[start + 2].asciiDigit == nil
            else { return nil }
            return (quarter * 3 - 2, quarter * 3, start + 2)
        default:
            guard let quarter = quarter(at: start) else { return nil }
            return (quarter.number * 3 - 2, quarter.number * 3, quarter.end)
        }
    }

    /// 2017Q2, 24Q3, 3Q24 or 2024H1, and where the year is known Q3 alone.
    func reportPeriod(at start: Int, in year: Int?) -> (parts: DateParts, end: Int)? {
        func isLetter(_ index: Int) -> Bool { text[index].value | 0x20 == 0x71 || text[index].value | 0x20 == 0x68 }
        func parts(_ year: Int, _ number: Int, _ letter: Int) -> DateParts? {
            let months = text[letter].value | 0x20 == 0x71 ? 3 : 6
            guard (1...12 / months).contains(number) else { return nil }
            return DateParts(year: year, month: (number - 1) * months + 1, lastMonth: number * months)
        }
        func isEnd(_ index: Int) -> Bool {
            !text[index].isLatin && text[index].asciiDigit == nil
                && (text[index] != "." || text[index + 1].asciiDigit == nil)
        }
        if let year, isLetter(start), let number = text[start + 1].asciiDigit, isEnd(start + 2) {
            return parts(year, number, start).map { ($0, start + 2) }
        }
        guard let first = smallNumber(at: start), first.isArabic, isLetter(first.end),
            let second = smallNumber(at: first.end + 1), second.isArabic, isEnd(second.end)
        else { return nil }
        let (written, number) = first.width == 1 ? (second, first) : (first, second)
        guard number.width == 1 else { return nil }
        switch (written.width, written.value) {
        case (4, 1900...2199): return parts(written.value, number.value, first.end).map { ($0, second.end) }
        // 24H1 may be hours of a day; quarters have no such double.
        case (2, 0...49) where text[first.end].value | 0x20 == 0x71:
            return parts(2000 + written.value, number.value, first.end).map { ($0, second.end) }
        default: return nil
        }
    }

    /// 三季度: the number and the index behind.
    private func quarter(at start: Int) -> (number: Int, end: Int)? {
        guard let number = smallNumber(at: start), (1...4).contains(number.value), number.end == start + 1,
            text[number.end] == "季",
            text[number.end + 1] == "度"
        else { return nil }
        return (number.value, number.end + 2)
    }

    /// The first of the ten days that 上旬, 中旬 and 下旬 are.
    private static func tenDays(_ scalar: FoldedScalar) -> Int? {
        switch scalar {
        case "上": 1
        case "中": 11
        case "下": 21
        default: nil
        }
    }

    private func afterMonth(_ date: DateParts, at index: Int) -> (parts: DateParts, end: Int)? {
        var parts = date
        let next = skipBlanks(index, limit: 1)
        if text[next + 1] == "旬", let first = Self.tenDays(text[next]) {
            parts.day = first
            parts.lastDay = first == 21 ? parts.daysInMonth : first + 9
            return (parts, next + 2)
        }
        guard let day = smallNumber(at: next), (1...31).contains(day.value), day.width <= 3 else {
            return (parts, index)
        }
        let mark = skipBlanks(day.end, limit: 1)
        switch text[mark] {
        case "日", "号":
            parts.day = day.value
            return parts.isValid ? (parts, mark + 1) : (date, index)
        default:
            // 12-19日: the first day's 日 stands behind the second.
            if let (start, _) = joint(at: day.end), let last = smallNumber(at: start), (1...31).contains(last.value),
                text[last.end] == "日" || text[last.end] == "号"
            {
                parts.day = day.value
                return parts.isValid ? (parts, day.end) : (date, index)
            }
            // 八月十五
            guard !day.isArabic, day.end > next, !text[day.end].isHan || text[day.end] == "的" else {
                return (parts, index)
            }
            parts.day = day.value
            return parts.isValid ? (parts, day.end) : (date, index)
        }
    }

    /// A time of day: 9时30分, 8点半, 15:30, 下午3点. `isSure` tells that no other reading is likely.
    func clockTime(at start: Int, isSure: Bool) -> (parts: DateParts, end: Int)? {
        var index = start
        var part: DayPart?
        if let (dayPart, end) = tables.dayParts.longestMatch(in: text, at: start) {
            part = dayPart
            index = skipBlanks(end, limit: 1)
        }
        guard let number = smallNumber(at: index), (0...24).contains(number.value), number.width <= 3 else {
            return nil
        }
        let isSure = isSure || part != nil
        var parts = DateParts(hour: part?.hour(number.value) ?? number.value)
        var end = number.end
        switch text[end] {
        case ":":
            guard number.isArabic, let minute = smallNumber(at: end + 1), minute.isArabic, minute.width == 2,
                minute.value < 60
            else { return nil }
            parts.minute = minute.value
            end = minute.end
            if text[end] == ":", let second = smallNumber(at: end + 1), second.isArabic, second.width == 2,
                second.value < 60
            {
                parts.second = second.value
                end = second.end
            }
            // 1:17.6 is a ratio.
            guard text[end] != ":", text[end] != "." || text[end + 1].asciiDigit == nil,
                isSure || !isScore(number.end - number.width, end)
            else { return nil }
        case "时", "点":
            let mark = text[end]
            end += mark == "点" && text[end + 1] == "钟" ? 2 : 1
            let isMarked = readMinutes(&parts, &end) || end > number.end + 1
            guard isMarked || isSure || standsAsTime(number, mark, at: end) else { return nil }
        default: return nil
        }
        return parts.isValid ? (parts, end) : nil
    }

    /// Minutes and seconds behind an hour: 30分, 半, 整, 一刻.
    private func readMinutes(_ parts: inout DateParts, _ end: inout Int) -> Bool {
        switch text[end] {
        case "半":
            parts.minute = 30
            end += 1
            return true
        case "整":
            end += 1
            return true
        default: break
        }
        let start = text[end] == "零" && text[end + 1] != "分" ? end : end
        guard let minute = smallNumber(at: start), minute.value < 60 else { return false }
        switch text[minute.end] {
        case "分" where text[minute.end + 1] != "之":
            parts.minute = minute.value
            end = minute.end + 1
            if let second = smallNumber(at: end), second.value < 60, text[second.end] == "秒" {
                parts.second = second.value
                end = second.end + 1
            }
            return true
        case "刻" where minute.value < 4:
            parts.minute = minute.value * 15
            end = minute.end + 1
            return true
        default:
            // 8点30
            guard minute.width == 2, !text[minute.end].isHan, text[minute.end].asciiDigit == nil,
                text[minute.end] != "."
            else { return false }
            parts.minute = minute.value
            end = minute.end
            return true
        }
    }

    /// Whether an hour alone is a time, and not 3点建议 or 3时代.
    func standsAsTime(_ number: SmallNumber, _ mark: FoldedScalar, at end: Int) -> Bool {
        if mark == "时" {
            guard number.isArabic || number.end > 1 && number.width > 1 else { return false }
            switch text[end] {
            case "间", "代", "候", "期", "常", "而", "尚", "装", "段", "刻", "光", "局", "任", "空", "速": return false
            default: return true
            }
        }
        guard number.isArabic else { return false }
        if text[number.end - number.width - 1] == "间" { return true }
        switch text[end] {
        case "开", "前", "后", "起", "至", "到", "左", "许", "就", "才": return true
        default: return false
        }
    }
}

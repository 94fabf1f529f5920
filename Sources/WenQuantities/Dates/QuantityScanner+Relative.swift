/// Times that only a reference date fixes: 昨日, 上周五, 去年同期, 近十年来.
extension QuantityScanner {
    /// Reads a word such as 去年 or 上周五 with what belongs to it; the index behind, `nil` for none.
    ///
    /// Words are quantities only with a reference date; before a date of their own they are its prefix.
    mutating func readRelative(at start: Int) -> Int? {
        guard let reference, start >= lastEnd, let (word, end) = tables.relatives.longestMatch(in: text, at: start),
            isWordStart(start)
        else { return nil }
        if isPrefix(end) { return nil }
        switch word.unit {
        case .year: return readYear(reference.year + word.offset, start..<end, reference)
        case .month: return readMonth(reference.adding(months: word.offset), start..<end, reference)
        case .quarter:
            let first = reference.adding(months: -((reference.month - 1) % 3) + 3 * word.offset)
            return emitInterval(month(first), month(first.adding(months: 2)), start..<end)
        case .week: return readWeek(reference, word.offset, start..<end)
        case .day: return readDay(reference.adding(days: word.offset), start..<end)
        case .yearStart: return emitDay(CalendarDay(year: reference.year + word.offset, month: 1, day: 1), start..<end)
        case .yearEnd: return emitDay(CalendarDay(year: reference.year + word.offset, month: 12, day: 31), start..<end)
        case .monthStart:
            let day = reference.adding(months: word.offset)
            return emitDay(CalendarDay(year: day.year, month: day.month, day: 1), start..<end)
        case .monthEnd: return emitDay(reference.adding(months: word.offset).endOfMonth, start..<end)
        case .past, .future, .other: return nil
        }
    }

    /// Whether a date follows that has the word as its prefix: 今年|9月, 去年|前三季度.
    private func isPrefix(_ end: Int) -> Bool {
        let next = skipBlanks(end, limit: 1)
        return calendarDate(at: next) != nil || period(at: next) != nil
            || smallNumber(at: next).map { text[$0.end] == "日" || text[$0.end] == "号" } ?? false
    }

    /// A day with the time behind it: 昨天15:30, 昨晚8点.
    private mutating func readDay(_ day: CalendarDay, _ range: Range<Int>) -> Int {
        guard
            let (time, end) =
                (tables.dayParts.longestMatch(in: text, at: range.lowerBound) == nil
                    ? nil : clockTime(at: range.lowerBound, isSure: true))
                    ?? clockTime(at: skipBlanks(range.upperBound, limit: 1), isSure: true),
            let hour = time.isoTime
        else { return emitDay(day, range) }
        var quantity = Quantity(kind: .datetime, range: bytes(of: range.lowerBound..<end))
        quantity.iso = "\(day)T\(hour)"
        append(quantity, end: end)
        return end
    }

    private mutating func readYear(_ year: Int, _ range: Range<Int>, _ reference: CalendarDay) -> Int? {
        let end = range.upperBound
        if text[end] == "同", text[end + 1] == "期" {
            return emitSamePeriod(year, range.lowerBound..<end + 2)
        }
        if let last = sinceEnd(end) {
            let first = DateParts(year: year, month: 1, day: 1).isoDate ?? reference.description
            return emitInterval(first, reference.description, range.lowerBound..<last)
        }
        switch text[end] {
        case "底", "末": return emitDay(CalendarDay(year: year, month: 12, day: 31), range.lowerBound..<end + 1)
        case "初": return emitDay(CalendarDay(year: year, month: 1, day: 1), range.lowerBound..<end + 1)
        default: break
        }
        guard isWordEnd(end) else { return nil }
        return emitPoint(DateParts(year: year), range)
    }

    private mutating func readMonth(_ day: CalendarDay, _ range: Range<Int>, _ reference: CalendarDay) -> Int? {
        let end = range.upperBound
        let first = CalendarDay(year: day.year, month: day.month, day: 1) ?? day
        if let last = sinceEnd(end) {
            return emitInterval(first.description, reference.description, range.lowerBound..<last)
        }
        switch (text[end], text[end + 1]) {
        case ("底", _), ("末", _): return emitDay(day.endOfMonth, range.lowerBound..<end + 1)
        case ("初", _): return emitDay(first, range.lowerBound..<end + 1)
        case ("上", "旬"):
            return emitInterval(first.description, first.adding(days: 9).description, range.lowerBound..<end + 2)
        case ("中", "旬"):
            return emitInterval(
                first.adding(days: 10).description, first.adding(days: 19).description, range.lowerBound..<end + 2)
        case ("下", "旬"):
            return emitInterval(
                first.adding(days: 20).description, day.endOfMonth.description, range.lowerBound..<end + 2)
        default: break
        }
        guard isWordEnd(end) else { return nil }
        return emitPoint(DateParts(year: day.year, month: day.month), range)
    }

    /// 上周五 is a day, 上周 seven days.
    private mutating func readWeek(_ reference: CalendarDay, _ offset: Int, _ range: Range<Int>) -> Int? {
        let end = range.upperBound
        let monday = reference.adding(days: 1 - reference.weekday + 7 * offset)
        let sign = NumeralSign.table[Int(text[end].value)]
        let day = text[end] == "日" || text[end] == "天" ? 7 : sign.kind == .han ? sign.number : 0
        if (1...7).contains(day) { return emitDay(monday.adding(days: day - 1), range.lowerBound..<end + 1) }
        if text[end] == "末" {
            return emitInterval(
                monday.adding(days: 5).description, monday.adding(days: 6).description, range.lowerBound..<end + 1)
        }
        // 周 alone counts nothing.
        guard range.count > 1, text[range.lowerBound] != "星", text[range.lowerBound] != "礼", isWordEnd(end) else {
            return nil
        }
        return emitInterval(monday.description, monday.adding(days: 6).description, range)
    }

    /// The index behind 以来 and 至今.
    private func sinceEnd(_ end: Int) -> Int? {
        switch (text[end], text[end + 1]) {
        case ("以", "来"), ("至", "今"): end + 2
        default: nil
        }
    }

    /// 去年同期: the period that the sentence spoke of last, in another year; the whole year where it spoke of none.
    private mutating func emitSamePeriod(_ year: Int, _ range: Range<Int>) -> Int {
        guard let last = quantities.suffix(6).last(where: { $0.kind == .dateRange || $0.kind == .date }) else {
            return emitPoint(DateParts(year: year), range)
        }
        func moved(_ date: String) -> String { DateParts(year: year).isoDate.map { $0 + date.dropFirst(4) } ?? date }
        if case .date(let low) = last.low, case .date(let high) = last.high {
            return emitInterval(moved(low), moved(high), range)
        }
        var quantity = Quantity(kind: .date, range: bytes(of: range))
        quantity.iso = last.iso.map(moved) ?? DateParts(year: year).isoDate
        append(quantity, end: range.upperBound)
        return range.upperBound
    }

    private func month(_ day: CalendarDay) -> String { DateParts(year: day.year, month: day.month).isoDate ?? "" }

    private mutating func emitDay(_ day: CalendarDay?, _ range: Range<Int>) -> Int {
        emitPoint(DateParts(year: day?.year, month: day?.month, day: day?.day), range)
    }

    private mutating func emitPoint(_ parts: DateParts, _ range: Range<Int>) -> Int {
        var quantity = Quantity(kind: .date, range: bytes(of: range))
        quantity.iso = parts.isoDate
        append(quantity, end: range.upperBound)
        return range.upperBound
    }

    private mutating func emitInterval(_ low: String, _ high: String, _ range: Range<Int>) -> Int {
        var quantity = Quantity(kind: .dateRange, range: bytes(of: range))
        quantity.low = .date(low)
        quantity.high = .date(high)
        append(quantity, end: range.upperBound)
        return range.upperBound
    }

    /// The days that 近十年来 and 未来三个月 span as of the reference, as `start/end`; `nil` for other durations.
    func interval(of value: ExactDecimal, unit: Unit?, before start: Int) -> String? {
        guard let reference, let unit, unit.kind == .duration, let count = value.integer, (1...5000).contains(count),
            let (word, first) = tables.spansBackwards.longestMatch(in: text, before: start), first >= lastEnd
        else { return nil }
        let sign = word.unit == .past ? -1 : 1
        let other: CalendarDay
        switch unit.canonical {
        case "a": other = reference.adding(months: sign * count * 12)
        case "mo": other = reference.adding(months: sign * count)
        case "wk": other = reference.adding(days: sign * count * 7)
        case "d": other = reference.adding(days: sign * count)
        default: return nil
        }
        return "\(min(reference, other))/\(max(reference, other))"
    }
}

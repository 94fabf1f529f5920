/// A time told from another: 去年 is the year before, 明天 the day after. A row of Dictionaries/quantity-modifiers.tsv.
struct RelativeDate: Equatable, Sendable {
    enum Unit: String, Sendable {
        case year, quarter, month, week, day
        /// The end of a year or month, and its beginning.
        case yearStart, yearEnd, monthStart, monthEnd
        /// The last years or months; the number follows.
        case past, future
        /// 次年, 当日: told from what the text said before.
        case other
    }

    let unit: Unit
    let offset: Int

    /// Reads `year -1`.
    init?(_ meaning: String) {
        let parts = meaning.split(separator: " ")
        guard let name = parts.first, let unit = Unit(rawValue: String(name)) else { return nil }
        self.unit = unit
        offset = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    }

    /// What is left open in a date, filled in from a reference; `nil` where the text tells it from something else.
    func resolve(_ parts: DateParts, from reference: CalendarDay) -> DateParts? {
        var parts = parts
        switch unit {
        case .year: parts.year = reference.year + offset
        case .month:
            let day = reference.adding(months: offset)
            parts.year = day.year
            if parts.month == nil { parts.month = day.month }
        case .day:
            let day = reference.adding(days: offset)
            parts.year = day.year
            parts.month = day.month
            parts.day = day.day
        default: return nil
        }
        return parts
    }
}

extension DateParts {
    /// A date without a year, as of a reference: the reference's year, or the year before for a period that has not begun;
    /// for a day alone also the reference's month.
    func resolved(from reference: CalendarDay) -> DateParts {
        guard year == nil else { return self }
        var parts = self
        parts.year = reference.year
        if let month {
            if lastMonth != nil, month > reference.month { parts.year = reference.year - 1 }
        } else if day != nil {
            parts.month = reference.month
        }
        return parts
    }
}

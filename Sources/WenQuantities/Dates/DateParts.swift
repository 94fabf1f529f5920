/// What a text says of a day and a time; what it leaves open is `nil`.
struct DateParts {
    var year: Int?
    var month: Int?
    var day: Int?
    /// The last day of ten days: 上旬, 中旬, 下旬.
    var lastDay: Int?
    /// The last month of a period of months: 上半年, 前三季度.
    var lastMonth: Int?
    /// The last year of a decade or century.
    var lastYear: Int?
    var hour: Int?
    var minute: Int?
    var second: Int?

    var hasDate: Bool { year != nil || month != nil || day != nil }
    var hasTime: Bool { hour != nil }

    /// Whether the calendar has such a day and the clock such a time.
    var isValid: Bool {
        if let month, !(1...12).contains(month) { return false }
        if let day {
            guard day >= 1, day <= daysInMonth else { return false }
        }
        if let hour, !(0...24).contains(hour) { return false }
        if let minute, !(0...59).contains(minute) { return false }
        if let second, !(0...60).contains(second) { return false }
        return true
    }

    /// How many days the month has; 31 where it is open.
    var daysInMonth: Int {
        switch month {
        case 2: year.map { ($0 % 4 == 0 && $0 % 100 != 0) || $0 % 400 == 0 } ?? true ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The date in ISO 8601, as exact as the text is: `2021`, `2021-11`, `2021-11-03`; `nil` without a year.
    var isoDate: String? {
        guard let year else { return nil }
        var iso = DateParts.padded(year, 4)
        if let month {
            iso += "-" + DateParts.padded(month, 2)
            if let day { iso += "-" + DateParts.padded(day, 2) }
        } else if day != nil {
            return nil
        }
        return iso
    }

    /// The time in ISO 8601: `09:30`, `09:30:15`.
    var isoTime: String? {
        guard let hour else { return nil }
        var iso = DateParts.padded(hour, 2)
        iso += ":" + DateParts.padded(minute ?? 0, 2)
        if let second { iso += ":" + DateParts.padded(second, 2) }
        return iso
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}

/// A day of the Gregorian calendar, carried on to all times as ISO 8601 does.
///
/// ```swift
/// CalendarDay("2024-02-28")?.adding(days: 2).description  // "2024-03-01"
/// ```
public struct CalendarDay: Hashable, Comparable, Sendable, LosslessStringConvertible {
    /// The year, of at most four digits.
    public let year: Int
    /// The month, from 1.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int

    /// A day of the calendar; `nil` where it has no such day, and before year 1 and after 9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= CalendarDay.daysInMonth(month, of: year)
        else { return nil }
        self.init(year, month, day)
    }

    private init(_ year: Int, _ month: Int, _ day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `2021-11-03`; `nil` for anything else.
    public init?(_ description: String) {
        let parts = description.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
            parts.allSatisfy({ $0.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") } }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The day in ISO 8601.
    public var description: String {
        DateParts(year: year, month: month, day: day).isoDate ?? ""
    }

    /// Whether one day is before another.
    public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// How many days a month has.
    static func daysInMonth(_ month: Int, of year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The last day of the month.
    var endOfMonth: CalendarDay { CalendarDay(year, month, CalendarDay.daysInMonth(month, of: year)) }

    /// The day of the week, from 1 for Monday.
    var weekday: Int { (number % 7 + 9) % 7 + 1 }

    /// Days since 1 March of year 0, in the way of H. Hinnant's "chrono-Compatible Low-Level Date Algorithms".
    private var number: Int {
        let shifted = month > 2 ? year : year - 1
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear
    }

    /// The day some days later; it stays within the years 1 to 9999.
    public func adding(days: Int) -> CalendarDay {
        let (sum, isOver) = self.number.addingReportingOverflow(days)
        let number = isOver || sum > 3_652_364 ? 3_652_364 : max(sum, 306)
        let era = number / 146_097
        let dayOfEra = number % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
        return CalendarDay(year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    /// The day some months later, or the last of a shorter month; it stays within the years 1 to 9999.
    public func adding(months: Int) -> CalendarDay {
        let (sum, isOver) = (year * 12 + month - 1).addingReportingOverflow(months)
        let total = isOver || sum > 119_999 ? 119_999 : max(sum, 12)
        let (year, month) = (total / 12, total % 12 + 1)
        return CalendarDay(year, month, min(day, CalendarDay.daysInMonth(month, of: year)))
    }
}

/// A part of the day that tells which half of twelve hours is meant.
enum DayPart: String, Sendable {
    case morning, noon, afternoon, evening

    /// An hour of the twelve-hour clock, in 24 hours: 下午3 is 15, 晚上12 is 24, 中午1 is 13.
    func hour(_ hour: Int) -> Int {
        switch self {
        case .morning: hour
        case .noon: hour < 10 ? hour + 12 : hour
        case .afternoon: hour < 12 ? hour + 12 : hour
        case .evening: (5..<12).contains(hour) ? hour + 12 : hour == 12 ? 24 : hour
        }
    }
}

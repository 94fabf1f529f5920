public import WenQuantities

extension Quantity {
    /// What the quantity says, short and exact: `over 1,500 家`, `451,100,000,000 CNY`, `12.4% ↑`, `2021 – 2025`.
    ///
    /// `nil` where the text fixes neither a number nor a date (`今年` without a reference date).
    public var summary: String? {
        // The days that a duration spans add to its length, and do not stand for it.
        let date = kind == .duration ? nil : iso
        guard let measure = date ?? amount else { return nil }
        var summary = measure
        if date == nil {
            if let qualifier { summary = "\(qualifier) \(summary)" }
            if let unitName { summary += Quantity.signs.contains(unitName) ? unitName : " \(unitName)" }
        }
        switch change {
        case .increase: summary += " ↑"
        case .decrease: summary += " ↓"
        case nil: break
        }
        return summary
    }

    /// The same without unit and arrow, for a column of its own: `over 1,500`.
    var summaryOfValue: String? {
        if let iso { return iso }
        return amount.map { [qualifier, $0].compactMap { $0 }.joined(separator: " ") }
    }

    /// Units that stand at the number without a space.
    private static let signs: Set = ["%", "‰", "°"]

    /// UCUM's units of time, in words.
    private static let times = [
        "a": "year", "mo": "month", "wk": "week", "d": "day", "h": "hour", "min": "minute",
        "s": "second",
    ]

    private var unitName: String? {
        guard let name = canonicalUnit ?? unit else { return nil }
        guard kind == .duration || kind == .age, let time = Quantity.times[name] else { return name }
        return value == ExactDecimal("1") ? time : "\(time)s"
    }

    private var amount: String? {
        if let value {
            return kind == .ordinal ? "no. \(value)" : Measure.grouped("\(value)")
        }
        return switch (low?.label, high?.label) {
        case (let low?, let high?): "\(low) – \(high)"
        case (let low?, nil): bound == nil && approximation == nil ? "from \(low)" : low
        case (nil, let high?): bound == nil && approximation == nil ? "up to \(high)" : high
        case (nil, nil): nil
        }
    }

    private var qualifier: String? {
        switch bound {
        case .atLeast: return "≥"
        case .moreThan: return ">"
        case .atMost: return "≤"
        case .lessThan: return "<"
        case nil: break
        }
        return switch approximation {
        case .vague: "some"
        case let approximation: approximation?.rawValue
        }
    }
}

extension Quantity.Limit {
    fileprivate var label: String {
        switch self {
        case .number(let value): Measure.grouped("\(value)")
        case .date(let date): date
        }
    }
}

public import WenQuantities

extension Quantity {
    /// What the quantity says, short: `over 1,500 家`, `451,100,000,000 CNY`, `12.4% ↑`, `2021 – 2025`, `3:2`. It is exact but for
    /// fractions that never end: 三分之二 is `0.6667`.
    ///
    /// `nil` where the text fixes neither a number nor a date (`今年` without a reference date).
    public var summary: String? { summary(.en) }

    /// The same in a language: `超过 1,500 家`, `第 5 届`.
    func summary(_ language: PageLanguage) -> String? {
        guard var summary = summaryOfValue(language) else { return nil }
        if fixedDate == nil, let unit = unitName(language) {
            summary += Quantity.signs.contains(unit) ? unit : " \(unit)"
        }
        if let arrow { summary += " \(arrow)" }
        return summary
    }

    /// The same without unit and arrow, for a column of its own: `over 1,500`.
    func summaryOfValue(_ language: PageLanguage) -> String? {
        if let fixedDate { return fixedDate }
        return amount(language).map { [qualifier(language), $0].compactMap(\.self).joined(separator: " ") }
    }

    /// The unit as people call it: `years`, `百分点`.
    func unitName(_ language: PageLanguage) -> String? {
        guard let name = canonicalUnit ?? unit else { return nil }
        switch language {
        case .zh: return ChineseUnit.name(of: name)
        case .en:
            guard kind == .duration || kind == .age, let time = Quantity.times[name] else { return name }
            return value == ExactDecimal("1") ? time : "\(time)s"
        }
    }

    /// An arrow up or down.
    var arrow: String? {
        switch change {
        case .increase: "↑"
        case .decrease: "↓"
        case nil: nil
        }
    }

    /// The days that a duration spans add to its length, and do not stand for it.
    private var fixedDate: String? { kind == .duration ? nil : iso }

    /// Units that stand at the number without a space.
    private static let signs: Set = ["%", "‰", "°"]

    /// UCUM's units of time, in words.
    private static let times = [
        "a": "year", "mo": "month", "wk": "week", "d": "day", "h": "hour", "min": "minute",
        "s": "second",
    ]

    private func amount(_ language: PageLanguage) -> String? {
        let isOpen = bound == nil && approximation == nil
        if kind == .ratio, let low, let high { return "\(low.label):\(high.label)" }
        if let value {
            guard kind == .ordinal else { return Quantity.label(of: value, kind) }
            return language == .zh ? "第 \(value)" : "no. \(value)"
        }
        return switch (low?.label, high?.label, language) {
        case (let low?, let high?, _): "\(low) – \(high)"
        case (let low?, nil, .en): isOpen ? "from \(low)" : low
        case (let low?, nil, .zh): isOpen ? "\(low) 起" : low
        case (nil, let high?, .en): isOpen ? "up to \(high)" : high
        case (nil, let high?, .zh): isOpen ? "至 \(high)" : high
        case (nil, nil, _): nil
        }
    }

    /// A number's digits; of a fraction that never ends four that count.
    private static func label(of value: ExactDecimal, _ kind: Kind) -> String {
        let digits = "\(value)"
        guard kind == .fraction, digits.utf8.count > longestExact, let point = digits.firstIndex(of: ".") else {
            return Measure.grouped(digits)
        }
        let zeros = digits[point...].dropFirst().prefix { $0 == "0" }.count
        return Measure.fixed(value.double, places: zeros + 4)
    }

    /// Fractions that end have fewer digits in texts.
    private static let longestExact = 14

    private func qualifier(_ language: PageLanguage) -> String? {
        switch bound {
        case .atLeast: return "≥"
        case .moreThan: return ">"
        case .atMost: return "≤"
        case .lessThan: return "<"
        case nil: break
        }
        switch (approximation, language) {
        case (nil, _): return nil
        case (.vague, .en): return "some"
        case (let approximation?, .en): return approximation.rawValue
        case (.about, .zh): return "约"
        case (.over, .zh): return "超过"
        case (.under, .zh): return "不到"
        case (.vague, .zh): return "若干"
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

import Wen

extension Indicator {
    /// The value and what it is a share of or a part in: `428,670,000,000 CNY`, `69.3% of 四川外贸总值`.
    func valueSummary(_ language: PageLanguage = .en) -> String? {
        guard let summary = value?.summary(language) else { return nil }
        guard let whole else { return summary }
        return switch (relation, language) {
        case (.share, .en): "\(summary) of \(whole)"
        case (.share, .zh): "占\(whole) \(summary)"
        case (.contribution, .en): "\(summary) to \(whole)"
        case (.contribution, .zh): "对\(whole)贡献 \(summary)"
        case (.value, _), (.change, _): summary
        }
    }

    /// The change and with what it compares: `12.4% ↑ year on year`, `同比 12.4% ↑`.
    func changeSummary(_ language: PageLanguage = .en) -> String? {
        guard let change else { return nil }
        var quantity = change.quantity
        quantity.change = change.direction
        let comparison = change.comparison?.label(language)
        let parts =
            language == .en ? [quantity.summary(language), comparison] : [comparison, quantity.summary(language)]
        return parts.compactMap(\.self).joined(separator: " ")
    }
}

extension Indicator.Comparison {
    fileprivate func label(_ language: PageLanguage) -> String {
        guard language == .zh else { return rawValue.replacing("_", with: " ") }
        return switch self {
        case .yearOnYear: "同比"
        case .periodOnPeriod: "环比"
        case .sinceYearStart: "较年初"
        }
    }
}

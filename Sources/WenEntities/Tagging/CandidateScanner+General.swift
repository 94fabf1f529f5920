import WenSegmentation

/// What is no name of an organisation, though it looks like one.
extension CandidateScanner {
    /// Whether a candidate is no name of an organisation by itself: only a head, such as 法院 or 公司, any such thing, as
    /// 新能源汽车 is, or the shares of one, 宁德时代A股.
    func isGeneral(_ candidate: Candidate, _ window: borrowing TextWindow) -> Bool {
        if candidate.classes.contains(.organization) { return isTradeOfChina(candidate, window) }
        if holdsExpertsCountry(candidate, window) { return true }
        if window.unit(candidate.end - 1) == 0x80A1, FoldedUnit.isAlphanumeric(window.unit(candidate.end - 2)) {  // 股
            return true
        }
        if !candidate.classes.isDisjoint(with: .anyHead) { return true }
        return candidate.head > candidate.start && candidate.head < candidate.end
            && window.classes(of: candidate.start..<candidate.head).contains(.generalModifier)
            && window.classes(of: candidate.head..<candidate.end).contains(.weakOrganizationHead)
    }

    /// Whether a candidate ends with the country of which somebody is an expert: 招商证券中国|首席经济学家.
    private func holdsExpertsCountry(_ candidate: Candidate, _ window: borrowing TextWindow) -> Bool {
        window.endClasses(candidate.end).contains(.country)
            && window.stands(oneOf: CandidateScanner.experts, at: candidate.end)
    }

    private static let experts = ["首席经济学家", "首席分析师", "首席策略师"].map { Array($0.utf16) }

    /// Whether what looks like a company is China and a trade: 中国电信 in 中国电信设备制造商.
    private func isTradeOfChina(_ candidate: Candidate, _ window: borrowing TextWindow) -> Bool {
        guard candidate.end - candidate.start == 4, window.unit(candidate.start) == 0x4E2D,  // 中国
            window.unit(candidate.start + 1) == 0x56FD
        else { return false }
        return window.stands(oneOf: CandidateScanner.ofTrades, at: candidate.end)
    }

    /// What is said of a trade rather than of a company.
    private static let ofTrades = ["行业", "产业", "市场", "设备", "制造", "运营商", "领域"].map { Array($0.utf16) }
}

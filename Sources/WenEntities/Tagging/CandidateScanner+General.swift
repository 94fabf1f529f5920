import WenSegmentation

/// What is no name of an organisation, though it looks like one.
extension CandidateScanner {
    /// Whether a candidate is no name of an organisation by itself: only a head, such as 法院 or 公司, any such thing, as
    /// 新能源汽车 is, or the shares of one, 宁德时代A股.
    func isGeneral(_ candidate: Candidate, _ window: borrowing TextWindow) -> Bool {
        if candidate.classes.contains(.organization) {
            return isTradeOfChina(candidate, window) || isDailyOutput(candidate, window)
        }
        if holdsExpertsCountry(candidate, window) || isNumberOfBodies(candidate, window) || isShares(candidate, window)
            || !candidate.classes.isDisjoint(with: .anyHead)
        {
            return true
        }
        return candidate.head > candidate.start && candidate.head < candidate.end
            && window.classes(of: candidate.start..<candidate.head).contains(.generalModifier)
            && window.classes(of: candidate.head..<candidate.end).contains(.weakOrganizationHead)
    }

    /// Whether it is the shares of a company or a country: 宁德时代A股, 日股.
    private func isShares(_ candidate: Candidate, _ window: borrowing TextWindow) -> Bool {
        window.unit(candidate.end - 1) == 0x80A1  // 股
            && (FoldedUnit.isAlphanumeric(window.unit(candidate.end - 2)) || candidate.end - candidate.start == 2)
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

    /// Whether it says how many bodies there are, as 所 counts them: 中小学23所, but 中国电科14所.
    private func isNumberOfBodies(_ candidate: Candidate, _ window: borrowing TextWindow) -> Bool {
        guard candidate.end - candidate.head == 1, window.unit(candidate.head) == 0x6240 else { return false }
        var first = candidate.head
        while first > candidate.start, (0x30...0x39).contains(window.unit(first - 1)) { first -= 1 }
        return first < candidate.head && !window.endClasses(first).isDisjoint(with: [.anyHead, .generalModifier])
    }

    /// Whether 日产 is no company but what is made in a day: 日产电芯12万只, 日产量, but 日产3月销量, 日产召回2万辆.
    private func isDailyOutput(_ candidate: Candidate, _ window: borrowing TextWindow) -> Bool {
        guard candidate.end - candidate.start == 2, window.unit(candidate.start) == 0x65E5,
            window.unit(candidate.start + 1) == 0x4EA7
        else { return false }
        if CandidateScanner.outputs.contains(window.unit(candidate.end)) { return true }
        func isDigit(_ position: Int) -> Bool {
            (0x30...0x39).contains(window.unit(position)) || window.unit(position) == 0x2E
        }
        var position = candidate.end
        while position < candidate.end + 6, FoldedUnit.isHan(window.unit(position)) { position += 1 }
        guard isDigit(position) else { return false }
        while position < window.count, isDigit(position) || CandidateScanner.powers.contains(window.unit(position)) {
            position += 1
        }
        return CandidateScanner.produced.contains(window.unit(position))
    }

    private static let outputs: UnitSet = "量能气"
    private static let powers: UnitSet = "万亿多余"
    /// Classifiers and units of what is made, but none of cars.
    private static let produced: UnitSet = "只吨方桶件台瓶支份枚袋箱片立个"
}

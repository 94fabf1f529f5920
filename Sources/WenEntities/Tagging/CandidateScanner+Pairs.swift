import WenSegmentation

extension CandidateScanner {
    /// China and another country, by one character each: 中 and 委 in 中委建交, 萨 and 中 in 萨中两国. Nearly any character may
    /// stand for a country so, and a word for what two countries share tells that it does.
    func addPairs(_ window: borrowing TextWindow, _ candidates: inout [Candidate]) {
        for position in 0..<window.count where window.unit(position) == CandidateScanner.china {
            addPair(position, position + 1, partner: position + 1, window, &candidates)
            addPair(position - 1, position, partner: position - 1, window, &candidates)
        }
    }

    /// Adds two units side by side, of which one stands for China, if the other may stand for a country.
    private func addPair(
        _ first: Int, _ second: Int, partner: Int, _ window: borrowing TextWindow, _ candidates: inout [Candidate]
    ) {
        guard first >= 0, second < window.count, window.unit(partner) != CandidateScanner.china,
            CandidateScanner.isShared(window.unit(second + 1), window.unit(second + 2)), isPartner(partner, window)
        else { return }
        candidates.append(Candidate(.location, first..<second, .pair))
        candidates.append(Candidate(.location, second..<second + 1, .pair))
    }

    /// Whether a unit may stand for a country.
    private func isPartner(_ position: Int, _ window: borrowing TextWindow) -> Bool {
        CandidateScanner.rarePartners.contains(window.unit(position))
            || window.classes(of: position..<position + 1).contains(.placeAbbreviation)
    }

    /// Whether two units start a word for what two countries share.
    private static func isShared(_ first: UInt16, _ second: UInt16) -> Bool {
        shared.contains(UInt32(first) << 16 | UInt32(second))
    }

    private static let china: UInt16 = 0x4E2D  // 中
    /// Characters that newspapers call countries by beside 中 alone: the gazetteer has those that stand for one anywhere.
    private static let rarePartners: UnitSet =
        "委萨白利塞克喀坦肯赞刚秘智阿古圭斯尼塔乌罗保爱冰卢约卡科也摩突安佛莱博纳毛布多贝几沙比希格"
    private static let shared: Set<UInt32> = {
        let words = [
            "两国", "关系", "双边", "建交", "友好", "双方", "合作", "经贸", "贸易", "战略", "元首", "人民", "务实", "传统",
            "全面", "领导", "互利", "高层", "外交", "边境", "人文", "友谊", "伙伴", "命运", "首脑", "全天", "投资", "联合",
        ]
        return Set(words.map { word in word.utf16.reduce(0) { $0 << 16 | UInt32($1) } })
    }()
}

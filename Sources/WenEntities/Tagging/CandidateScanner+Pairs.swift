import WenSegmentation

extension CandidateScanner {
    /// China and another country, by one character each: 中 and 委 in 中委建交, 萨 and 中 in 萨中两国. Nearly any character may
    /// stand for a country so, and a word for what two countries share tells that it does.
    func addPairs(_ window: borrowing TextWindow, _ candidates: inout [Candidate]) {
        for position in 0..<max(0, window.count - 1) {
            let (first, second) = (window.unit(position), window.unit(position + 1))
            guard (first == CandidateScanner.china) != (second == CandidateScanner.china),
                CandidateScanner.isShared(window.unit(position + 2), window.unit(position + 3)),
                isPartner(first == CandidateScanner.china ? position + 1 : position, window)
            else { continue }
            candidates.append(Candidate(.location, position..<position + 1, .pair))
            candidates.append(Candidate(.location, position + 1..<position + 2, .pair))
        }
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

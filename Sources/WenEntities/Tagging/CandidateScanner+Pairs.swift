import WenSegmentation

extension CandidateScanner {
    /// China and another country, by one character each: 中 and 委 in 中委建交, 萨 and 中 in 萨中两国. Nearly any character may
    /// stand for a country so, and a word for what two countries share tells that it does.
    func addPairs(_ window: borrowing TextWindow, _ candidates: inout [Candidate]) {
        for position in 0..<max(0, window.count - 1) {
            let (first, second) = (window.unit(position), window.unit(position + 1))
            let partner = first == CandidateScanner.china ? second : second == CandidateScanner.china ? first : 0
            guard partner != 0, CandidateScanner.partners.contains(partner),
                CandidateScanner.isShared(window.unit(position + 2), window.unit(position + 3))
            else { continue }
            candidates.append(Candidate(.location, position..<position + 1, .pair))
            candidates.append(Candidate(.location, position + 1..<position + 2, .pair))
        }
    }

    /// Whether two units start a word for what two countries share.
    private static func isShared(_ first: UInt16, _ second: UInt16) -> Bool {
        shared.contains(UInt32(first) << 16 | UInt32(second))
    }

    private static let china: UInt16 = 0x4E2D  // 中
    /// Characters that newspapers call countries by, many of them words too.
    private static let partners: UnitSet =
        "美英法德日俄韩朝印巴苏越泰加澳新欧亚非哈伊以埃荷意西波匈捷奥瑞土缅老柬菲马墨蒙厄葡叙黎挪芬孟委萨白利塞克喀坦肯赞刚秘智阿古圭斯尼吉塔乌罗保爱冰卢约卡科也摩突安佛莱博津纳毛布多贝几沙比希格"
    private static let shared: Set<UInt32> = {
        let words = [
            "两国", "关系", "双边", "建交", "友好", "双方", "合作", "经贸", "贸易", "战略", "元首", "人民", "务实", "传统",
            "全面", "领导", "互利", "高层", "外交", "边境", "人文", "友谊", "伙伴", "命运", "首脑", "全天", "投资", "联合",
        ]
        return Set(words.map { word in word.utf16.reduce(0) { $0 << 16 | UInt32($1) } })
    }()
}

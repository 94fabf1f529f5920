/// The short forms that a text has for companies whose full names it gives: 华电 and 中国华电 for 中国华电集团有限公司.
enum CompanyName {
    /// The beginnings of a company's own name, alone and behind the place before it. A beginning with the place that is a company
    /// by itself has subsidiaries: 上海电气 is not 上海电气风电集团股份有限公司.
    static func shortForms(of name: [UInt16]) -> [[UInt16]] {
        guard let own = ownName(name) else { return [] }
        let isRegistered = ownName(name, isRegistered: true) != nil
        let hasBrackets = name.contains(where: brackets.contains)
        // 中国移动 is not only 中国移动通信集团四川有限公司.
        let shortest = max(2, endOfInnerDivision(Array(name[own])) ?? 0)
        var forms: [[UInt16]] = []
        for length in stride(from: shortest, through: min(own.count, longestPrefix), by: 1) {
            let end = own.lowerBound + length
            let short = Array(name[own.lowerBound..<end])
            // 特斯拉 is more than 特斯拉（上海）有限公司.
            guard !hasBrackets || !isKnown(short) else { continue }
            forms.append(short)
            let placed = Array(name[..<end])
            guard own.lowerBound > 0, isRegistered, !endsBody(placed), length == own.count || !isKnown(placed)
            else { continue }
            forms.append(placed)
        }
        return forms
    }

    /// Whether a name is the beginning of a registered company's, or nothing but what it shares with that, and 公司: 淘途公司 is
    /// itself short for 杭州淘途网络科技有限公司. Of 三星（中国）半导体有限公司 and 华为罗马尼亚公司 that is not so sure.
    static func mayStand(_ name: FoldedName, for full: FoldedName, sharing short: FoldedName) -> Bool {
        guard registeredForms.contains(where: { full.units.ends(with: $0) }),
            !full.units.contains(where: brackets.contains)
        else { return false }
        // 华电集团 and 华电集团有限公司
        if name.count < full.count, full.units.starts(with: name.units) { return true }
        return name.count == short.count + company.count && name.units.starts(with: short.units)
            && name.units.ends(with: company)
    }

    /// The part of a full company name without the place before and the legal form behind: `欧林生物科技`.
    ///
    /// - Parameter isRegistered: whether only forms of registered names count, such as 有限公司.
    static func ownName(_ name: [UInt16], isRegistered: Bool = false) -> Range<Int>? {
        guard let last = name.last, endsForm(last) else { return nil }
        let forms = isRegistered ? registeredForms : legalForms
        guard let form = forms.first(where: { name.count > $0.count && name.ends(with: $0) })
        else { return nil }
        var start = 0
        Gazetteer.embedded.forEachMatch(in: name, from: 0) { end, classes in
            if !classes.isDisjoint(with: [.division, .place]), name.count - end - form.count >= 2 { start = end }
        }
        // 山东远帆(深圳)科技: the bracket ends what is the company's own.
        let end = name[start...].firstIndex { brackets.contains($0) } ?? name.count - form.count
        return end - start >= 2 && end <= name.count - form.count ? start..<end : nil
    }

    /// Whether a unit ends a legal form: all are a 公司 or a 集团.
    static func endsForm(_ unit: UInt16) -> Bool { unit == 0x53F8 || unit == 0x56E2 }

    /// A name without the general word at its end: `欧林公司` gives `欧林`.
    static func shortened(_ name: FoldedName) -> FoldedName? {
        for word in generalWords where name.count >= word.count + 2 && name.units.ends(with: word) {
            return FoldedName(Array(name.units.dropLast(word.count)))
        }
        return nil
    }

    /// Whether a list has units as an organisation.
    private static func isKnown(_ units: [UInt16]) -> Bool {
        var isFound = false
        Gazetteer.embedded.forEachMatch(in: units, from: 0) { end, classes in
            if end == units.count, !classes.isDisjoint(with: .anyOrganization) { isFound = true }
        }
        return isFound
    }

    /// The end of the last division of China within units, but at their start: 四川 in 移动通信集团四川.
    private static func endOfInnerDivision(_ units: [UInt16]) -> Int? {
        var last: Int?
        for start in units.indices.dropFirst() {
            Gazetteer.embedded.forEachMatch(in: units, from: start) { end, classes in
                if end - start > 1, classes.contains(.division) { last = max(last ?? 0, end) }
            }
        }
        return last
    }

    /// Whether units end like a body that a company may be named after: 北京大学 in 北京大学科技园有限公司.
    private static func endsBody(_ units: [UInt16]) -> Bool {
        bodies.contains { units.ends(with: $0) }
    }

    private static let longestPrefix = 8
    private static let bodies = ["大学", "学院", "学校", "医院", "院", "所", "中心", "会", "局", "部", "社", "台"].map {
        Array($0.utf16)
    }
    private static let brackets: UnitSet = "(（"
    private static let company = Array("公司".utf16)
    private static let registeredForms = [
        "集团股份有限公司", "股份有限公司", "有限责任公司", "集团有限公司", "有限公司",
    ].map { Array($0.utf16) }
    private static let legalForms = registeredForms + ["集团公司", "集团", "公司"].map { Array($0.utf16) }
    private static let generalWords = ["集团公司", "公司", "集团", "股份"].map { Array($0.utf16) }
}

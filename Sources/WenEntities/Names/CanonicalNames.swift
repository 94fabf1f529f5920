/// Leads the short names of a document to its full names.
final class CanonicalNames {
    /// A name that the text may use for a longer one, and where it stands.
    struct ShortName {
        var range: Range<Int>
        var kind: Entity.Kind
    }

    /// What short names stand for, where the text says it.
    private var aliases: [FoldedName: FoldedName] = [:]
    /// These aliases, and short forms of them that the text may use as well: 欧林 where it calls the company 欧林公司.
    private(set) var shortNames: [ShortName] = []
    /// The beginnings of companies' own names, without the place before them; `nil` where two companies share one.
    private var companies: [FoldedName: FoldedName?] = [:]
    /// Short forms of courts and agencies; `nil` where two share one.
    private var agencies: [FoldedName: FoldedName?] = [:]
    /// Surnames, and last parts of foreign names; `nil` where two people share one.
    private var people: [FoldedName: FoldedName?] = [:]

    /// Notes what the text itself calls a second name. `欧林公司` lets `欧林` mean the same.
    func add(
        alias: FoldedName, at range: Range<Int>, _ kind: Entity.Kind, of name: FoldedName, in text: TextBytes
    ) {
        let full = aliases[name] ?? name
        guard alias != full else { return }
        aliases[alias] = full
        shortNames.append(ShortName(range: range, kind: kind))
        guard let short = CanonicalNames.shortened(alias), aliases[short] == nil else { return }
        aliases[short] = full
        shortNames.append(
            ShortName(range: range.lowerBound..<text.end(ofNameUnits: short.count, in: range), kind: kind))
    }

    /// Notes the name of a mention, so that shorter forms of it are led to it.
    func add(_ mention: Mention, in text: TextBytes) {
        switch mention.kind {
        case .organization:
            if CanonicalNames.endsForm(text.unit(before: mention.range.upperBound)) {
                addCompany(text.name(mention.range))
            } else if mention.range.count >= CanonicalNames.shortestAgency {
                addAgency(text.name(mention.range))
            }
        case .person: addPerson(text.name(mention.range))
        case .location: break
        }
    }

    /// Whether a name of a kind may stand for another.
    func maySpellOut(_ kind: Entity.Kind) -> Bool {
        if !aliases.isEmpty { return true }
        return switch kind {
        case .organization: !companies.isEmpty || !agencies.isEmpty
        case .person: !people.isEmpty
        case .location: false
        }
    }

    /// Adds the beginnings of a company's own name, alone and behind the place before it: 华电 and 中国华电 of
    /// 中国华电集团有限公司. A beginning with the place that is a company by itself has subsidiaries: 上海电气 is not
    /// 上海电气风电集团股份有限公司.
    private func addCompany(_ name: FoldedName) {
        guard let own = CanonicalNames.ownName(name.units) else { return }
        let isRegistered = CanonicalNames.ownName(name.units, isRegistered: true) != nil
        let hasBrackets = name.units.contains(where: CanonicalNames.brackets.contains)
        // 中国移动 is not only 中国移动通信集团四川有限公司.
        let shortest = max(2, CanonicalNames.endOfInnerDivision(Array(name.units[own])) ?? 0)
        for length in stride(from: shortest, through: min(own.count, CanonicalNames.longestPrefix), by: 1) {
            let end = own.lowerBound + length
            let short = Array(name.units[own.lowerBound..<end])
            // 特斯拉 is more than 特斯拉（上海）有限公司.
            guard !hasBrackets || !CanonicalNames.isKnown(short) else { continue }
            CanonicalNames.add(FoldedName(short), name, &companies)
            let placed = Array(name.units[..<end])
            guard own.lowerBound > 0, isRegistered, !CanonicalNames.endsBody(placed),
                length == own.count || !CanonicalNames.isKnown(placed)
            else { continue }
            CanonicalNames.add(FoldedName(placed), name, &companies)
        }
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

    private func addAgency(_ name: FoldedName) {
        for short in AgencyName.shortForms(of: name.units) {
            CanonicalNames.add(FoldedName(short), name, &agencies)
        }
    }

    /// Whether a person's name may stand for another: a surname does, and the last part of a foreign name.
    static func mayBeShort(_ range: Range<Int>, in text: TextBytes) -> Bool {
        var length = 0
        var hasDot = false
        text.forEachNameUnit(range) { unit in
            length += 1
            hasDot = hasDot || unit == FoldedUnit.dot
        }
        // A whole foreign name tells that its last part may be one.
        return length <= 2 || hasDot
    }

    private func addPerson(_ name: FoldedName) {
        let units = name.units
        if let dot = units.lastIndex(of: FoldedUnit.dot) {
            CanonicalNames.add(FoldedName(Array(units[(dot + 1)...])), name, &people)
        } else if let length = CanonicalNames.surnameLength(units) {
            CanonicalNames.add(FoldedName(Array(units[..<length])), name, &people)
        }
    }

    /// How many units of a person's name are the surname: two of 欧阳锋 and of 安倍晋三, one of 王锋.
    private static func surnameLength(_ units: [UInt16]) -> Int? {
        guard (2...4).contains(units.count) else { return nil }
        var length = units.count == 4 ? 2 : 1
        Gazetteer.embedded.forEachMatch(in: units, from: 0) { end, classes in
            if classes.contains(.surname), end < units.count { length = max(length, end) }
        }
        return length
    }

    private static func add(_ short: FoldedName, _ name: FoldedName, _ names: inout [FoldedName: FoldedName?]) {
        guard let other = names[short] else { return names[short] = name }
        if other == name || other.map({ mayStand(name, for: $0, sharing: short) }) == true { return }
        names[short] = other.map { mayStand($0, for: name, sharing: short) } == true ? name : .some(nil)
    }

    /// Whether a name is the beginning of a registered company's, or nothing but what it shares with that, and 公司: 淘途公司 is
    /// itself short for 杭州淘途网络科技有限公司. Of 三星（中国）半导体有限公司 and 华为罗马尼亚公司 that is not so sure.
    private static func mayStand(_ name: FoldedName, for full: FoldedName, sharing short: FoldedName) -> Bool {
        guard registeredForms.contains(where: { full.units.ends(with: $0) }),
            !full.units.contains(where: brackets.contains)
        else { return false }
        // 华电集团 and 华电集团有限公司
        if name.count < full.count, full.units.starts(with: name.units) { return true }
        return name.count == short.count + company.count && name.units.starts(with: short.units)
            && name.units.ends(with: company)
    }

    /// The full name that a name stands for in this document.
    func canonical(_ name: FoldedName, _ kind: Entity.Kind) -> FoldedName {
        // 青岛港 is a place still where the company of that name is 青岛港公司 for short.
        if let full = aliases[name], kind != .location || CanonicalNames.ownName(full.units) == nil {
            return spelledOut(full)
        }
        let candidate: FoldedName?
        switch kind {
        case .organization:
            candidate =
                (companies[name] ?? agencies[name] ?? CanonicalNames.shortened(name).flatMap { companies[$0] ?? nil })
                ?? nil
        case .person: candidate = people[name] ?? nil
        case .location: candidate = nil
        }
        guard let candidate, candidate.count > name.count else { return name }
        return spelledOut(candidate)
    }

    /// What a name that another stands for stands for itself, if the text says that of it further on.
    private func spelledOut(_ name: FoldedName) -> FoldedName {
        var full = name
        // Two names may each be called the other.
        for _ in 0..<CanonicalNames.longestChain { full = aliases[full] ?? full }
        return full
    }

    /// The part of a full company name without the place before and the legal form behind: `欧林生物科技`.
    ///
    /// - Parameter isRegistered: whether only forms of registered names count, such as 有限公司.
    static func ownName(_ name: [UInt16], isRegistered: Bool = false) -> Range<Int>? {
        guard let last = name.last, CanonicalNames.endsForm(last) else { return nil }
        let forms = isRegistered ? CanonicalNames.registeredForms : CanonicalNames.legalForms
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
    private static func shortened(_ name: FoldedName) -> FoldedName? {
        for word in generalWords where name.count >= word.count + 2 && name.units.ends(with: word) {
            return FoldedName(Array(name.units.dropLast(word.count)))
        }
        return nil
    }

    private static let longestPrefix = 8
    private static let longestChain = 4
    private static let bodies = ["大学", "学院", "学校", "医院", "院", "所", "中心", "会", "局", "部", "社", "台"].map {
        Array($0.utf16)
    }
    /// Six characters, in bytes: 梅陵人民法院.
    private static let shortestAgency = 18
    private static let brackets: UnitSet = "(（"
    private static let company = Array("公司".utf16)
    private static let registeredForms = [
        "集团股份有限公司", "股份有限公司", "有限责任公司", "集团有限公司", "有限公司",
    ].map { Array($0.utf16) }
    private static let legalForms = registeredForms + ["集团公司", "集团", "公司"].map { Array($0.utf16) }
    private static let generalWords = ["集团公司", "公司", "集团", "股份"].map { Array($0.utf16) }
}

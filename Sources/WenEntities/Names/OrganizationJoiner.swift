/// Completes organisations with the head that stands behind them: 西格码|党支部, 铁姆肯|(成都)党支部; schools with the town of
/// their branch, 哈尔滨工业大学|(深圳); companies with theirs, 江苏银行股份有限公司|苏州分行; and sees organisations in places before
/// a public body, 上海市|浦东新区|人民法院, and in names before an office and its holder: 西格玛 in 西格玛总经理贺巍.
struct OrganizationJoiner {
    /// The mentions with organisations completed.
    ///
    /// - Complexity: O(n) for n mentions.
    func joined(_ mentions: [Mention], in text: TextBytes) -> [Mention] {
        var result: [Mention] = []
        result.reserveCapacity(mentions.count)
        for (index, mention) in mentions.enumerated() {
            // The mention before may have taken this one in.
            if let last = result.last, last.range.upperBound > mention.range.lowerBound {
                guard mention.range.upperBound > last.range.upperBound else { continue }
                result.removeLast()
                result.append(
                    Mention(
                        kind: .organization, range: last.range.lowerBound..<mention.range.upperBound,
                        confidence: last.confidence))
                continue
            }
            var mention = mention
            if mention.kind != .organization, isEmployer(index, mentions, text) { mention.kind = .organization }
            if mention.kind == .organization, let end = endOfHead(behind: mention.range.upperBound, text) {
                mention.range = mention.range.lowerBound..<end
            } else if mention.kind == .organization,
                let end = endOfBranch(index, mentions, text) ?? endOfOffice(behind: mention.range.upperBound, text)
                    ?? endOfPart(behind: mention.range.upperBound, text)
                    ?? endOfWard(behind: mention.range.upperBound, text)
            {
                mention.range = mention.range.lowerBound..<end
            } else if mention.kind == .location, !text.isBracket(at: mention.range.upperBound),
                let end = endOfHead(behind: mention.range.upperBound, text)
            {
                // 上海市|浦东新区|人民法院: places side by side belong to the name.
                var start = mention.range.lowerBound
                for _ in 0..<OrganizationJoiner.mostPlaces {
                    guard let last = result.last, last.kind == .location, last.range.upperBound == start else { break }
                    start = last.range.lowerBound
                    result.removeLast()
                }
                mention = Mention(kind: .organization, range: start..<end, confidence: mention.confidence)
            }
            result.append(mention)
        }
        return result
    }

    /// Whether an office and then a person follow: …总经理贺巍.
    private func isEmployer(_ index: Int, _ mentions: [Mention], _ text: TextBytes) -> Bool {
        guard mentions[index].kind == .person, index + 1 < mentions.count, mentions[index + 1].kind == .person else {
            return false
        }
        let between = mentions[index].range.upperBound..<mentions[index + 1].range.lowerBound
        guard between.count >= 6, between.count <= OrganizationJoiner.longestOffice else { return false }
        return text.classes(of: between).contains(.office)
    }

    /// The end of the head, with a place in brackets before it, that stands at a byte.
    private func endOfHead(behind start: Int, _ text: TextBytes) -> Int? {
        let bracketEnd = endOfBracket(at: start, text)
        let first = bracketEnd ?? start
        let stop = text.endOfHan(from: first, limit: OrganizationJoiner.longestHead)
        guard stop > first else { return nil }
        var head: Int?
        text.forEachEntry(within: first..<stop) { end, classes in
            // Behind a bracket any head goes on with the name, else only one that cannot stand alone.
            if end > first + 3, classes.contains(bracketEnd == nil ? .decisiveHead : .organizationHead) { head = end }
            // 公司总部, 大学校长: a longer word takes the head's place.
            if end > head ?? first, classes.contains(.title) { head = nil }
        }
        return head
    }

    /// The byte behind the bracket with the town of a school's branch, which stands behind the school: (深圳). A country in
    /// brackets only says where a school is.
    private func endOfBranch(_ index: Int, _ mentions: [Mention], _ text: TextBytes) -> Int? {
        let school = mentions[index].range
        guard let end = endOfBracket(at: school.upperBound, text), index + 1 < mentions.count,
            OrganizationJoiner.schools.stands(in: text, before: school.upperBound)
        else { return nil }
        let place = mentions[index + 1]
        guard place.kind == .location, place.range.lowerBound == text.after(school.upperBound),
            text.after(place.range.upperBound) == end, text.classes(of: place.range).contains(.division)
        else { return nil }
        return end
    }

    /// The byte behind the branch of a company that stands behind it and starts with a place: 镇江京口支行.
    private func endOfOffice(behind company: Int, _ text: TextBytes) -> Int? {
        guard OrganizationJoiner.companies.stands(in: text, before: company) else { return nil }
        let stop = text.endOfHan(from: company, limit: OrganizationJoiner.longestOfficeName)
        var position: Int?
        text.forEachEntry(within: company..<stop) { end, classes in
            if !classes.isDisjoint(with: [.division, .place]) { position = end }
        }
        while let start = position, start < stop, !UnitSet.parting.contains(text.unit(at: start)) {
            if let end = OrganizationJoiner.offices.end(in: text, at: start) { return end }
            position = text.after(start)
        }
        return nil
    }

    /// The byte behind the part of a public body that stands behind it: 公安局|交通警察大队, 法院|老观人民法庭, 大学|第一附属医院.
    private func endOfPart(behind body: Int, _ text: TextBytes) -> Int? {
        guard let parts = OrganizationJoiner.parts.first(where: { $0.bodies.stands(in: text, before: body) }) else {
            return nil
        }
        if let openings = parts.openings, openings.end(in: text, at: body) == nil { return nil }
        let stop = text.endOfHan(from: body, limit: OrganizationJoiner.longestPart)
        var position = body
        while position < stop, !UnitSet.parting.contains(text.unit(at: position)),
            !OrganizationJoiner.deeds.contains(text.unit(at: position))
        {
            if let end = parts.ends.end(in: text, at: position) { return startsWithTitle(body..<end, text) ? nil : end }
            position = text.after(position)
        }
        return nil
    }

    /// The byte behind the department of a hospital that stands between it and a doctor: 医院|儿科|主任.
    private func endOfWard(behind hospital: Int, _ text: TextBytes) -> Int? {
        guard OrganizationJoiner.hospitals.stands(in: text, before: hospital) else { return nil }
        var position = hospital
        for _ in 0..<OrganizationJoiner.longestWard {
            let unit = text.unit(at: position)
            guard FoldedUnit.isHan(unit), !UnitSet.parting.contains(unit), !OrganizationJoiner.noWards.contains(unit)
            else { return nil }
            position = text.after(position)
            if position - hospital >= 6, OrganizationJoiner.wards.contains(unit),
                OrganizationJoiner.doctors.end(in: text, at: position) != nil
            {
                return startsWithTitle(hospital..<position, text) ? nil : position
            }
        }
        return nil
    }

    /// Whether a range starts with somebody's title: 公安局|局长到城南派出所.
    private func startsWithTitle(_ range: Range<Int>, _ text: TextBytes) -> Bool {
        var isTitle = false
        text.forEachEntry(within: range) { _, classes in isTitle = isTitle || classes.contains(.title) }
        return isTitle
    }

    /// The byte behind a short bracket at a byte: (成都).
    private func endOfBracket(at start: Int, _ text: TextBytes) -> Int? {
        guard text.isBracket(at: start) else { return nil }
        let end = text.endOfHan(from: text.after(start), limit: OrganizationJoiner.longestPlace + 1)
        guard end > text.after(start), (end - text.after(start)) / 3 <= OrganizationJoiner.longestPlace else {
            return nil
        }
        let close = text.unit(at: end)
        guard close == 0x29 || close == 0xFF09 else { return nil }
        return text.after(end)
    }

    private static let mostPlaces = 8
    private static let longestOffice = 18
    private static let longestHead = 8
    private static let longestPlace = 6

    private static let longestOfficeName = 16
    private static let companies: LiteralSet = ["有限公司", "有限责任公司"]
    private static let offices: LiteralSet = ["分公司", "分行", "支行", "营业部", "分部", "办事处"]

    private static let longestPart = 11
    /// What tells that the body does something with another: 公安局|指定天河分局.
    private static let deeds: UnitSet = "已未曾正指撤到请令让说称"
    /// Which parts of public bodies have their name behind the body's, and what that starts with.
    private static let parts: [(bodies: LiteralSet, openings: LiteralSet?, ends: LiteralSet)] = [
        (["公安局", "公安分局", "公安厅"], nil, ["大队", "支队", "总队", "中队", "派出所", "分局", "看守所"]),
        (["法院"], nil, ["法庭", "执行局"]),
        (
            ["大学", "学院"],
            [
                "附属", "第一附属", "第二附属", "第三附属", "第四附属", "第五附属", "第六附属", "第一医院", "第二医院", "第三医院", "第四医院", "第五医院",
                "第六医院",
            ],
            ["医院"]
        ),
    ]

    private static let longestWard = 7
    private static let hospitals: LiteralSet = ["医院", "保健院"]
    private static let wards: UnitSet = "科室"
    /// What starts no department's name: 医院原骨科主任, 医院全科医生.
    private static let noWards: UnitSet = "原前现时还全多各某该本"
    private static let doctors: LiteralSet = ["主任", "副主任", "医生", "医师", "主治医师", "护士", "大夫", "教授", "负责人"]

    /// What schools with branches end with; 大 is the short form: 哈工大, 港科大.
    private static let schools: LiteralSet = ["大学", "学院", "研究院", "大"]
}

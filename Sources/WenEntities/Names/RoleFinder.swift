/// Finds what a text says that people are: `西园街道党工委书记张毅`, `记者 李超`, `张毅书记`, `林双,电子科技大学教授`,
/// `王旭东任故宫博物院院长`, `教授张毅、林双`, `华为董事长梁华、财务总监孟晚舟`.
struct RoleFinder {
    /// What a person is.
    struct Role {
        /// The title, or titles joined by 、: half-open, in bytes.
        var title: Range<Int>
        /// The organisation's name.
        var organization: Range<Int>?
    }

    private let titles = TitleReader()
    private let posts = PostFinder()

    /// The role of each mention that is a person and has one, by its index; nothing at all where there are no people.
    ///
    /// - Complexity: O(n) for n mentions: some thirty characters are read around each.
    func roles(of mentions: [Mention], in text: TextBytes) -> [Role?] {
        guard mentions.contains(where: { $0.kind == .person }) else { return [] }
        var roles = [Role?](repeating: nil, count: mentions.count)
        /// Whether each role stands before the name, so that a list goes on with it.
        var isListed = false
        for (index, mention) in mentions.enumerated() {
            guard mention.kind == .person else { continue }
            let before =
                isListed && index > 0 && mentions[index - 1].kind == .person ? roles[index - 1] : nil
            if var role = roleBefore(index, mentions, text) {
                if role.organization == nil, let before, sharesOrganization(role, mentions[index - 1], text) {
                    role.organization = before.organization
                }
                roles[index] = role
                isListed = true
            } else if let role = roleBehind(index, mentions, text) {
                roles[index] = role
                isListed = false
            } else if let before, goesOn(mentions[index - 1].range.upperBound, mention.range.lowerBound, text) {
                roles[index] = before
            } else {
                isListed = false
            }
        }
        return roles
    }

    /// Whether only a 、 or a space parts two names.
    private func goesOn(_ end: Int, _ start: Int, _ text: TextBytes) -> Bool {
        let gap = text.unit(at: end)
        return (gap == 0x3001 || RoleFinder.spaces.contains(gap)) && text.after(end) == start
    }

    /// Whether a post is held where the person before holds one, since a list goes on with nothing but its title.
    private func sharesOrganization(_ role: Role, _ person: Mention, _ text: TextBytes) -> Bool {
        let end = TitleReader.addresses.end(in: text, at: person.range.upperBound) ?? person.range.upperBound
        return RoleFinder.conjunctions.end(in: text, at: end) == role.title.lowerBound
            && RoleFinder.shared.stands(in: text, before: role.title.upperBound)
            && !RoleFinder.unshared.stands(in: text, before: role.title.upperBound)
    }

    /// Whether a title stands before a byte.
    func hasTitle(before end: Int, _ text: TextBytes) -> Bool { title(before: end, text) != nil }

    // MARK: Before the name

    private func roleBefore(_ index: Int, _ mentions: [Mention], _ text: TextBytes) -> Role? {
        title(before: mentions[index].range.lowerBound, text).map { posts.post($0, of: index, mentions, text) }
    }

    private func title(before end: Int, _ text: TextBytes) -> Range<Int>? {
        var stop = end
        while RoleFinder.spaces.contains(text.unit(before: stop)), end - stop < 6 { stop = text.before(stop) }
        // 时任董事长的张毅
        if text.unit(before: stop) == RoleFinder.of { stop = text.before(stop) }
        return titles.title(before: stop, text)
    }

    // MARK: Behind the name

    private func roleBehind(_ index: Int, _ mentions: [Mention], _ text: TextBytes) -> Role? {
        var end = mentions[index].range.upperBound
        if let title = titles.title(behind: end, text) { return isDeed(title, text) ? nil : Role(title: title) }
        end = TitleReader.addresses.end(in: text, at: end) ?? end
        var start = end
        if RoleFinder.commas.contains(text.unit(at: start)) { start = text.after(start) }
        let verb = RoleFinder.verbs.end(in: text, at: start)
        guard verb != nil || start > end else { return nil }
        start = verb ?? start
        if index + 1 < mentions.count {
            let next = mentions[index + 1]
            if next.range.lowerBound == start {
                guard next.kind == .organization else { return nil }
                return row(behind: next.range.upperBound, text).map { Role(title: $0, organization: next.range) }
            }
        }
        // 张毅任董事长, but not 张毅,董事长林双.
        guard verb != nil, let title = row(behind: start, text),
            index + 1 == mentions.count || mentions[index + 1].range.lowerBound > title.upperBound
        else { return nil }
        return Role(title: title)
    }

    /// Whether what looks like a title is what someone does: 代表 in 张毅代表公司讲话, but not in 张毅代表说.
    private func isDeed(_ title: Range<Int>, _ text: TextBytes) -> Bool {
        RoleFinder.deeds.contains(title, in: text) && FoldedUnit.isHan(text.unit(at: title.upperBound))
            && RoleFinder.doings.end(in: text, at: title.upperBound) == nil
    }

    /// The longest title at a byte, and those that 、 joins to it.
    private func row(behind start: Int, _ text: TextBytes) -> Range<Int>? {
        guard var title = titles.title(behind: start, text) else { return nil }
        for _ in 0..<RoleFinder.longestRow {
            guard RoleFinder.joints.contains(text.unit(at: title.upperBound)),
                let next = titles.title(behind: text.after(title.upperBound), text)
            else { break }
            title = title.lowerBound..<next.upperBound
        }
        return title
    }

    private static let longestRow = 4
    private static let of: UInt16 = 0x7684
    private static let commas: UnitSet = ",，"
    private static let joints: UnitSet = "、兼"
    private static let conjunctions: LiteralSet = ["、", "以及", "和", "及", "与", "暨"]
    private static let spaces: UnitSet = " \u{3000}"
    private static let verbs: LiteralSet = ["担任", "出任", "就任", "现任", "时任", "当选为", "当选", "任", "系", "是", "为"]
    /// Titles that are verbs too.
    private static let deeds: LiteralSet = ["主持", "代表", "编辑", "主编", "导演", "编剧", "摄影", "领队", "裁判", "顾问", "会计"]
    /// What may stand behind a title, but not behind such a verb.
    private static let doings: LiteralSet = [
        "说", "在", "认为", "指出", "表示", "提出", "建议", "告诉", "介绍", "发言", "来自", "和", "等",
    ]
    /// What ends titles of posts: the person before in a list may hold another in the same body.
    private static let shared: LiteralSet = [
        "长", "书记", "主席", "主任", "总裁", "经理", "董事", "监事", "总监", "官", "常委", "委员", "政委", "总师", "工程师", "秘书", "CEO", "CFO",
        "CTO", "COO", "教授", "研究员", "教练", "主帅",
    ]
    /// What ends like those, but is not held in the same body as any post.
    private static let unshared: LiteralSet = ["家长", "道长", "酋长", "机长", "船长", "委员长", "国务委员", "总书记", "法官", "检察官", "警官"]
}

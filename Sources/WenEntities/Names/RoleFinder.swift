/// Finds what a text says that people are: `西园街道党工委书记张毅`, `记者 李超`, `张毅书记`, `林双,电子科技大学教授`,
/// `王旭东任故宫博物院院长`, `教授张毅、林双`. How people are addressed (先生, 女士) is no role, and is passed over.
struct RoleFinder {
    /// What a person is.
    struct Role {
        /// The title, or titles joined by 、: half-open, in bytes.
        var title: Range<Int>
        /// The index of the organisation's mention.
        var organization: Int?
    }

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
            if let role = roleBefore(index, mentions, text) {
                roles[index] = role
                isListed = true
            } else if let role = roleBehind(index, mentions, text) {
                roles[index] = role
                isListed = false
            } else if isListed, index > 0, mentions[index - 1].kind == .person, roles[index - 1] != nil,
                goesOn(mentions[index - 1].range.upperBound, mention.range.lowerBound, text)
            {
                roles[index] = roles[index - 1]
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

    // MARK: Before the name

    private func roleBefore(_ index: Int, _ mentions: [Mention], _ text: TextBytes) -> Role? {
        guard let title = title(before: mentions[index].range.lowerBound, text) else { return nil }
        // 西园街道党工委|书记: the organisation's name may go into the longest title.
        if index > 0, mentions[index - 1].kind == .organization {
            let rest = mentions[index - 1].range.upperBound
            if title.lowerBound < rest, rest < title.upperBound, isTitle(rest..<title.upperBound, text) {
                return Role(title: title, organization: index - 1)
            }
        }
        return organizationRole(title, index, mentions, text)
    }

    /// The organisation whose name ends where the titles start, which are taken together: 党委书记、董事长.
    private func organizationRole(_ last: Range<Int>, _ index: Int, _ mentions: [Mention], _ text: TextBytes) -> Role {
        var title = last
        for _ in 0..<RoleFinder.longestRow {
            if let organization = organization(before: title.lowerBound, index, mentions, text) {
                return Role(title: title, organization: organization)
            }
            guard RoleFinder.joints.contains(text.unit(before: title.lowerBound)),
                let next = longestTitle(before: text.before(title.lowerBound), text)
            else { break }
            title = next.lowerBound..<last.upperBound
            // 河源市委|书记、市长
            if index > 0, mentions[index - 1].kind == .organization,
                mentions[index - 1].range.contains(next.lowerBound),
                isTitle(mentions[index - 1].range.upperBound..<next.upperBound, text)
            {
                return Role(title: title, organization: index - 1)
            }
        }
        return Role(title: title)
    }

    /// The organisation right before a byte, or before a 的, a department or a place there: 华西医院|血液内科|主任.
    private func organization(before end: Int, _ index: Int, _ mentions: [Mention], _ text: TextBytes) -> Int? {
        guard index > 0 else { return nil }
        var last = index - 1
        var end = end
        // 远帆证券|中国|首席经济学家
        if last > 0, mentions[last].kind == .location, mentions[last].range.upperBound == end,
            mentions[last - 1].range.upperBound == mentions[last].range.lowerBound
        {
            end = mentions[last].range.lowerBound
            last -= 1
        }
        guard mentions[last].kind == .organization else { return nil }
        let stop = mentions[last].range.upperBound
        // 农科院|原|院长
        if RoleFinder.times.end(in: text, at: stop) == end { return last }
        if stop == end || isDepartment(stop..<max(stop, end), text) { return last }
        return text.unit(at: stop) == RoleFinder.of && text.after(stop) == end ? last : nil
    }

    /// Whether a range is a short name that ends like a department: 血液内科, 亚洲司.
    private func isDepartment(_ range: Range<Int>, _ text: TextBytes) -> Bool {
        let length = range.count / 3
        guard (2...RoleFinder.longestDepartment).contains(length),
            RoleFinder.departments.contains(text.unit(before: range.upperBound))
        else { return false }
        return text.endOfHan(from: range.lowerBound, limit: length) == range.upperBound
            && !text.units(range).contains(where: UnitSet.parting.contains)
    }

    /// Whether a title stands before a byte.
    func hasTitle(before end: Int, _ text: TextBytes) -> Bool { title(before: end, text) != nil }

    private func title(before end: Int, _ text: TextBytes) -> Range<Int>? {
        var stop = end
        while RoleFinder.spaces.contains(text.unit(before: stop)), end - stop < 6 { stop = text.before(stop) }
        // 时任董事长的张毅
        if text.unit(before: stop) == RoleFinder.of { stop = text.before(stop) }
        return longestTitle(before: stop, text)
    }

    private func longestTitle(before end: Int, _ text: TextBytes) -> Range<Int>? {
        var first = end
        for _ in 0..<RoleFinder.longestTitle {
            guard first > 0, RoleFinder.isWord(text.unit(before: first)) else { break }
            first = text.before(first)
        }
        while first < end, !isTitle(first..<end, text) { first = text.after(first) }
        // 校长张毅, but not the end of a Latin word.
        guard first < end, text.utf8[first] >= 0x80 || !FoldedUnit.isAlphanumeric(text.unit(before: first)) else {
            return nil
        }
        return first..<end
    }

    // MARK: Behind the name

    private func roleBehind(_ index: Int, _ mentions: [Mention], _ text: TextBytes) -> Role? {
        var end = mentions[index].range.upperBound
        if let title = title(behind: end, text) { return Role(title: title) }
        end = RoleFinder.addresses.end(in: text, at: end) ?? end
        var start = end
        if RoleFinder.commas.contains(text.unit(at: start)) { start = text.after(start) }
        let verb = RoleFinder.verbs.end(in: text, at: start)
        guard verb != nil || start > end else { return nil }
        start = verb ?? start
        if index + 1 < mentions.count {
            let next = mentions[index + 1]
            if next.range.lowerBound == start {
                guard next.kind == .organization else { return nil }
                let stop = next.range.upperBound
                return titles(behind: stop, text).map { Role(title: $0, organization: index + 1) }
            }
        }
        // 张毅任董事长, but not 张毅,董事长林双.
        guard verb != nil, let title = titles(behind: start, text),
            index + 1 == mentions.count || mentions[index + 1].range.lowerBound > title.upperBound
        else { return nil }
        return Role(title: title)
    }

    /// The longest title at a byte, and those that 、 joins to it.
    private func titles(behind start: Int, _ text: TextBytes) -> Range<Int>? {
        guard var title = title(behind: start, text) else { return nil }
        for _ in 0..<RoleFinder.longestRow {
            guard RoleFinder.joints.contains(text.unit(at: title.upperBound)),
                let next = self.title(behind: text.after(title.upperBound), text)
            else { break }
            title = title.lowerBound..<next.upperBound
        }
        return title
    }

    private func title(behind start: Int, _ text: TextBytes) -> Range<Int>? {
        var last = start
        for _ in 0..<RoleFinder.longestTitle {
            guard RoleFinder.isWord(text.unit(at: last)) else { break }
            last = text.after(last)
        }
        var best: Range<Int>?
        text.forEachEntry(within: start..<last) { end, classes in
            if classes.contains(.title), !RoleFinder.addresses.contains(start..<end, in: text) { best = start..<end }
        }
        return best
    }

    private func isTitle(_ range: Range<Int>, _ text: TextBytes) -> Bool {
        text.classes(of: range).contains(.title) && !RoleFinder.addresses.contains(range, in: text)
    }

    private static func isWord(_ unit: UInt16) -> Bool {
        FoldedUnit.isHan(unit) || FoldedUnit.isAlphanumeric(unit)
    }

    /// How people are addressed.
    private static let addresses: LiteralSet = [
        "先生", "老先生", "女士", "小姐", "同志", "太太", "夫人", "阿姨", "大爷", "大妈", "大姐", "大哥", "大叔", "大伯", "大婶", "大嫂", "嫂子",
        "婆婆", "奶奶", "爷爷", "伯伯", "叔叔", "孃孃",
    ]
    private static let longestTitle = 10
    private static let longestRow = 4
    private static let of: UInt16 = 0x7684
    /// What says when, or how, someone holds an office.
    private static let times: LiteralSet = ["原", "前任", "前", "时任", "现任", "首任", "新任", "名誉", "代理"]
    private static let longestDepartment = 8
    private static let departments: UnitSet = "科室部处系所组司"
    private static let commas: UnitSet = ",，"
    private static let joints: UnitSet = "、兼"
    private static let spaces: UnitSet = " \u{3000}"
    private static let verbs: LiteralSet = ["担任", "出任", "就任", "现任", "时任", "当选为", "当选", "任", "系", "是", "为"]
}

/// Finds the post that someone holds where its title stands before the name: the titles, and the organisation that they are
/// held in.
struct PostFinder {
    private let titles = TitleReader()

    /// The post that a title ends.
    ///
    /// - Parameters:
    ///   - title: the longest title that ends where the person's name starts.
    ///   - index: the index of the person's mention.
    func post(_ title: Range<Int>, of index: Int, _ mentions: [Mention], _ text: TextBytes) -> RoleFinder.Role {
        if let role = postInName(title, index, mentions, text) ?? postInOffice(title, index, mentions, text) {
            return role
        }
        var row = title
        for _ in 0..<PostFinder.longestRow {
            if let organization = organization(before: row.lowerBound, index, mentions, text) {
                return RoleFinder.Role(title: row, organization: organization)
            }
            guard PostFinder.joints.contains(text.unit(before: row.lowerBound)),
                let next = titles.title(before: text.before(row.lowerBound), text)
            else { break }
            row = next.lowerBound..<title.upperBound
            // 河源市委|书记、市长
            if index > 0, mentions[index - 1].kind == .organization {
                let rest = mentions[index - 1].range.upperBound
                if row.lowerBound < rest, rest < next.upperBound, titles.isTitle(rest..<next.upperBound, text) {
                    return RoleFinder.Role(
                        title: rest..<title.upperBound, organization: mentions[index - 1].range)
                }
            }
        }
        return RoleFinder.Role(title: row)
    }

    /// The rest of a title that an organisation's name goes into: 江西省委|书记, 经济部|长. The name and the title share the last
    /// character of that one.
    private func postInName(
        _ title: Range<Int>, _ index: Int, _ mentions: [Mention], _ text: TextBytes
    ) -> RoleFinder.Role? {
        guard index > 0, mentions[index - 1].kind == .organization else { return nil }
        let name = mentions[index - 1].range
        guard name.lowerBound <= title.lowerBound, title.lowerBound < name.upperBound,
            name.upperBound < title.upperBound, text.unit(before: name.lowerBound) != PostFinder.and
        else { return nil }
        for start in [name.upperBound, text.before(name.upperBound)]
        where titles.isTitle(start..<title.upperBound, text) {
            return RoleFinder.Role(title: start..<title.upperBound, organization: name)
        }
        return nil
    }

    /// The ministry that a minister's title holds, with the country before it: 美国国防部|长, 外交部|长.
    private func postInOffice(
        _ title: Range<Int>, _ index: Int, _ mentions: [Mention], _ text: TextBytes
    ) -> RoleFinder.Role? {
        let last = text.before(title.upperBound)
        guard text.unit(at: last) == PostFinder.chief, PostFinder.ministries.contains(text.unit(before: last)),
            titles.isTitle(text.before(last)..<title.upperBound, text)
        else { return nil }
        var start = text.startOfHan(before: last, limit: PostFinder.longestMinistry)
        while last - start >= 9, text.classes(of: start..<last).isDisjoint(with: .anyOrganization) {
            start = text.after(start)
        }
        guard last - start >= 9, start <= title.lowerBound else { return nil }
        if index > 0, mentions[index - 1].range.upperBound == start, mentions[index - 1].kind == .location,
            text.classes(of: mentions[index - 1].range).contains(.country)
        {
            start = mentions[index - 1].range.lowerBound
        } else if FoldedUnit.isHan(text.unit(before: start)), !PostFinder.openings.stands(in: text, before: start) {
            // 企划|财政部长, 国务委员兼|国防部长: more may go with it.
            return nil
        }
        return RoleFinder.Role(title: text.before(last)..<title.upperBound, organization: start..<last)
    }

    /// The organisation right before a byte, or before a 的, a department or a place there: 华西医院|血液内科|主任.
    private func organization(before end: Int, _ index: Int, _ mentions: [Mention], _ text: TextBytes) -> Range<Int>? {
        guard index > 0 else { return nil }
        var last = index - 1
        // 远帆证券|中国|首席经济学家
        if last > 0, mentions[last].kind == .location,
            mentions[last - 1].range.upperBound == mentions[last].range.lowerBound
        {
            last -= 1
        }
        guard mentions[last].kind == .organization else { return nil }
        let stop = mentions[last].range.upperBound
        guard stop <= end else { return nil }
        if stop == end || last < index - 1 && mentions[last + 1].range.upperBound == end {
            return mentions[last].range
        }
        let gap = stop..<end
        let isHeld =
            PostFinder.times.end(in: text, at: stop) == end || PostFinder.reaches.end(in: text, at: stop) == end
            || PostFinder.boards.end(in: text, at: stop) == end || isDepartment(gap, text)
            || text.unit(at: stop) == PostFinder.of && text.after(stop) == end
        return isHeld ? mentions[last].range : nil
    }

    /// Whether a range is a short name that ends like a department: 血液内科, 亚洲司, 综合审判一庭, 中国区.
    private func isDepartment(_ range: Range<Int>, _ text: TextBytes) -> Bool {
        let length = range.count / 3
        guard (2...PostFinder.longestDepartment).contains(length),
            PostFinder.departments.contains(text.unit(before: range.upperBound))
        else { return false }
        return text.endOfHan(from: range.lowerBound, limit: length) == range.upperBound
            && !text.units(range).contains(where: UnitSet.parting.contains)
    }

    private static let longestRow = 4
    private static let of: UInt16 = 0x7684
    private static let and: UInt16 = 0x517C
    private static let chief: UInt16 = 0x957F
    private static let ministries: UnitSet = "部院"
    private static let longestMinistry = 8
    /// What stands before a ministry without belonging to its name.
    private static let openings: LiteralSet = [
        "前", "原", "前任", "现任", "时任", "新任", "和", "与", "及", "由", "对", "向", "在", "的", "会见", "会晤",
    ]
    /// What says when, or how, someone holds an office.
    private static let times: LiteralSet = ["原", "前任", "前", "时任", "现任", "首任", "新任", "名誉", "代理"]
    /// What heads the whole body that it belongs to: who presides over a company's board presides over the company.
    private static let boards: LiteralSet = ["董事会", "监事会", "理事会", "审判委员会"]
    /// How far an office reaches.
    private static let reaches: LiteralSet = ["全球", "国际", "集团", "亚太", "大中华"]
    private static let longestDepartment = 8
    private static let departments: UnitSet = "科室部处系所组司庭区"
    private static let joints: UnitSet = "、兼"
}

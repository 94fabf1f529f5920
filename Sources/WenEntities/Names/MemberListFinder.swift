/// Finds the organisations in lists that say so at the end, `英特尔、铁姆肯、成都工业学院等23家企业、高校`, and what grows in those that
/// say that: `苹果、小米等农产品`.
struct MemberListFinder {
    /// A list.
    struct List {
        /// What a list says that its members are.
        enum Kind {
            /// Single organisations: 知名企业, 23家企业.
            case names
            /// Organisations, or kinds of things: 服装、玩具等外贸企业.
            case organizations
            /// What grows.
            case produce
        }

        /// The members, in the order of the text.
        var members: [Mention]
        /// What they are.
        var kind: Kind
    }

    /// What the tagger sees, in the order of the text.
    private let mentions: [Mention]

    /// Takes what the tagger sees, in the order of the text without overlaps.
    init(_ mentions: [Mention]) {
        self.mentions = mentions
    }

    /// The lists, in the order of the text.
    ///
    /// - Complexity: O(n) for n marks.
    func lists(in text: TextBytes, _ marks: TextMarks) -> [List] {
        marks.listEnds.compactMap { end in
            guard let kind = memberNoun(text, at: end + 3) else { return nil }
            let members = members(text, endingAt: end)
            return members.isEmpty ? nil : List(members: members, kind: kind)
        }
    }

    /// What `23家企业`, `企业`, `知名高校` or `水果` at a byte speaks of.
    private func memberNoun(_ text: TextBytes, at start: Int) -> List.Kind? {
        var position = start
        var kind = List.Kind.organizations
        for _ in 0..<MemberListFinder.nounReach {
            if let end = MemberListFinder.nouns.end(in: text, at: position) {
                // 等知名企业家: these are people.
                return text.unit(at: end) == MemberListFinder.person ? nil : kind
            }
            if MemberListFinder.produce.end(in: text, at: position) != nil { return .produce }
            if MemberListFinder.singles.end(in: text, at: position) != nil { kind = .names }
            let unit = text.unit(at: position)
            guard
                FoldedUnit.isHan(unit) && !MemberListFinder.stops.contains(unit)
                    && !MemberListFinder.kinds.contains(unit)
                    || FoldedUnit.isAlphanumeric(unit)
            else { return nil }
            position = text.after(position)
        }
        return nil
    }

    /// The members before a 等, from the last to the first. Before the first there is no mark: where the tagger sees an
    /// organisation that ends with it, that is the member, as in 主要来自远帆电子、西格码等企业.
    private func members(_ text: TextBytes, endingAt end: Int) -> [Mention] {
        var members: [Range<Int>] = []
        var stop = end
        var position = end
        var length = 0
        while members.count < MemberListFinder.longestList {
            // 为 goes into 华为, and no further into what stands before.
            let known = startOfOrganization(endingAt: stop)
            if let known, position > known {
                length += text.units(known..<position).count
                position = known
            }
            let unit = position > 0 ? text.unit(before: position) : FoldedUnit.edge
            let isComma = unit == 0x3001
            if isComma || !isNamePart(unit) || length > MemberListFinder.longestName {
                if !isComma, known == nil, length > MemberListFinder.longestName { break }
                let start = isComma ? position : known ?? position
                if start < stop { members.append(afterIntroduction(start..<stop, text)) }
                guard isComma, position < stop else { break }
                position = text.before(position)
                stop = position
                length = 0
            } else {
                position = text.before(position)
                length += 1
            }
        }
        // One name alone is no list; the rules for it are elsewhere.
        guard members.count > 1 else { return [] }
        return members.reversed().filter { $0.count >= 4 }.map {
            Mention(kind: .organization, range: $0, confidence: 0.9)
        }
    }

    /// Where the organisation starts that the tagger sees before a byte.
    ///
    /// - Complexity: O(log n) for n mentions.
    private func startOfOrganization(endingAt end: Int) -> Int? {
        var low = 0
        var high = mentions.count
        while low < high {
            let middle = (low + high) / 2
            if mentions[middle].range.upperBound < end { low = middle + 1 } else { high = middle }
        }
        guard low < mentions.count, mentions[low].range.upperBound == end, mentions[low].kind == .organization else {
            return nil
        }
        return mentions[low].range.lowerBound
    }

    /// A member without 包括, 例如 before it.
    private func afterIntroduction(_ range: Range<Int>, _ text: TextBytes) -> Range<Int> {
        guard let end = MemberListFinder.introductions.end(in: text, at: range.lowerBound), end < range.upperBound
        else { return range }
        return end..<range.upperBound
    }

    private func isNamePart(_ unit: UInt16) -> Bool {
        if MemberListFinder.stops.contains(unit) { return false }
        return FoldedUnit.isHan(unit) || FoldedUnit.isAlphanumeric(unit) || unit == FoldedUnit.dot || unit == 0x26
    }

    private static let longestList = 30
    private static let longestName = 16
    private static let nounReach = 8
    private static let person: UInt16 = 0x5BB6  // 家
    private static let stops: UnitSet = "的内与和或及在对向由从为是有如了将把被让"
    /// What stands before the noun where places, branches of trade or kinds of things are listed: 等地高校, 等行业企业.
    private static let kinds: UnitSet = "地业域类"
    private static let singles: LiteralSet = ["知名", "著名", "龙头", "头部", "领军", "家", "所", "名企"]
    private static let introductions: LiteralSet = [
        "包括", "例如", "比如", "以及", "其中", "还有", "诸如", "吸引", "邀请", "来自",
    ]
    private static let produce: LiteralSet = ["水果", "蔬菜", "果品", "果树", "作物", "农产品", "粮食", "杂粮", "谷物"]
    private static let nouns: LiteralSet = [
        "企业", "公司", "高校", "院校", "大学", "学校", "银行", "医院", "媒体", "机构", "车企", "药企", "券商", "俱乐部", "球队", "集团",
        "厂商", "协会", "社团", "政党",
    ]
}

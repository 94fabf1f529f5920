/// Finds the organisations in lists that say so at the end: `英特尔、铁姆肯、成都工业学院等23家企业、高校`.
struct MemberListFinder {
    /// The organisations, in the order of the text.
    ///
    /// Complexity: O(n) for n marks.
    func organizations(in text: TextBytes, _ marks: TextMarks) -> [Mention] {
        var found: [Mention] = []
        for position in marks.listEnds where isMemberNoun(text, at: position + 3) {
            addMembers(text, endingAt: position, &found)
        }
        return found
    }

    /// Whether `23家企业`, `企业` or `知名高校` stands at a byte.
    private func isMemberNoun(_ text: TextBytes, at start: Int) -> Bool {
        var position = start
        for _ in 0..<MemberListFinder.nounReach {
            if text.end(ofAny: MemberListFinder.nouns, at: position) != nil { return true }
            let unit = text.unit(at: position)
            guard
                FoldedUnit.isHan(unit) && !MemberListFinder.stops.contains(unit) && unit != 0x5730
                    || FoldedUnit.isAlphanumeric(unit)
            else { return false }
            position = text.after(position)
        }
        return false
    }

    private func addMembers(_ text: TextBytes, endingAt end: Int, _ found: inout [Mention]) {
        var members: [Range<Int>] = []
        var stop = end
        var position = end
        var length = 0
        while members.count < MemberListFinder.longestList {
            let unit = position > 0 ? text.unit(before: position) : FoldedUnit.edge
            let isComma = unit == 0x3001
            if isComma || !isNamePart(unit) || length > MemberListFinder.longestName {
                if !isComma, length > MemberListFinder.longestName { break }
                if position < stop { members.append(afterIntroduction(position..<stop, text)) }
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
        guard members.count > 1 else { return }
        for range in members.reversed() where range.count >= 4 {
            found.append(Mention(kind: .organization, range: range, confidence: 0.9))
        }
    }

    /// A member without 包括, 例如 before it.
    private func afterIntroduction(_ range: Range<Int>, _ text: TextBytes) -> Range<Int> {
        guard let end = text.end(ofAny: MemberListFinder.introductions, at: range.lowerBound), end < range.upperBound
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
    private static let stops: UnitSet = "的内与和及在对向由从为是有如了将把被让"
    private static let introductions = ["包括", "例如", "比如", "以及", "其中", "还有", "诸如", "吸引", "邀请"].map {
        Array($0.utf8)
    }
    private static let nouns = [
        "企业", "公司", "高校", "院校", "大学", "学校", "银行", "医院", "媒体", "机构", "车企", "药企",
        "券商", "俱乐部", "球队", "集团", "厂商", "协会", "社团", "政党", "企業", "大學", "學校", "銀行", "醫院", "媒體", "機構",
        "車企", "藥企", "俱樂部", "球隊", "集團", "廠商", "協會", "社團", "政黨",
    ].map { Array($0.utf8) }
}

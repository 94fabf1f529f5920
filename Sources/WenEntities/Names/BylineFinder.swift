/// Finds the people whom bylines name: `□余罗 闵涵乔 佩奇/文 李超/图`, `记者 李超`, `责任编辑：吴静`.
struct BylineFinder {
    /// The people, in the order of the text: bylines are known by a slash, or by white space or a colon behind a trade.
    ///
    /// - Complexity: O(n) for n marks.
    func people(in text: TextBytes, _ marks: TextMarks) -> [Mention] {
        var found: [Mention] = []
        var end = 0
        for position in marks.gaps where position >= end {
            let unit = text.unit(at: position)
            if BylineFinder.isSlash(unit) {
                end = text.after(position)
                if let stop = BylineFinder.works.end(in: text, at: end), !FoldedUnit.isHan(text.unit(at: stop)) {
                    namesBefore(position, text, &found)
                }
                if isWork(before: position, text) { namesBehind(end, text, &found) }
            } else {
                end = separatorEnd(position, text)
                if isTrade(before: position, text) { namesBehind(end, text, &found) }
            }
        }
        return found
    }

    /// Whether each mention is a person who signs the text, and need not be what it is about: behind a trade (记者沈嘉禾), before
    /// `/文`, or beside another who does (记者 李超 吴静).
    ///
    /// - Complexity: O(n) for n mentions.
    func signers(among mentions: [Mention], in text: TextBytes) -> [Bool] {
        var signers = mentions.map { mention in
            mention.kind == .person && (isSigned(behind: mention, text) || isSigned(before: mention, text))
        }
        /// Whether the mentions at two indices are people with nothing but one space or 、 between.
        func areBeside(_ first: Int, _ second: Int) -> Bool {
            let end = mentions[first].range.upperBound
            return mentions[first].kind == .person && mentions[second].kind == .person
                && BylineFinder.gaps.contains(text.unit(at: end))
                && text.after(end) == mentions[second].range.lowerBound
        }
        for index in mentions.indices.dropFirst() where signers[index - 1] && areBeside(index - 1, index) {
            signers[index] = true
        }
        for index in mentions.indices.dropLast().reversed() where signers[index + 1] && areBeside(index, index + 1) {
            signers[index] = true
        }
        return signers
    }

    private func isSigned(behind mention: Mention, _ text: TextBytes) -> Bool {
        var end = mention.range.lowerBound
        while end > 0, BylineFinder.separators.contains(text.unit(before: end)) { end = text.before(end) }
        return BylineFinder.signing.stands(in: text, before: end)
    }

    private func isSigned(before mention: Mention, _ text: TextBytes) -> Bool {
        let end = mention.range.upperBound
        guard BylineFinder.isSlash(text.unit(at: end)) else { return false }
        return BylineFinder.works.end(in: text, at: text.after(end)) != nil
    }

    /// Whether a range is what stands before a slash and the names of those who did it.
    static func isWork(_ range: Range<Int>, _ text: TextBytes) -> Bool {
        range.count <= longestWork && isSlash(text.unit(at: range.upperBound))
            && works.contains(range, in: text)
    }

    private static func isSlash(_ unit: UInt16) -> Bool { unit == 0x2F || unit == 0xFF0F }

    private func isWork(before end: Int, _ text: TextBytes) -> Bool {
        BylineFinder.works.stands(in: text, before: end)
            && !FoldedUnit.isHan(text.unit(before: text.startOfHan(before: end, limit: 2)))
    }

    private func isTrade(before end: Int, _ text: TextBytes) -> Bool {
        end > 0 && text.utf8[end - 1] >= 0x80 && BylineFinder.trades.stands(in: text, before: end)
    }

    /// The byte behind the white space and colons at a byte.
    private func separatorEnd(_ start: Int, _ text: TextBytes) -> Int {
        var position = start
        while BylineFinder.separators.contains(text.unit(at: position)) { position = text.after(position) }
        return position
    }

    /// Names to the left of `/文`, parted by spaces.
    private func namesBefore(_ end: Int, _ text: TextBytes, _ found: inout [Mention]) {
        var names: [Mention] = []
        var stop = end
        while names.count < BylineFinder.longestList {
            let start = text.startOfHan(before: stop, limit: 5)
            let length = (stop - start) / 3
            guard (2...4).contains(length), !FoldedUnit.isHan(text.unit(before: start)) else { break }
            names.append(Mention(kind: .person, range: start..<stop, confidence: 0.95))
            let gap = text.unit(before: start)
            guard BylineFinder.gaps.contains(gap) else { break }
            stop = text.before(start)
        }
        found.append(contentsOf: names.reversed())
    }

    /// Names to the right of `文/` or `记者`, parted by spaces.
    private func namesBehind(_ start: Int, _ text: TextBytes, _ found: inout [Mention]) {
        var position = start
        for _ in 0..<BylineFinder.longestList {
            let end = text.endOfHan(from: position, limit: 5)
            guard end > position, isPersonal(position..<end, text), text.unit(at: end) != FoldedUnit.dot,
                !BylineFinder.isSlash(text.unit(at: end))
            else { return }
            found.append(Mention(kind: .person, range: position..<end, confidence: 0.9))
            let gap = text.unit(at: end)
            guard BylineFinder.gaps.contains(gap) else { return }
            position = text.after(end)
        }
    }

    /// Whether a word by itself looks like a personal name: a surname with one or two characters, and no common word.
    private func isPersonal(_ word: Range<Int>, _ text: TextBytes) -> Bool {
        let classes = text.classes(of: word)
        guard classes.isDisjoint(with: [.word, .title, .division, .country, .organizationHead, .placeHead]) else {
            return false
        }
        if classes.contains(.person) { return true }
        /// Whether the first so many characters are a surname.
        func hasSurname(_ count: Int) -> Bool {
            text.classes(of: word.lowerBound..<word.lowerBound + 3 * count).contains(.surname)
        }
        return switch word.count / 3 {
        case 2: hasSurname(1)
        case 3: hasSurname(1) || hasSurname(2)
        case 4: hasSurname(2)
        default: false
        }
    }

    private static let longestList = 12
    private static let separators: UnitSet = " \u{3000}:："
    /// What parts the names of a list.
    private static let gaps: UnitSet = " \u{3000}、"
    /// What stands behind or before the slash.
    private static let works: LiteralSet = ["文", "图", "摄", "摄影", "撰文", "制图", "视频", "供图", "编辑"]
    /// Two characters, in bytes.
    private static let longestWork = 6
    /// What names follow, behind white space or a colon.
    private static let trades: LiteralSet = [
        "记者", "通讯员", "责任编辑", "责编", "编辑", "作者", "撰文", "撰稿", "摄影", "主编", "校对", "编审", "审核",
    ]
    /// What stands before those who sign a text: the author of a novel and a general editor may be what it is about.
    private static let signing: LiteralSet = [
        "记者", "通讯员", "实习生", "责任编辑", "责编", "视频编辑", "文字编辑", "撰文", "撰稿", "摄影", "校对", "编审", "审核",
    ]
}

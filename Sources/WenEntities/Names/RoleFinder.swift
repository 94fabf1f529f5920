/// Finds what a text says that people are: `西园街道党工委书记张毅`, `总经理贺巍`, `记者 李超`, `张毅书记`.
struct RoleFinder {
    private let gazetteer: Gazetteer

    init(_ gazetteer: Gazetteer) {
        self.gazetteer = gazetteer
    }

    /// The role of the person at an index, where the text gives one right beside the name.
    ///
    /// - Returns: the title, and the index of the organisation's mention.
    /// - Complexity: O(1): some thirty characters are read.
    func role(of index: Int, _ mentions: [Mention], in text: TextBytes) -> (title: Range<Int>, organization: Int?)? {
        let person = mentions[index].range
        if let title = title(before: person.lowerBound, text) {
            // 西园街道党工委|书记: the organisation's name goes into the longest title.
            if index > 0, mentions[index - 1].kind == .organization {
                let rest = mentions[index - 1].range.upperBound
                if title.lowerBound < rest, rest < title.upperBound, isTitle(rest..<title.upperBound, text) {
                    return (rest..<title.upperBound, index - 1)
                }
            }
            return (title, organization(before: title.lowerBound, index, mentions, text))
        }
        if let title = title(behind: person.upperBound, text) { return (title, nil) }
        // 林双,电子科技大学教授.
        if RoleFinder.commas.contains(text.unit(at: person.upperBound)), index + 1 < mentions.count {
            let next = mentions[index + 1]
            let start = text.after(person.upperBound)
            if next.kind == .organization, next.range.lowerBound == start,
                let title = title(behind: next.range.upperBound, text)
            {
                return (title, index + 1)
            }
        }
        return nil
    }

    /// The longest title that ends before a byte; titles joined by 、 count as one place to look further left.
    private func title(before end: Int, _ text: TextBytes) -> Range<Int>? {
        var stop = end
        while RoleFinder.spaces.contains(text.unit(before: stop)), end - stop < 6 { stop = text.before(stop) }
        return longestTitle(before: stop, text)
    }

    private func longestTitle(before end: Int, _ text: TextBytes) -> Range<Int>? {
        var best: Range<Int>?
        var start = end
        for _ in 0..<RoleFinder.longestTitle {
            guard start > 0, FoldedUnit.isHan(text.unit(before: start)) else { break }
            start = text.before(start)
            if isTitle(start..<end, text) { best = start..<end }
        }
        return best
    }

    private func isTitle(_ range: Range<Int>, _ text: TextBytes) -> Bool {
        gazetteer.classes(of: text.units(range)).contains(.title)
    }

    private func title(behind start: Int, _ text: TextBytes) -> Range<Int>? {
        var best: Range<Int>?
        var end = start
        for _ in 0..<RoleFinder.longestTitle {
            guard FoldedUnit.isHan(text.unit(at: end)) else { break }
            end = text.after(end)
            if isTitle(start..<end, text) { best = start..<end }
        }
        return best
    }

    /// The organisation whose name ends where the titles start: 市委书记、市长 are passed together.
    private func organization(before end: Int, _ index: Int, _ mentions: [Mention], _ text: TextBytes) -> Int? {
        var stop = end
        for _ in 0..<3 {
            if index > 0, mentions[index - 1].range.upperBound == stop, mentions[index - 1].kind == .organization {
                return index - 1
            }
            guard RoleFinder.joints.contains(text.unit(before: stop)),
                let title = longestTitle(before: text.before(stop), text)
            else { return nil }
            stop = title.lowerBound
        }
        return nil
    }

    private static let longestTitle = 8
    private static let commas: Set<UInt16> = [0x2C, 0xFF0C]
    private static let joints: Set<UInt16> = [0x3001, 0x517C]
    private static let spaces: Set<UInt16> = [0x20, 0x3000]
}

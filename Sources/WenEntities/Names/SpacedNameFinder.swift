/// Finds personal names of two characters that a layout spaces out to the width of three: `记者 陈　晨`, `张 毅、林双`.
struct SpacedNameFinder {
    /// The people, in the order of the text.
    ///
    /// - Complexity: O(n) for n marks.
    func people(in text: TextBytes, _ marks: TextMarks) -> [Mention] {
        var found: [Mention] = []
        for position in marks.gaps where position >= 3 && position + 3 < text.count {
            // A space, or an ideographic one, right behind a character.
            guard text.utf8[position] == 0x20 || text.unit(at: position) == 0x3000 else { continue }
            if let range = name(around: position, text), range.lowerBound >= found.last?.range.upperBound ?? 0 {
                found.append(Mention(kind: .person, range: range, confidence: 0.85))
            }
        }
        return found
    }

    /// The name whose space is at a byte. An ordinary space may as well part two words, so a list, a title or the edge of a
    /// line must stand on both sides.
    private func name(around space: Int, _ text: TextBytes) -> Range<Int>? {
        let surname = text.unit(before: space)
        let given = text.unit(at: text.after(space))
        guard FoldedUnit.isHan(surname), FoldedUnit.isHan(given),
            Gazetteer.embedded.classes(of: surname).contains(.surname)
        else { return nil }
        let range = text.before(space)..<text.after(text.after(space))
        let before = text.unit(before: range.lowerBound)
        let behind = text.unit(at: range.upperBound)
        let isTitled = RoleFinder().hasTitle(before: range.lowerBound, text)
        // 教 育 学 校 is spaced through and through.
        guard !SpacedNameFinder.isSpaced(before: range.lowerBound, text),
            !SpacedNameFinder.isSpaced(behind: range.upperBound, text)
        else { return nil }
        let isWide = text.utf8[space] != 0x20
        guard isTitled || !FoldedUnit.isHan(before) || SpacedNameFinder.joints.contains(before) else { return nil }
        guard isTitled && isWide || !FoldedUnit.isHan(behind) || SpacedNameFinder.joints.contains(behind) else {
            return nil
        }
        let isListed = SpacedNameFinder.joints.contains(before) || SpacedNameFinder.joints.contains(behind)
        return isTitled || isWide || isListed ? range : nil
    }

    /// Whether a single character parted by spaces ends before a byte: the `教 ` of `教 育`.
    private static func isSpaced(before start: Int, _ text: TextBytes) -> Bool {
        guard text.unit(before: start) == 0x20 else { return false }
        let end = text.before(start)
        return FoldedUnit.isHan(text.unit(before: end)) && !FoldedUnit.isHan(text.unit(before: text.before(end)))
    }

    private static func isSpaced(behind end: Int, _ text: TextBytes) -> Bool {
        guard text.unit(at: end) == 0x20 else { return false }
        let next = text.after(end)
        return FoldedUnit.isHan(text.unit(at: next)) && !FoldedUnit.isHan(text.unit(at: text.after(next)))
    }

    private static let joints: UnitSet = "、和与及"
}

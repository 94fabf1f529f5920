import WenSegmentation

/// Finds the short forms that a text may use for a full name that it gives: 远帆电子 for 深圳市远帆电子有限公司, 桑切斯 for
/// 佩德罗·桑切斯.
struct ShortNameFinder {
    /// The parts of a mention that may stand for it by themselves.
    func shortNames(of mention: Mention, in text: TextBytes, _ segmentation: Segmentation) -> [Range<Int>] {
        switch mention.kind {
        case .person: lastName(mention.range, text).map { [$0] } ?? []
        case .organization: mention.range.count > 12 ? ownNames(mention.range, text, segmentation) : []
        case .location: []
        }
    }

    /// The part behind the last dot, of three characters or more: shorter ones are often words.
    private func lastName(_ range: Range<Int>, _ text: TextBytes) -> Range<Int>? {
        var start = range.upperBound
        while start > range.lowerBound {
            let unit = text.unit(before: start)
            if unit == FoldedUnit.dot { return range.upperBound - start >= 9 ? start..<range.upperBound : nil }
            guard FoldedUnit.isHan(unit) else { return nil }
            start = text.before(start)
        }
        return nil
    }

    /// A company's own name, and its first four characters where a word ends there: 欧林生物 of 欧林生物科技.
    private func ownNames(_ range: Range<Int>, _ text: TextBytes, _ segmentation: Segmentation) -> [Range<Int>] {
        guard CompanyName.endsForm(text.unit(before: range.upperBound)) else { return [] }
        let units = text.units(range)
        guard let own = CompanyName.ownName(units, isRegistered: true) else { return [] }
        let start = text.advance(range.lowerBound, by: own.lowerBound)
        guard let first = segmentation.token(at: start), isFanciful(first) else { return [] }
        var found = [start..<text.advance(start, by: own.count)]
        if own.count > 4 {
            let end = text.advance(start, by: 4)
            if segmentation.token(at: end)?.start == end { found.append(start..<end) }
        }
        return found
    }

    /// Whether a token starts a company's own name rather than what it makes: 远|帆|电子, not 生物|制品.
    private func isFanciful(_ token: Token) -> Bool {
        if token.range.count <= 3 { return true }
        switch token.tag {
        case .nr, .nz, .nt, .ns, .j: return true
        default: return false
        }
    }
}

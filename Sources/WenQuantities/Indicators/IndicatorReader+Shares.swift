/// Numbers that are a part of something: shares and contributions.
extension IndicatorReader {
    /// 占四川外贸总值的67.4%, 占比为5%: a share.
    mutating func readShare(_ place: PlacedQuantity, _ tail: Tail, _ floor: Int) -> Bool {
        switch place.quantity.kind {
        case .percent, .permille, .fraction: break
        default: return false
        }
        var index = place.full.lowerBound - 1
        while index >= floor, !isShare(index) { index -= 1 }
        guard index >= floor else { return false }
        var lower = index + 1
        var upper = max(lower, min(tail.start, place.full.lowerBound))
        if text[lower] == "比" { lower = upper }
        for word in IndicatorReader.shareLeads where lower + word.count <= upper && has(word, at: lower) {
            lower += word.count
        }
        for word in IndicatorReader.shareEnds where upper - word.count >= lower && has(word, at: upper - word.count) {
            upper -= word.count
        }
        let phrase = phrase(floor..<index)
        if !phrase.name.isEmpty { current = inherited(phrase.name) }
        append(place.quantity, current, .share, whole: surface(lower..<max(lower, upper)))
        return true
    }

    /// 占|同期 and 的|比重: what stands around the whole of a share.
    private static let shareLeads: [[FoldedScalar]] = [["同", "期"], ["全", "部"], ["了"], ["到"]]
    private static let shareEnds: [[FoldedScalar]] = [["比", "重"], ["比", "例"], ["份", "额"], ["的"]]

    /// Whether a name is no more than the share before it: 占外贸总值的49%,|比重|提高2个百分点.
    func isOfShare(_ name: Name) -> Bool {
        guard name.subject == nil, facts.count > firstFact, facts.last?.relation == .share else { return false }
        switch name.name {
        case "比重", "占比", "比例", "份额": return true
        default: return false
        }
    }

    private func has(_ word: [FoldedScalar], at start: Int) -> Bool {
        word.indices.allSatisfy { text[start + $0] == word[$0] }
    }

    private func isShare(_ index: Int) -> Bool {
        guard text[index] == "占", edges[index] else { return false }
        switch text[index + 1] {
        case "地": return text[index + 2] == "区" || text[index + 2] == "方"
        case "用", "有", "领", "据", "线", "道", "先": return false
        default: return true
        }
    }

    /// 拉动全省外贸增长8.5个百分点, 对经济增长的贡献率为52%: a contribution.
    mutating func readContribution(_ place: PlacedQuantity, _ tail: Tail, _ floor: Int) -> Bool {
        var index = place.full.lowerBound - 2
        while index >= floor {
            if text[index] == "拉", text[index + 1] == "动" {
                let end = withoutVerbs(index + 2..<max(index + 2, place.full.lowerBound)).upperBound
                let phrase = phrase(floor..<index)
                if !phrase.name.isEmpty { current = inherited(phrase.name) }
                append(place.quantity, current, .contribution, whole: surface(index + 2..<end))
                return true
            }
            if text[index] == "贡", text[index + 1] == "献", text[index + 2] == "率" {
                return readPart(place, index, floor)
            }
            index -= 1
        }
        return false
    }

    private mutating func readPart(_ place: PlacedQuantity, _ word: Int, _ floor: Int) -> Bool {
        var index = word - 1
        while index >= floor, text[index] != "对" { index -= 1 }
        guard index >= floor else { return false }
        let end = text[word - 1] == "的" ? word - 1 : word
        let phrase = phrase(floor..<index)
        if !phrase.name.isEmpty { current = inherited(phrase.name) }
        append(place.quantity, current, .contribution, whole: surface(index + 1..<end))
        return true
    }
}

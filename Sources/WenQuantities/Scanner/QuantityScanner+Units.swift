extension QuantityScanner {
    /// A unit with its place.
    struct PlacedUnit {
        var unit: Unit
        var range: Range<Int>
        /// 多 within the unit: 三个多月.
        var approximation: Quantity.Approximation?
        /// 半 within it: 一个半小时.
        var hasHalf = false
        /// The unit without 半 or 多 before it.
        var name: Range<Int>?
    }

    /// The longest unit at an index that ends a word.
    ///
    /// A classifier behind digits may start what the segmenter takes for a word (12项|目标); a measure may not.
    mutating func unit(at index: Int, after numeral: Numeral) -> PlacedUnit? {
        let isApart = !text[numeral.range.lowerBound - 1].isHan
        let start = numeral.hasArabic || numeral.range.count > 1 || isApart ? skipBlanks(index) : index
        if let special = halvedUnit(at: start) { return special }
        guard tables.units.hasRoot(text[start]) else { return nil }
        // 2单元 names a place: the classifier that only ordinals have is longer than 单.
        guard let match = tables.units.longestMatch(in: text, at: start), !match.payload.traits.contains(.ordinal)
        else { return nil }
        // 部门 is no 部, but 人民币 is more than 人民.
        if let word = tables.nonUnits.longestMatch(in: text, at: start), word.end >= match.end { return nil }
        if match.payload.isLatin, text[match.end].isLatin || text[match.end].asciiDigit != nil { return nil }
        if match.payload.traits.contains(.final), !isFinal(match.end, after: numeral) { return nil }
        let isLoose = match.payload.kind == .count && match.payload.traits.isDisjoint(with: [.weak, .strict])
        let isSingle = numeral.isSingleHan
        // Where it stands in any case, the words need not be known.
        let isSure = !isSingle && (isLoose || numeral.hasArabic || match.end > start + 1)
        if !isSure, !isWordEnd(match.end) {
            guard isLoose ? isTokenEdge(text.offset(of: start)) : text[match.end] == "半" else { return nil }
        }
        return PlacedUnit(unit: match.payload, range: start..<match.end - match.payload.contextLength)
    }

    /// Whether no word goes on behind a unit, or it ends a row of its kind: 以8胜1负|的战绩.
    private func isFinal(_ end: Int, after numeral: Numeral) -> Bool {
        if !text[end].isHan || NumeralSign.table[Int(text[end].value)].kind.isNumeral { return true }
        let start = numeral.range.lowerBound
        return start == lastEnd
            && tables.units.longestMatch(in: text, at: start - 1)?.payload.traits.contains(.final) ?? false
    }

    /// 个半小时, 个多月: 个 and its noun with 半 or 多 between.
    private func halvedUnit(at index: Int) -> PlacedUnit? {
        guard text[index] == "个" else { return nil }
        let word = text[index + 1]
        guard word == "半" || word == "多" else { return nil }
        let noun = index + 2
        // 月 is a duration only with 个.
        let match = text[noun] == "月" ? (tables.month, noun + 1) : tables.units.longestMatch(in: text, at: noun)
        guard let (unit, end) = match, unit.kind == .duration || unit.kind == .percentagePoint else { return nil }
        return PlacedUnit(
            unit: unit, range: index..<end, approximation: word == "多" ? .over : nil, hasHalf: word == "半",
            name: noun..<end)
    }
}

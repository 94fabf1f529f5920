/// Numbers that stand in a list and share the unit of the last: 5000和5500美元, 12500/15000/8000点.
extension QuantityScanner {
    /// How many numbers of a list are looked at.
    private static let listLimit = 6

    /// Gives a number without unit the unit that ends the list which it begins.
    ///
    /// - Complexity: O(length of the next numbers), of which there are six at most.
    mutating func readSharedUnit(into amount: inout Amount) {
        guard amount.unit == nil, amount.kind == nil, isListed(amount.numeral) else { return }
        var mark = amount.range.upperBound
        for _ in 0..<Self.listLimit {
            // 1、3家企业… at the start of a line is numbered.
            guard isListMark(text[mark]), text[mark] != "、" || text[amount.range.lowerBound - 1].isHan,
                text[mark + 1].asciiDigit != nil,
                let numeral = NumeralReader.read(text, at: mark + 1, tables).numeral, isListed(numeral),
                numeral.hasPower == amount.numeral.hasPower
            else { return }
            if let placed = unit(at: numeral.range.upperBound, after: numeral) {
                // 3、4日 are dates, 1/2的 a fraction.
                guard placed.range.count > 1 || placed.unit.kind != .duration else { return }
                amount.unit = placed.unit
                amount.unitRange = placed.name ?? placed.range
                listEnd = numeral.range.lowerBound
                return
            }
            mark = numeral.range.upperBound
        }
    }

    private func isListed(_ numeral: Numeral) -> Bool {
        numeral.hasArabic && numeral.high == nil && numeral.approximation == nil && !numeral.hasLeadingZero
    }

    private func isListMark(_ scalar: FoldedScalar) -> Bool {
        switch scalar {
        case "和", "与", "及", "或", "、", "/": true
        default: false
        }
    }
}

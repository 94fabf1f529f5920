/// Numbers that stand in a list and share the unit of the last: 5000和5500美元, 12500/15000/8000点, 5.2/6.1/7.3亿元.
extension QuantityScanner {
    /// How many numbers of a list are looked at.
    private static let listLimit = 6

    /// Gives a number without unit the unit that ends the list which it begins, and its 万 or 亿.
    ///
    /// - Complexity: O(length of the next numbers), of which there are six at most.
    mutating func readSharedUnit(into amount: inout Amount) {
        guard amount.unit == nil, amount.kind == nil, isListMark(text[amount.range.upperBound]),
            isListed(amount.numeral)
        else { return }
        let isWithin = amount.range.lowerBound < listEnd
        var mark = amount.range.upperBound
        for step in 0..<Self.listLimit {
            // 1、3家企业… at the start of a line is numbered.
            guard isListMark(text[mark]), text[mark] != "、" || isWithin || text[amount.range.lowerBound - 1].isHan,
                text[mark + 1].asciiDigit != nil,
                let numeral = NumeralReader.read(text, at: mark + 1, tables).numeral, isListed(numeral)
            else { return }
            let hasOwnPower = numeral.hasPower != amount.numeral.hasPower
            if hasOwnPower {
                // 2、3万 are 2 to 3, 4、5000 are 4 to 5 of 千: of two whole numbers nobody knows.
                let isExact =
                    isWithin || step > 0 || text[mark] == "/" || amount.numeral.hasPoint && numeral.hasPoint
                guard isExact, numeral.hasPower, numeral.scale == numeral.myriadScale else { return }
            }
            if let placed = unit(at: numeral.range.upperBound, after: numeral) {
                // 3、4日 are dates, 1/2的 a fraction.
                guard placed.range.count > 1 || placed.unit.kind != .duration,
                    let scaled = amount.scaled(byPowerOfTen: hasOwnPower ? numeral.scale : 0)
                else { return }
                amount = scaled
                amount.unit = placed.unit
                amount.unitRange = placed.name ?? placed.range
                listEnd = numeral.range.lowerBound
                return
            }
            if hasOwnPower { return }
            mark = numeral.range.upperBound
        }
    }

    private func isListed(_ numeral: Numeral) -> Bool {
        numeral.hasArabic && numeral.high == nil && numeral.approximation == nil && !numeral.hasLeadingZero
    }

    func isListMark(_ scalar: FoldedScalar) -> Bool {
        switch scalar {
        case "和", "与", "及", "或", "、", "/": true
        default: false
        }
    }
}

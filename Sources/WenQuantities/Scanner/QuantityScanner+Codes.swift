extension QuantityScanner {
    /// The index behind a code that a number is a part of (C919, GB/T 7714, 028-8765, 2.2.1), or `nil` for none.
    func codeEnd(of numeral: Numeral) -> Int? {
        guard text[numeral.range.lowerBound].asciiDigit != nil else { return nil }
        let before = text[numeral.range.lowerBound - 1]
        let beforeThat = text[numeral.range.lowerBound - 2]
        let end = numeral.range.upperBound
        let isChained: Bool =
            switch before {
            // 8GB/12GB are two.
            case "/", "=", "&", "?", "_", "#", "@", "\\", "%":
                before != "/" || (beforeThat.isLatin && numeral.range.lowerBound - 1 != lastEnd) || beforeThat == "/"
                    || beforeThat.asciiDigit != nil
            // 3·15晚会
            case "·": beforeThat.asciiDigit != nil
            case "-", ".": beforeThat.isLatin || (before == "." && beforeThat.asciiDigit != nil)
            case "+": isStake(before: numeral.range.lowerBound - 1)
            default: before.isLatin && currencyStart(before: numeral.range.lowerBound) == nil
            }
        let isVersion = text[end] == "." && text[end + 1].asciiDigit != nil
        guard
            (isChained && numeral.range.lowerBound > listEnd) || (isVersion && !isDottedDate(numeral))
                || isDashed(numeral)
        else { return nil }
        return chainEnd(from: end)
    }

    /// Whether letters and digits stand before a plus: K1250+300 is a place on a road.
    private func isStake(before end: Int) -> Bool {
        var start = end
        while start > lastEnd, start > end - 6, text[start - 1].asciiDigit != nil { start -= 1 }
        return start < end && text[start - 1].isLatin
    }

    /// Whether strokes join it to two numbers more, which make no date: 400-820-8820, 1-1-1.
    private func isDashed(_ numeral: Numeral) -> Bool {
        var index = numeral.range.upperBound
        for _ in 0..<2 {
            guard text[index] == "-", text[index + 1].asciiDigit != nil else { return false }
            index += 1
            let limit = index + 12
            while index < limit, text[index].asciiDigit != nil { index += 1 }
        }
        return numericDate(at: numeral.range.lowerBound) == nil
    }

    /// Whether three numbers with points between make a date: 2021.11.03.
    private func isDottedDate(_ numeral: Numeral) -> Bool {
        numericDate(at: numeral.range.lowerBound) != nil
    }

    /// The index behind the letters, digits and joints at an index.
    func chainEnd(from start: Int) -> Int {
        var index = start
        while text[index].isLatin || text[index].asciiDigit != nil
            || (isJoint(text[index]) && (text[index + 1].isLatin || text[index + 1].asciiDigit != nil))
        {
            index += 1
        }
        return index
    }

    private func isJoint(_ scalar: FoldedScalar) -> Bool {
        switch scalar {
        case "-", ".", "_", "/", "=", "&", "%", "?", ":": true
        default: false
        }
    }

    /// The first index of a currency's letters or sign before a number: `US$`, `RMB `, `¥`.
    func currencyStart(before end: Int) -> Int? {
        let last = text[end - 1] == " " ? end - 2 : end - 1
        guard last >= lastEnd else { return nil }
        var start = last
        while start > max(lastEnd, last - 2), text[start - 1].isLatin || text[start - 1] == "$" { start -= 1 }
        while start <= last {
            if let match = tables.units.longestMatch(in: text, at: start), match.end == last + 1,
                match.payload.kind == .money,
                !text[start].isHan, !text[start - 1].isLatin
            {
                return start
            }
            start += 1
        }
        return nil
    }
}

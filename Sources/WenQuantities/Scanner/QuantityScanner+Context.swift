extension QuantityScanner {
    /// What the words beside an amount say.
    struct Context {
        /// The first and the last scalar with the modifiers.
        var range: Range<Int>
        var approximation: Quantity.Approximation?
        var bound: Quantity.Bound?
        var change: Quantity.Change?
        /// Whether anything before or behind supports that this is meant as a number.
        var hasSupport: Bool { approximation != nil || bound != nil || change != nil || isLevel }
        var isLevel = false
        /// Whether a minus, 负 or 零下 stands before, which makes the number negative.
        var isNegative = false
        /// Where the number starts, with its sign.
        var numberStart: Int
    }

    /// Reads the sign and the modifiers around scalars.
    ///
    /// - Complexity: O(1): a few words each way.
    mutating func context(of range: Range<Int>, unit: Unit?) -> Context {
        var context = Context(range: range, numberStart: range.lowerBound)
        readSign(into: &context, unit: unit)
        readBefore(into: &context, unit: unit)
        readAfter(into: &context, unit: unit)
        return context
    }

    private func readSign(into context: inout Context, unit: Unit?) {
        let start = context.range.lowerBound
        func take(_ count: Int) {
            guard start - count >= lastEnd else { return }
            context.isNegative = true
            context.numberStart = start - count
            context.range = (start - count)..<context.range.upperBound
        }
        let before = text[start - 1]
        switch before {
        case "-", "−", "–":
            let beforeThat = text[start - 2]
            // A joint between words is no minus: 歼-20, 2020-21; but 增长-3.2% is negative.
            guard start - 1 > lastEnd || lastEnd == 0, beforeThat.asciiDigit == nil, !beforeThat.isLatin,
                beforeThat != ")",
                beforeThat != before,
                !beforeThat.isHan || (unit != nil && unit?.kind != .count && unit?.kind != .duration)
            else { return }
            take(1)
        // 减负9亿元 tells of a burden, not of minus nine.
        case "负" where !Self.burdens.contains(text[start - 2]): take(1)
        case "的" where text[start - 2] == "负": take(2)
        case "下" where text[start - 2] == "零": take(2)
        case " " where text[start - 2] == "负": take(2)
        default: break
        }
        if text[start - 1] == "氏", text[start - 4] == "零" {
            // 零下摄氏15度
            guard text[start - 3] == "下", start - 4 >= lastEnd else { return }
            context.isNegative = true
            context.range = (start - 4)..<context.range.upperBound
        }
    }

    /// What makes a word together with 负 behind it: 减负, 担负, 肩负, 胜负.
    private static let burdens: Set<FoldedScalar> = ["减", "担", "背", "抱", "肩", "自", "辜", "胜", "欺", "亏"]

    private func readBefore(into context: inout Context, unit: Unit?) {
        var index = context.range.lowerBound
        var steps = 0
        var isAdjacent = true
        var isLevel = false
        while steps < 6, index > lastEnd {
            let before = text[index - 1] == " " ? index - 1 : index
            guard let (modifier, start) = tables.before.longestMatch(in: text, before: before), start >= lastEnd else {
                return
            }
            switch modifier {
            case .approximation(let value):
                if isPastPeriod(from: start, to: before, unit, context) || isPlace(start, before, context) { return }
                guard isAdjacent, context.approximation == nil || context.approximation == value else { return }
                context.approximation = value
                context.range = start..<context.range.upperBound
            case .bound(let value):
                // 增幅最大的是30—39岁 tells of the greatest growth, 最大两家 of the greatest ones.
                let isGreatest = text[start] == "最" && text[start + 1] != "多" && text[start + 1] != "少"
                let isOfFew = unit?.kind == .count && NumeralSign.table[Int(text[before].value)].kind == .han
                guard isAdjacent, text[start] != "最" || text[before] != "的", !isGreatest || !isOfFew else { return }
                if context.bound == nil { context.bound = value }
                if context.approximation == nil { context.approximation = value.approximation }
                context.range = start..<context.range.upperBound
            case .change(let value):
                // 增至 is a level, but 涨幅为 tells a change.
                if !isLevel || text[before - 1] == "幅", context.change == nil { context.change = value }
                return
            case .level:
                isLevel = true
                context.isLevel = true
            case .filler:
                // 仅有一个 stresses the number.
                if text[start] == "仅" || text[start] == "只" { context.isLevel = true }
                // 同比-3%: what compares with a minus tells a change.
                if context.isNegative, isAdjacent, text[start + 1] == "比", context.change == nil {
                    context.change = .decrease
                }
            case .other: return
            }
            isAdjacent = isAdjacent || modifier == .filler
            index = start
            steps += 1
        }
    }

    /// Whether 近 means "the last": 近十年来, 近三年.
    private func isPastPeriod(from start: Int, to end: Int, _ unit: Unit?, _ context: Context) -> Bool {
        guard text[start] == "近", end - start == 1, unit?.kind == .duration else { return false }
        switch text[start - 1] {
        case "时", "达", "了", "续", "过", "长", "隔", "期", "用", "耗", "有": return text[context.range.upperBound] == "来"
        default: return true
        }
    }

    /// Whether 上 tells where or what, and not how many: 会上3人, 用上新装备; only 百, 千 and 万 make 上百.
    private func isPlace(_ start: Int, _ end: Int, _ context: Context) -> Bool {
        guard text[start] == "上", end - start == 1 else { return false }
        switch NumeralSign.table[Int(text[end].value)].kind {
        case .power, .myriad: return end != context.numberStart
        default: return true
        }
    }

    private mutating func readAfter(into context: inout Context, unit: Unit?) {
        var steps = 0
        while steps < 2 {
            let end = context.range.upperBound
            let start = text[end] == " " ? end + 1 : end
            guard let (modifier, last) = tables.after.longestMatch(in: text, at: start) else { return }
            switch modifier {
            case .approximation(let value):
                guard isWordEnd(last) else { return }
                // 三年多, not 一个多功能配件.
                if last - start == 1, text[start].isHan, !isShortBound(text[start], unit) { return }
                // 4200+ is open, 2+26 a sum.
                if text[last - 1] == "+", text[last].asciiDigit != nil || text[last].isLatin || unit?.isLatin == true {
                    return
                }
                if context.approximation == nil { context.approximation = value }
            case .bound(let value):
                guard isWordEnd(last) || last - start > 1 else { return }
                // 三年多, not 5人多次; 30日起 and 3年内 are periods.
                if last - start == 1 {
                    guard isShortBound(text[start], unit), isWordStart(start) || unit?.kind != .count else { return }
                }
                if value == .moreThan || value == .lessThan {
                    if context.approximation == nil { context.approximation = value.approximation }
                } else if context.bound == nil {
                    context.bound = value
                }
            case .change(let value):
                if context.change == nil { context.change = value }
                return
            case .level, .filler, .other: return
            }
            context.range = context.range.lowerBound..<last
            steps += 1
        }
    }

    private func isShortBound(_ scalar: FoldedScalar, _ unit: Unit?) -> Bool {
        switch scalar {
        case "内": unit?.kind == .duration
        case "起": unit?.kind == .money
        case "多", "余": unit.map { $0.kind != .count } ?? false
        case "许": false
        default: unit != nil
        }
    }
}

extension Quantity.Bound {
    /// What a strict bound says of the size: more than 100 is over 100.
    var approximation: Quantity.Approximation? {
        switch self {
        case .moreThan: .over
        case .lessThan: .under
        case .atLeast, .atMost: nil
        }
    }
}

extension Quantity {
    /// Sets the open range that a bound or an approximation says: over 1,500 is 1,500 and up.
    mutating func setBound(of value: ExactDecimal) {
        switch (bound, approximation) {
        case (.atLeast, _), (.moreThan, _), (nil, .over): low = .number(value)
        case (.atMost, _), (.lessThan, _), (nil, .under): high = .number(value)
        default: break
        }
    }
}

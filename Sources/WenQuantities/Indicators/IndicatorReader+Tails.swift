/// The words directly before a number, and where its clause begins.
extension IndicatorReader {
    /// The words directly before a number.
    struct Tail {
        /// Where they start.
        var start = 0
        var comparison: Indicator.Comparison?
        var change: Quantity.Change?
        /// 变动: a change without a direction.
        var hasChange = false
        var isRespectively = false
        /// 增至: the number is what was reached.
        var isLevel = false
        /// 收涨, 报收于: what stands before is traded, a subject and no indicator.
        var isTraded = false
        var isEmpty = true
    }

    /// How far back a clause is looked through.
    private static let reach = 80

    /// Where the clause that a number stands in begins.
    func clauseStart(before end: Int) -> Int {
        let floor = max(lastEnd, end - IndicatorReader.reach)
        var index = end
        while index > floor {
            switch text[index - 1] {
            case ",": if text[index].asciiDigit == nil || text[index - 2].asciiDigit == nil { return index }
            case ":":
                let isClock = text[index].asciiDigit != nil && text[index - 2].asciiDigit != nil
                if index < end, text[index] != " ", !isClock { return index }
            case "。", ";", "!", "?", "(", "[", "【", "\n", "“", "「": return index
            case "—" where text[index] == "—": return index
            // 广义货币(M2)余额 and “一带一路”国家 are one name.
            case ")":
                guard let start = opening("(", before: index - 1, floor) else { return index }
                index = start
                continue
            case "”":
                guard let start = opening("“", before: index - 1, floor) else { return index }
                index = start
                continue
            default: break
            }
            index -= 1
        }
        return floor
    }

    /// Where the mark stands that a closing one belongs to, a few characters before.
    private func opening(_ mark: FoldedScalar, before end: Int, _ floor: Int) -> Int? {
        var start = end
        while start > max(floor, end - 24) {
            start -= 1
            if text[start] == mark { return start }
        }
        return nil
    }

    /// Reads the words before a number, backwards.
    ///
    /// - Complexity: O(1): a few words.
    func tail(before end: Int, _ floor: Int) -> Tail {
        var tail = Tail(start: end)
        var steps = 0
        while steps < 12, tail.start > floor {
            steps += 1
            while tail.start > floor, isBlank(text[tail.start - 1]) { tail.start -= 1 }
            // 平|均为 is none, but 平均|为.
            let own = tables.tails.longestMatch(in: text, before: tail.start) { edges[$1] || $0.isMove }
            let other = QuantityTables.shared.before.longestMatch(in: text, before: tail.start)
            guard other?.payload != .other, let start = [own?.start, other?.start].compactMap({ $0 }).min(),
                start >= floor, edges[start] || (own?.start == start && own?.payload.isMove == true)
            else { break }
            // 收入增速 is a name; 增速 alone tells of the number before.
            if let name = tables.names.longestMatch(in: text, before: tail.start), name.start <= start,
                !(name.start == start && isClear(before: start, floor))
            {
                break
            }
            if let own, own.start == start {
                take(own.payload, start, &tail)
            } else if let other {
                take(other.payload, &tail)
            }
            tail.isEmpty = false
            tail.start = start
        }
        return tail
    }

    private func isBlank(_ scalar: FoldedScalar) -> Bool { scalar == " " || scalar == ":" || scalar == "+" }

    /// Whether nothing but 同比 and the like stands before a word of its clause.
    private func isClear(before start: Int, _ floor: Int) -> Bool {
        var index = start
        while index > floor {
            if text[index - 1] == " " {
                index -= 1
            } else if let match = tables.tails.longestMatch(in: text, before: index), match.start >= floor {
                index = match.start
            } else {
                return false
            }
        }
        return true
    }

    private func take(_ word: IndicatorTables.Tail, _ start: Int, _ tail: inout Tail) {
        switch word {
        case .verb:
            let last = text[tail.start - 1]
            if tail.isEmpty || !tail.hasChange, last == "至" || last == "到" { tail.isLevel = tail.change == nil }
        case .respectively: tail.isRespectively = true
        case .comparison(let value): tail.comparison = tail.comparison ?? value
        case .quote: tail.isTraded = true
        case .move(let value):
            tail.isTraded = true
            tail.hasChange = true
            tail.change = tail.change ?? value
        case .change(let value):
            tail.hasChange = true
            tail.change = tail.change ?? value
        }
    }

    private func take(_ word: Modifier, _ tail: inout Tail) {
        switch word {
        case .change(let value):
            tail.hasChange = true
            tail.change = tail.change ?? value
        case .level:
            let last = text[tail.start - 1]
            if tail.change == nil, last == "至" || last == "到" { tail.isLevel = true }
        case .approximation, .bound, .filler, .other: break
        }
    }
}

/// What the words between two numbers say.
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

    /// The words of a clause before that: its subject and indicator.
    struct Phrase {
        var name = Name()
        /// The scalars of subject and indicator.
        var range = 0..<0
        /// The subject before a date: 公司2024年….
        var subject: String?
        /// Whether the words are too many to be a name that no table knows, or no name at all.
        var isUnclear = false
    }

    /// How many characters a name that no table knows may have.
    private static let longestName = 16
    /// How far back a clause is looked through.
    private static let reach = 80

    // MARK: Clauses

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
            let own = tables.tails.longestMatch(in: text, before: tail.start)
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

    // MARK: Names

    /// Subject and indicator of a clause's words.
    mutating func phrase(_ range: Range<Int>) -> Phrase {
        var phrase = Phrase(range: range)
        var before: Range<Int>?
        if let date = dates.last(where: { range.contains($0.core.lowerBound) }) {
            before = stripped(range.lowerBound..<max(range.lowerBound, firstDate(joinedTo: date).core.lowerBound))
            phrase.subject = before.flatMap { surface($0) }
            phrase.range = min(end(of: date), range.upperBound)..<range.upperBound
        }
        guard let inner = stripped(phrase.range) else {
            // 基金规模从2024年底的3亿元: the indicator stands before the date.
            if let before, tables.names.longestMatch(in: text, before: before.upperBound) != nil {
                phrase.name = name(in: before)
            } else {
                phrase.name.subject = phrase.subject
            }
            return phrase
        }
        phrase.range = inner
        phrase.name = name(in: inner)
        phrase.isUnclear = phrase.name.isEmpty
        if !phrase.name.isKnown, isClause(inner) {
            phrase.name = Name()
            phrase.isUnclear = true
        }
        if let subject = phrase.subject, !phrase.isUnclear {
            // 公司2024年海外营业收入: 海外 belongs to the indicator.
            phrase.name.name = [phrase.name.subject, phrase.name.name].compactMap { $0 }.joined()
            phrase.name.subject = subject
        }
        return phrase
    }

    /// Whether words hold one that makes them more than a name: 把, 通过, 可以.
    private func isClause(_ range: Range<Int>) -> Bool {
        range.contains { index in
            edges[index]
                && tables.clauses.longestMatch(in: text, at: index).map { $0.end <= range.upperBound && edges[$0.end] }
                    ?? false
        }
    }

    /// The index behind a date and what belongs to it: 2024年|底的.
    private func end(of date: PlacedQuantity) -> Int {
        var end = date.core.upperBound
        switch text[end] {
        case "底", "末", "初": end += 1
        default: break
        }
        return text[end] == "的" || text[end] == "前" ? end + 1 : end
    }

    /// The first of the dates that are listed up to one: 2023年和2024年.
    private func firstDate(joinedTo date: PlacedQuantity) -> PlacedQuantity {
        var first = date
        for earlier in dates.reversed() where isJoined(earlier.core.upperBound, first.core.lowerBound) {
            first = earlier
        }
        return first
    }

    /// Scalars without the words that lead into a clause, times without a number, and verbs at the end; `nil` for none.
    private mutating func stripped(_ range: Range<Int>) -> Range<Int>? {
        var range = range
        // What a report says of: 公告显示|公司….
        var index = range.lowerBound
        while index < range.upperBound {
            if edges[index], let match = tables.said.longestMatch(in: text, at: index), match.end <= range.upperBound,
                edges[match.end]
            {
                let isLast = match.end == range.upperBound
                range = isLast ? range.lowerBound..<index : match.end..<range.upperBound
                index = isLast ? range.upperBound : match.end
            } else {
                index += 1
            }
        }
        var isStripping = true
        while isStripping, !range.isEmpty {
            isStripping = false
            let first = range.lowerBound
            if !text[first].isHan, !text[first].isLatin, text[first].asciiDigit == nil {
                range = first + 1..<range.upperBound
                isStripping = true
            } else if let match = tables.periods.longestMatch(in: text, at: first), match.end <= range.upperBound,
                edges[match.end]
            {
                if dates.last.map({ $0.core.lowerBound < first - 12 }) ?? true, let word = surface(first..<match.end) {
                    periods = [Period(text: word, iso: nil)]
                }
                range = match.end..<range.upperBound
                isStripping = true
            } else if let match = tables.leads.longestMatch(in: text, at: first), match.end <= range.upperBound,
                edges[match.end]
            {
                range = match.end..<range.upperBound
                isStripping = true
            }
        }
        range = withoutVerbs(range.lowerBound..<comparison(in: range))
        return range.isEmpty ? nil : range
    }

    /// Where 比上半年 or 较一季度 begins, which is no part of a name; the end where there is none.
    private func comparison(in range: Range<Int>) -> Int {
        var index = range.lowerBound
        while index < range.upperBound {
            if text[index] == "比" || text[index] == "较", edges[index], edges[index + 1] { return index }
            index += 1
        }
        return range.upperBound
    }

    private func withoutVerbs(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound {
            if text[end - 1] == " " || text[end - 1] == "、" || text[end - 1] == "\"" || text[end - 1] == "”" {
                end -= 1
            } else if let match = tables.tails.longestMatch(in: text, before: end), match.payload == .verb,
                match.start >= range.lowerBound, edges[match.start],
                tables.names.longestMatch(in: text, before: end).map({ $0.start > match.start }) ?? true
            {
                end = match.start
            } else {
                break
            }
        }
        return range.lowerBound..<end
    }

    /// Scalars without a time at their end: 江海智能上午|股价, 园区实现年|产值.
    private func withoutTimes(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        let longest = 4
        for length in 1...longest where end - length > range.lowerBound && edges[end - length] {
            let start = end - length
            guard (length == 1 && text[start] == "年") || tables.periods.longestMatch(in: text, at: start)?.end == end
            else { continue }
            end = withoutVerbs(range.lowerBound..<start).upperBound
            break
        }
        return range.lowerBound..<end
    }

    /// The longest indicator at the end is the name, the rest the subject.
    private func name(in range: Range<Int>) -> Name {
        var end = range.upperBound
        if text[end - 1] == ")" {
            var start = end - 1
            while start > range.lowerBound, text[start] != "(" { start -= 1 }
            if start > range.lowerBound { end = start }
        }
        if let match = tables.names.longestMatch(in: text, before: end), match.start >= range.lowerBound,
            edges[match.start]
        {
            var match = match
            // 净利润增速 is one indicator.
            while let wider = tables.names.longestMatch(in: text, before: match.start), wider.start >= range.lowerBound,
                edges[wider.start]
            {
                match.start = wider.start
            }
            let rest = withoutTimes(withoutVerbs(range.lowerBound..<match.start))
            // 产值和规模 are two in one.
            switch text[rest.upperBound - 1] {
            case "和", "与", "及": return Name(name: surface(range.lowerBound..<end), isKnown: true)
            default: return Name(subject: surface(rest), name: surface(match.start..<end), isKnown: true)
            }
        }
        // 公司实现海外收入: a verb parts subject and indicator.
        var index = range.lowerBound + 1
        while index < end {
            if edges[index],
                text[index] == "实" && text[index + 1] == "现" || text[index] == "完" && text[index + 1] == "成",
                index + 2 < end, edges[index + 2]
            {
                return Name(subject: surface(range.lowerBound..<index), name: surface(index + 2..<end))
            }
            index += 1
        }
        return range.count > IndicatorReader.longestName ? Name() : Name(subject: nil, name: surface(range))
    }

    /// The names of a phrase one by one: 出口、进口和顺差.
    func names(of phrase: Phrase) -> [Name] {
        var names: [Name] = []
        var start = phrase.range.lowerBound
        var index = start
        func add(_ end: Int) {
            guard start < end else { return }
            var name = name(in: start..<end)
            if names.isEmpty, let subject = phrase.subject {
                name.name = [name.subject, name.name].compactMap { $0 }.joined()
                name.subject = subject
            }
            names.append(name)
        }
        while index < phrase.range.upperBound {
            switch text[index] {
            case "、", "和", "与", "及":
                if edges[index], edges[index + 1] {
                    add(index)
                    start = index + 1
                }
            case "以" where text[index + 1] == "及":
                add(index)
                start = index + 2
                index += 1
            default: break
            }
            index += 1
        }
        add(phrase.range.upperBound)
        return names.isEmpty ? [phrase.name] : names
    }

    // MARK: Shares and contributions

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

/// The words of a clause before a number: its subject and indicator.
extension IndicatorReader {
    /// What these words are.
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

    /// How many characters 对 with a country or region may have.
    private static let longestPartner = 6

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
        range = withoutPer(withoutVerbs(range.lowerBound..<comparison(in: range)))
        return range.isEmpty || isCondition(range) ? nil : range
    }

    /// Whether scalars say what is left out, and name nothing: 扣除价格因素后.
    private func isCondition(_ range: Range<Int>) -> Bool {
        guard range.count > 2, text[range.upperBound - 1] == "后" else { return false }
        return text[range.lowerBound + 1] == "除" && (text[range.lowerBound] == "扣" || text[range.lowerBound] == "剔")
    }

    /// Scalars without what the number is for each of: 气价|每立方米.
    private func withoutPer(_ range: Range<Int>) -> Range<Int> {
        let longest = 5
        var start = range.upperBound - 1
        while start > max(range.lowerBound, range.upperBound - longest), text[start] != "每" { start -= 1 }
        guard start > range.lowerBound, text[start] == "每",
            QuantityTables.shared.units.longestMatch(in: text, at: start + 1)?.end == range.upperBound
        else { return range }
        return range.lowerBound..<start
    }

    /// Where 比上半年 or 较一季度 begins, which is no part of a name; the end where there is none.
    private func comparison(in range: Range<Int>) -> Int {
        var index = range.lowerBound
        while index < range.upperBound {
            // 居民收入比 is a name.
            if text[index] == "比" || text[index] == "较", edges[index], edges[index + 1],
                tables.names.longestMatch(in: text, before: index + 1) == nil
            {
                return index
            }
            index += 1
        }
        return range.upperBound
    }

    func withoutVerbs(_ range: Range<Int>) -> Range<Int> {
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
        // 为企业减负9亿元 tells what was done.
        if range.count > IndicatorReader.longestName || (text[range.lowerBound] == "为" && edges[range.lowerBound + 1]) {
            return Name()
        }
        let isPartner =
            text[range.lowerBound] == "对" && edges[range.lowerBound + 1]
            && range.count <= IndicatorReader.longestPartner
        return Name(subject: nil, name: surface(range), isPartner: isPartner)
    }

    /// The names of a phrase one by one: 出口、进口和顺差.
    func names(of phrase: Phrase, isChange: Bool) -> [Name] {
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
        return names.isEmpty ? [phrase.name] : shared(names, phrase.subject, isChange)
    }

    /// Names with what the first or the last says for all: 对|东盟、欧盟, 华为、小米的|市场份额.
    private func shared(_ names: [Name], _ subject: String?, _ isChange: Bool) -> [Name] {
        guard let last = names.last, names.dropLast().allSatisfy({ !$0.isKnown }) else { return names }
        if !last.isKnown {
            return isChange && names[0].isPartner
                ? names.map { Name(subject: $0.subject ?? $0.name, name: nil) } : names
        }
        guard names.count > 1, let name = last.name, let own = last.subject else { return names }
        return names.map { each in
            let word = each.isKnown ? own : each.name ?? own
            // 公司2024年|国内、海外收入
            if let subject { return Name(subject: subject, name: word + name, isKnown: true) }
            return Name(subject: word, name: name, isKnown: true)
        }
    }
}

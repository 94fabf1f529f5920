import WenSegmentation

/// Reads the facts of one sentence after the other; its buffers are reused.
struct IndicatorReader {
    /// A quantity with its scalars in the sentence.
    struct PlacedQuantity {
        var quantity: Quantity
        var core: Range<Int>
        var full: Range<Int>
    }

    /// A time that facts are of.
    struct Period {
        var text: String
        var iso: String?
    }

    /// Whose number it is and what it measures.
    struct Name {
        var subject: String?
        var name: String?
        /// Whether a table knows it.
        var isKnown = false
        /// Whether it is one that trade is with, and no indicator: 对东盟.
        var isPartner = false
        var isEmpty: Bool { subject == nil && name == nil }
    }

    /// Numbers that belong to names, periods or earlier facts one by one: 分别为…、…和….
    struct List {
        var names: [Name] = []
        var targets: [Int] = []
        var tail = Tail()
        var isChange = false
        var next = 1
    }

    let tables = IndicatorTables.shared
    let document: Document
    let segmentation: Segmentation
    private(set) var text = FoldedText()
    /// By scalar: whether a token starts there.
    private(set) var edges: [Bool] = []
    var facts: [Indicator] = []

    // What the sentence has said so far.
    private(set) var dates: [PlacedQuantity] = []
    var periods: [Period] = []
    var current = Name()
    private var list: List?
    /// Whether the last number was of something that has no name.
    private var isDropped = false
    /// The facts of the last list.
    private var group: [Int] = []
    private(set) var firstFact = 0
    /// Where 由 stands before the number that another took the place of: 由|5%提高到8%.
    private var former = -1
    /// The index behind the last number that was read.
    private(set) var lastEnd = 0

    init(_ document: Document, _ segmentation: Segmentation) {
        self.document = document
        self.segmentation = segmentation
    }

    mutating func read(_ sentence: Sentence, _ quantities: ArraySlice<Quantity>) {
        let bytes = document.utf8
        text.load(bytes.span, sentence.range, QuantityTables.shared.folds)
        edges = [Bool](repeating: false, count: text.count + 1)
        for token in segmentation.tokens[sentence.tokens] { edges[index(of: token.start)] = true }
        edges[text.count] = true
        dates = []
        periods = []
        current = Name()
        list = nil
        isDropped = false
        group = []
        firstFact = facts.count
        lastEnd = 0
        former = -1
        for quantity in quantities {
            let place = PlacedQuantity(
                quantity: quantity, core: indices(of: quantity.range), full: indices(of: quantity.fullRange))
            switch quantity.kind {
            case .date, .dateRange: readDate(place)
            case .time, .datetime, .ordinal, .grade, .duration: break
            default:
                if stands(place) {
                    readNumber(place)
                } else if isFormer(place) {
                    former = place.full.lowerBound - 1
                }
            }
        }
    }

    // MARK: Places

    /// The scalar at a byte, or the last one before it.
    private func index(of byte: Int) -> Int {
        var low = 0
        var high = text.count
        while low < high {
            let middle = (low + high) / 2
            if text.offset(of: middle) < byte { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func indices(of range: Range<Int>) -> Range<Int> {
        let lower = index(of: range.lowerBound)
        return lower..<max(lower, index(of: range.upperBound))
    }

    /// Scalars as the document has them, without blanks around.
    func surface(_ range: Range<Int>) -> String? {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper, text[lower] == " " { lower += 1 }
        while lower < upper, text[upper - 1] == " " { upper -= 1 }
        guard lower < upper else { return nil }
        return document.text(in: text.offset(of: lower)..<text.offset(of: upper))
    }

    // MARK: Dates

    private mutating func readDate(_ place: PlacedQuantity) {
        // 较2023年 is what a change compares with.
        switch text[place.core.lowerBound - 1] {
        case "较", "比", "与", "同", "是": return
        default: break
        }
        if isOfReport(place.full.upperBound) { return }
        let quantity = place.quantity
        var iso = quantity.iso
        if case .date(let low) = quantity.low, case .date(let high) = quantity.high { iso = "\(low)/\(high)" }
        let period = Period(text: document.text(in: quantity.range), iso: iso)
        if let last = dates.last, isJoined(last.core.upperBound, place.core.lowerBound) {
            periods.append(period)
        } else {
            periods = [period]
        }
        dates.append(place)
    }

    /// Whether a date tells when something was reported, and not what of: 3月16日晚间公告.
    private func isOfReport(_ end: Int) -> Bool {
        let next = QuantityTables.shared.dayParts.longestMatch(in: text, at: end)?.end ?? end
        return tables.said.longestMatch(in: text, at: next) != nil
            || ((text[next] == "电" || text[next] == "讯") && !text[next + 1].isHan)
    }

    /// Whether only 、 or 和 stands between.
    func isJoined(_ end: Int, _ start: Int) -> Bool {
        guard start >= end, start - end <= 4, start > end else { return false }
        return (end..<start).allSatisfy {
            switch text[$0] {
            case "、", "和", "及", "与", "以", " ": true
            default: false
            }
        }
    }

    // MARK: Numbers

    /// Whether a number tells something, and is no part of a name: not 6个综保区.
    private func stands(_ place: PlacedQuantity) -> Bool {
        let next = text[place.full.upperBound] == " " ? text[place.full.upperBound + 1] : text[place.full.upperBound]
        guard next.isHan else { return !next.isLatin }
        switch next {
        case "同", "环", "较", "比", "增", "下", "上", "占", "和", "及", "与", "以", "或", "至", "到", "左", "并", "而", "创", "位", "列",
            "居", "为", "降", "分", "报", "收":
            return true
        default: return false
        }
    }

    /// Whether another number took its place: 由5%|提高到8%.
    private func isFormer(_ place: PlacedQuantity) -> Bool {
        let before = text[place.full.lowerBound - 1]
        guard before == "由" || before == "从" else { return false }
        switch text[place.full.upperBound] {
        case "提", "升", "扩", "缩", "减", "涨", "跌", "调", "变", "回", "攀", "收", "跃": return true
        default: return false
        }
    }

    private mutating func readNumber(_ place: PlacedQuantity) {
        defer { lastEnd = place.full.upperBound }
        let floor = clauseStart(before: place.full.lowerBound)
        let tail = tail(before: place.full.lowerBound, floor)
        // 分别增长12%、下降3%: an item may have a direction of its own.
        if list != nil, isJoined(lastEnd, tail.start), !tail.isRespectively {
            if tail.hasChange { list?.tail.change = tail.change }
            readListed(place)
            return
        }
        list = nil
        // What a list goes on with is as unclear as its first.
        if isDropped, isJoined(lastEnd, tail.start) { return }
        isDropped = false
        if readShare(place, tail, floor) || readContribution(place, tail, floor) { return }
        let isChange = isChange(place.quantity, tail)
        // 是2015年的1.84倍 compares with another time.
        if place.quantity.kind == .multiple, !isChange, text[place.full.lowerBound - 1] == "的" { return }
        var phrase = phrase(floor..<(former >= floor ? min(former, tail.start) : tail.start))
        // 对东盟|增长15%
        if isChange, phrase.name.isPartner { phrase.name = Name(subject: phrase.name.name, name: nil) }
        // 比分为2比1 measures nothing.
        if place.quantity.kind == .ratio, !phrase.name.isKnown { return }
        if isChange, isOfShare(phrase.name) {
            attach(place.quantity, tail, to: nil)
            return
        }
        if phrase.isUnclear || (!phrase.name.isKnown && !phrase.name.isEmpty && isWord(place)) {
            current = Name()
            isDropped = true
            return
        }
        let isUnknown = !phrase.name.isKnown && phrase.name.name != nil && phrase.name.subject == nil
        if tail.isTraded, isUnknown, !tail.isRespectively {
            phrase.name = Name(subject: phrase.name.name, name: nil)
            current = Name()
        }
        if tail.isRespectively {
            startList(place, tail, phrase, isChange)
        } else if phrase.name.isEmpty || (isChange && phrase.name.name == nil && phrase.name.subject == nil) {
            if isChange {
                attach(place.quantity, tail, to: nil)
            } else if !current.isEmpty, !tail.isEmpty {
                append(place.quantity, current, .value)
            }
        } else {
            current = inherited(phrase.name)
            if isChange {
                appendChange(place.quantity, tail, current)
            } else {
                append(place.quantity, current, .value)
            }
        }
    }

    /// Whether a count is a Han digit with its classifier, which a sentence has as a word: 一场, 几位.
    private func isWord(_ place: PlacedQuantity) -> Bool {
        place.quantity.kind == .count && place.core.count < 4 && text[place.core.lowerBound].isHan
    }

    /// A name with the sentence's subject where it has none of its own.
    func inherited(_ name: Name) -> Name {
        Name(subject: name.subject ?? current.subject, name: name.name ?? current.name)
    }

    private func isChange(_ quantity: Quantity, _ tail: Tail) -> Bool {
        if tail.isLevel { return false }
        if quantity.change != nil || tail.change != nil { return true }
        guard tail.comparison != nil || tail.hasChange else { return false }
        switch quantity.kind {
        case .percent, .percentagePoint, .permille, .basisPoint, .multiple: return true
        default: return tail.hasChange
        }
    }

    // MARK: Facts

    mutating func append(
        _ quantity: Quantity, _ name: Name, _ relation: Indicator.Relation, whole: String? = nil, period: Period? = nil
    ) {
        let period = period ?? periods.last
        facts.append(
            Indicator(
                subject: name.subject, name: name.name, period: period?.text, periodISO: period?.iso,
                relation: relation, whole: whole, value: quantity, range: quantity.range))
    }

    private mutating func appendChange(_ quantity: Quantity, _ tail: Tail, _ name: Name, period: Period? = nil) {
        let period = period ?? periods.last
        facts.append(
            Indicator(
                subject: name.subject, name: name.name, period: period?.text, periodISO: period?.iso, relation: .change,
                change: change(quantity, tail), range: quantity.range))
    }

    private func change(_ quantity: Quantity, _ tail: Tail) -> Indicator.Change {
        let isNegative = quantity.value?.isNegative ?? false
        return Indicator.Change(
            quantity: quantity, direction: quantity.change ?? (isNegative ? .decrease : tail.change),
            comparison: tail.comparison)
    }

    /// Adds a change to a fact that has none, or else a fact of its own.
    private mutating func attach(_ quantity: Quantity, _ tail: Tail, to target: Int?) {
        let index = target ?? facts.count - 1
        guard index >= firstFact, index < facts.count else {
            if !current.isEmpty { appendChange(quantity, tail, current) }
            return
        }
        if facts[index].change == nil, facts[index].relation != .contribution {
            facts[index].change = change(quantity, tail)
            facts[index].range = facts[index].range.lowerBound..<quantity.range.upperBound
        } else {
            let fact = facts[index]
            facts.append(
                Indicator(
                    subject: fact.subject, name: fact.name, period: fact.period, periodISO: fact.periodISO,
                    relation: .change, change: change(quantity, tail), range: quantity.range))
        }
    }

    // MARK: Lists

    private mutating func startList(_ place: PlacedQuantity, _ tail: Tail, _ phrase: Phrase, _ isChange: Bool) {
        var list = List(tail: tail, isChange: isChange)
        if phrase.name.isEmpty {
            list.targets = group.isEmpty ? (firstFact..<facts.count).filter { facts[$0].change == nil } : group
        } else {
            list.names = names(of: phrase, isChange: isChange)
            if let first = list.names.first { current = inherited(first) }
        }
        self.list = list
        self.list?.next = 0
        if !phrase.name.isEmpty { group = [] }
        readListed(place)
    }

    private mutating func readListed(_ place: PlacedQuantity) {
        guard let list else { return }
        let number = list.next
        self.list?.next += 1
        if list.names.isEmpty {
            guard number < list.targets.count else {
                if list.isChange, list.targets.isEmpty { attach(place.quantity, list.tail, to: nil) }
                return
            }
            if list.isChange {
                attach(place.quantity, list.tail, to: list.targets[number])
            } else {
                let target = facts[list.targets[number]]
                append(place.quantity, Name(subject: target.subject, name: target.name), .value)
            }
            return
        }
        guard list.names.count == 1 || number < list.names.count else { return }
        let name = inherited(list.names.count == 1 ? list.names[0] : list.names[number])
        let period = list.names.count == 1 && periods.count > 1 && number < periods.count ? periods[number] : nil
        group.append(facts.count)
        if list.isChange {
            appendChange(place.quantity, list.tail, name, period: period)
        } else {
            append(place.quantity, name, .value, period: period)
        }
    }
}

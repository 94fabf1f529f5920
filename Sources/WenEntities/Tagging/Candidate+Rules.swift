import WenSegmentation

extension Candidate {
    /// What speaks for a candidate with a decisive head and a word of its own before it, for what stands before a stock code, and
    /// for a well-known name that alone says what it names: the texts learned from have few of these.
    static let decisiveBonus = Int32(7 * CandidateModel.scale)
    /// What speaks for a name of some kind before the title of who leads a company, which says what it is where nothing else
    /// does. Rare in news: of 95,000 names in that of finance and the web it makes four, all of them right (智元, 威刚).
    private static let ledBonus = Int32(2 * CandidateModel.scale)
    /// What speaks for a body of a country or town with a field of its own: the texts learned from have the place alone behind a
    /// comma, and few such bodies.
    private static let placedBonus = Int32(3 * CandidateModel.scale)
    /// What speaks for such a body if only towns have it.
    private static let localBonus = Int32(4 * CandidateModel.scale)
    /// What speaks for a company of a coined word and its trade: there are more of them than any text has.
    private static let coinedBonus = Int32(3 * CandidateModel.scale)
    /// What speaks for a surname with 某 as the whole name of a person: the corpora have it both ways.
    private static let withheldBonus = Int32(4 * CandidateModel.scale)
    /// What speaks for a row of Latin words with a given name or surname, of which those texts have few.
    private static let latinPersonBonus = Int32(7 * CandidateModel.scale)

    /// Whether ``bonus(in:)`` may be more than 0: of most candidates that is clear at once.
    @inline(__always)
    func mayHaveBonus(in window: borrowing TextWindow) -> Bool {
        head < end || given < end && window.unit(given) == Candidate.someone
            || !source.isDisjoint(with: [.latin, .unknown])
            || window.startClasses(end).contains(.title) || StockCode.stands(at: end, in: window)
    }

    /// What rules add to the weights of a candidate, for each kind of name.
    @inline(never)
    func bonus(in window: borrowing TextWindow) -> SIMD4<Int32> {
        var bonus = SIMD4<Int32>.zero
        if head < end, isDecisive(in: window) { bonus[1] = Candidate.decisiveBonus }
        if head < end, bonus[1] == 0, isPlacedBody(in: window) {
            bonus[1] = isLocalBody(in: window) ? Candidate.localBonus : Candidate.placedBonus
        }
        if isWithheld(in: window) { bonus[0] += Candidate.withheldBonus }
        if source.contains(.unknown), kinds.contains(.organization), CoinedName.isCompany(self, in: window) {
            bonus[1] += Candidate.coinedBonus
        }
        if isLed(in: window) { bonus[1] += Candidate.ledBonus }
        if StockCode.stands(at: end, in: window), !isBehindDivision(in: window) { bonus[1] += Candidate.decisiveBonus }
        if isLatinPerson(in: window) { bonus[0] += Candidate.latinPersonBonus }
        return bonus
    }

    /// Whether a division of China ends where it starts, so that both together may be the name: 四川|长虹.
    private func isBehindDivision(in window: borrowing TextWindow) -> Bool {
        guard start > 0, window.isBoundary(start) else { return false }
        return window.classes(of: window.start(ofToken: window.token(at: start - 1))..<start).contains(.division)
    }

    /// Whether its head, which it must have, is a decisive one with a word of its own before, which is no verb as in 督促法院,
    /// and cuts through no word but a title: 党委 in 党委书记, and not 党组 in 党组织.
    func isDecisive(in window: borrowing TextWindow) -> Bool {
        guard head > start, window.classes(of: head..<end).contains(.decisiveHead),
            !window.classes(of: start..<head).contains(.generalModifier),
            window.tag(ofToken: window.token(at: start)) != .v
        else { return false }
        if window.isBoundary(end) { return true }
        let token = window.token(at: end)
        return window.classes(of: window.start(ofToken: token)..<window.end(ofToken: token)).contains(.title)
    }

    /// Whether it is a country or town, a field that is no verb as in 中国成立研究所, and a word for a body, and cuts through no
    /// word: 中国汽车工程学会. A word that alone says what body it is needs no field behind divisions: 陇南市武都区|派出所.
    func isPlacedBody(in window: borrowing TextWindow) -> Bool {
        guard window.isBoundary(start), window.isBoundary(end) else { return false }
        let first = window.end(ofToken: window.token(at: start))
        let place = window.classes(of: start..<first)
        var field = first
        if place.contains(.division) {
            while field < head {
                let next = window.end(ofToken: window.token(at: field))
                guard window.classes(of: field..<next).contains(.division) else { break }
                field = next
            }
            if field == head { return isPublic(in: window) }
        }
        return field < head && !place.isDisjoint(with: [.country, .division])
            && (Candidate.bodies.contains { ends(with: $0, in: window) }
                || place.contains(.division) && isLocalBody(in: window))
            && window.tag(ofToken: window.token(at: field)) != .v
            && !window.classes(of: field..<head).contains(.generalModifier)
            && !holdsShortHead(field..<head, in: window)
    }

    /// Whether it ends with a word for a body that only towns have: 管理站.
    private func isLocalBody(in window: borrowing TextWindow) -> Bool {
        Candidate.localBodies.contains { ends(with: $0, in: window) }
    }

    /// Whether its head is of three characters or more, which say what body it is, and no group of people: 派出所, but not 代表团.
    private func isPublic(in window: borrowing TextWindow) -> Bool {
        end - head >= 3 && window.classes(of: head..<end).contains(.organizationHead)
            && !Candidate.groups.contains { ends(with: $0, in: window) }
            || Candidate.shortBodies.contains { ends(with: $0, in: window) }
    }

    /// Whether a word of two characters that ends organisations stands within, so that what is behind may be a name by itself:
    /// 智库 in 美国智库彼得森国际经济研究所.
    private func holdsShortHead(_ range: Range<Int>, in window: borrowing TextWindow) -> Bool {
        var start = range.lowerBound
        while start < range.upperBound {
            let end = window.end(ofToken: window.token(at: start))
            if end - start == 2, window.classes(of: start..<end).contains(.organizationHead) { return true }
            start = end
        }
        return false
    }

    private func ends(with word: [UInt16], in window: borrowing TextWindow) -> Bool {
        end - start > word.count && window.stands(word, at: end - word.count)
    }

    /// Words for bodies that are not so often general as 公司 or 学校.
    private static let bodies = ["协会", "学会", "研究会", "联合会", "促进会", "研究院", "研究所", "研究中心", "管理局", "监督院"]
        .map { Array($0.utf16) }
    /// Words for bodies of a town that countries do not have.
    private static let localBodies = ["管理中心", "登记中心", "服务中心", "管理站", "戒毒所", "支队"].map { Array($0.utf16) }
    /// Words of two characters that are bodies of the place before them.
    private static let shortBodies = ["政协", "人大", "妇联", "侨联", "残联", "文联", "科协", "海关"].map { Array($0.utf16) }
    /// What ends the names of groups that travel, which are no bodies.
    private static let groups = ["代表团", "代表队", "访问团", "考察团", "参观团", "艺术团"].map { Array($0.utf16) }

    /// Whether it is a row of capitalised Latin words, the first or the last of them a given name or a surname.
    func isLatinPerson(in window: borrowing TextWindow) -> Bool {
        guard source.contains(.latin), kinds.contains(.person), window.token(at: start) != window.token(at: end - 1)
        else { return false }
        var isKnown = false
        var position = start
        while position < end {
            let token = window.token(at: position)
            let stop = min(window.end(ofToken: token), end)
            let kind = window.kind(ofToken: token)
            // Latin letters beside a Chinese word are no row of Latin words: Jackie吃.
            if kind == .word { return false }
            if kind == .latin {
                guard (0x41...0x5A).contains(window.unit(position)) else { return false }
                let isOutermost = position == start || stop == end
                isKnown =
                    isKnown || isOutermost && !window.classes(of: position..<stop).isDisjoint(with: .anyPerson)
            }
            position = stop
        }
        return isKnown
    }

    /// Whether it is a name of some kind, or a word that no list has, before the title of who leads a company: 西格玛 in
    /// 西格玛总经理贺巍.
    func isLed(in window: borrowing TextWindow) -> Bool {
        guard window.startClasses(end).contains(.title), classes.contains(.properName) || source.contains(.unknown),
            classes.isDisjoint(with: [.anyPlace, .anyPerson, .generalModifier]), window.isBoundary(start),
            window.isBoundary(end)
        else { return false }
        return window.stands(oneOf: Candidate.leaders, at: end)
    }

    /// Titles of those who lead companies.
    private static let leaders = ["总经理", "董事长", "总裁", "创始人", "首席执行官", "CEO"].map { Array($0.utf16) }

    /// Whether it is a surname with 某 for the given name, and with what tells one such person from another, and is not said of a
    /// day or thing: 王某, 李某某, 吴某甲, 杨某1, but 于某日.
    func isWithheld(in window: borrowing TextWindow) -> Bool {
        guard given < end, window.unit(given) == Candidate.someone, window.unit(end) != Candidate.someone else {
            return false
        }
        let last = end - 1
        guard (given..<last).allSatisfy({ window.unit($0) == Candidate.someone }) else { return false }
        if window.unit(last) != Candidate.someone { return isSerial(last, window) }
        return !Candidate.counted.contains(window.unit(end)) && !isSerial(end, window)
    }

    /// Whether what tells one person of a surname from another stands at a unit as a word or the end of one: 甲, but not 甲方.
    private func isSerial(_ position: Int, _ window: borrowing TextWindow) -> Bool {
        Candidate.serials.contains(window.unit(position)) && window.isBoundary(position + 1)
            || Candidate.isNumber(position, of: window)
    }

    /// Whether a digit that counts nothing, or a letter, stands at a unit by itself: 1 in 杨某1与, but not in 于某1日.
    static func isNumber(_ position: Int, of window: borrowing TextWindow) -> Bool {
        let unit = window.unit(position)
        guard (0x31...0x39).contains(unit) || (0x41...0x48).contains(unit) else { return false }  // 1…9, A…H
        let next = window.unit(position + 1)
        return next != 0x2E && next != 0x25 && !FoldedUnit.isAlphanumeric(next)  // . %
            && !counted.contains(next) && !units.contains(next)
    }

    static let someone: UInt16 = 0x67D0  // 某
    private static let serials: UnitSet = "甲乙丙丁戊"
    /// What 某 is said of, rather than of a person.
    private static let counted: UnitSet = "年月日天时种个些项次家位省市县区国地处"
    /// What else is counted by a number behind 某.
    private static let units: UnitSet = "人名万千百亿元号分岁楼层栋点股"

    /// Whether it is a well-known name that alone says what it names, which nothing beside it rules out, and cuts through no
    /// word.
    func isPlain(in window: borrowing TextWindow) -> Bool {
        classes.contains(.plain) && kinds.isSuperset(of: plainKind) && window.isBoundary(start)
            && window.isBoundary(end)
    }

    /// The kind of a well-known name that alone says what it names.
    var plainKind: Kinds {
        classes.contains(.organization) ? .organization : classes.contains(.person) ? .person : .location
    }
}

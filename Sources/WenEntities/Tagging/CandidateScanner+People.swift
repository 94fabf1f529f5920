import WenSegmentation

extension CandidateScanner {
    /// Chinese names: a surname with one or two characters behind it, or beside a title.
    func addPeople(
        _ classes: NameClass, _ start: Int, _ end: Int, _ window: borrowing TextWindow, _ candidates: inout [Candidate]
    ) {
        if classes.contains(.japaneseSurname) { addJapanese(start, end, window, &candidates) }
        guard classes.contains(.surname) else { return }
        func add(_ length: Int, _ source: Candidate.Source) {
            let range = start..<end + length
            guard fitsWords(window, range, surnameEnd: end), !isAmount(window, range) else { return }
            candidates.append(Candidate(.person, range, source, given: end))
        }
        let first = isGiven(window, end)
        let second = first && isGiven(window, end + 1)
        if first { add(1, .shortPerson) }
        if second { add(2, .longPerson) }
        // 范徐丽泰: a husband's surname before her own name.
        if second, end - start == 1, isGiven(window, end + 2),
            window.startClasses(end).contains(.surname)
        {
            add(3, [.shortPerson, .longPerson])
        }
        if window.unit(end) == Candidate.someone { addNumbered(start, end, window, &candidates) }
        if standsAlone(window, start..<end) {
            candidates.append(Candidate(.person, start..<end, .surname, given: end))
        }
    }

    /// People whose given names a text withholds, told from each other by a number: 李某1, 李某某2.
    private func addNumbered(
        _ start: Int, _ end: Int, _ window: borrowing TextWindow, _ candidates: inout [Candidate]
    ) {
        let number = window.unit(end + 1) == Candidate.someone ? end + 2 : end + 1
        guard number < window.count, window.isBoundary(start), Candidate.isNumber(number, of: window) else { return }
        candidates.append(Candidate(.person, start..<number + 1, .shortPerson, given: end))
    }

    /// Whether a surname may stand for a person: 江主席, 储总, 姓张的, 老李, and each of 贺、时、尤三人.
    private func standsAlone(_ window: borrowing TextWindow, _ surname: Range<Int>) -> Bool {
        let (start, end) = (surname.lowerBound, surname.upperBound)
        let isCut = (before: window.isBoundary(start), behind: window.isBoundary(end))
        guard isCut.before || isCut.behind else { return false }
        if window.startClasses(end).contains(.title)
            || start > 0 && CandidateScanner.beforeSurname.contains(window.unit(start - 1))
        {
            return true
        }
        // The segmenter may take a surname and an address for one word: 田姐.
        let isOneWord = surname.count == 1 && end < window.count && window.isBoundary(end + 1)
        guard isCut.before, isCut.behind || isOneWord else { return false }
        return CandidateScanner.addresses.contains(window.unit(end)) || isListed(window, surname)
    }

    /// Whether a surname stands beside another, with a 、 between both.
    private func isListed(_ window: borrowing TextWindow, _ surname: Range<Int>) -> Bool {
        func isSurname(_ position: Int) -> Bool { window.classes(of: position..<position + 1).contains(.surname) }
        let (start, end) = (surname.lowerBound, surname.upperBound)
        return end + 1 < window.count && window.unit(end) == 0x3001 && isSurname(end + 1)
            || start > 1 && window.unit(start - 1) == 0x3001 && isSurname(start - 2)
    }

    private func addJapanese(_ start: Int, _ end: Int, _ window: borrowing TextWindow, _ candidates: inout [Candidate])
    {
        var stop = end
        for length in 0...3 {
            let source: Candidate.Source = length == 0 ? [.japanese, .surname] : .japanese
            candidates.append(Candidate(.person, start..<stop, source, given: end))
            guard isGiven(window, stop) else { return }
            stop += 1
        }
    }

    /// Whether a name may lie so among the words: the segmenter is seldom wrong about where it starts, and where it ends only
    /// if it saw that there is one. A common word is none if it has no tag of a name.
    private func fitsWords(_ window: borrowing TextWindow, _ range: Range<Int>, surnameEnd: Int) -> Bool {
        guard window.isBoundary(range.lowerBound) || isGlued(window, range, surnameEnd) else { return false }
        let first = window.tag(ofToken: window.token(at: range.lowerBound))
        guard
            window.isBoundary(range.upperBound) || first == .nr
                || window.tag(ofToken: window.token(at: range.upperBound - 1)) == .nr
        else { return false }
        return window.wordEnd(range.lowerBound) < range.upperBound || TokenRole.isOfName(first)
            || isBehindTitle(window, range.lowerBound)
    }

    /// Whether a title stands before a unit: 民警 in 民警高洁.
    private func isBehindTitle(_ window: borrowing TextWindow, _ start: Int) -> Bool {
        guard start > 0 else { return false }
        return window.classes(of: window.start(ofToken: window.token(at: start - 1))..<start).contains(.title)
    }

    /// Whether the segmenter took a surname for the end of a word, and saw the given name behind it: 对于|辉, 小张|倩.
    private func isGlued(_ window: borrowing TextWindow, _ range: Range<Int>, _ surnameEnd: Int) -> Bool {
        window.isBoundary(surnameEnd) && window.isBoundary(range.upperBound)
            && window.tag(ofToken: window.token(at: surnameEnd)) == .nr
    }

    /// Whether a unit may be part of a given name: any Chinese character that is no function word.
    func isGiven(_ window: borrowing TextWindow, _ position: Int) -> Bool {
        guard position < window.count, FoldedUnit.isHan(window.unit(position)) else { return false }
        return !CandidateScanner.neverGiven.contains(window.unit(position))
    }

    /// The kinds of name that words may be together: no person's ends with what is in no given name, as 谭咏把.
    func kinds(_ window: borrowing TextWindow, endingAt end: Int) -> Candidate.Kinds {
        CandidateScanner.neverGiven.contains(window.unit(end - 1)) ? [.organization, .location] : .all
    }

    /// Whether a name would be the end of an amount: 伍 and 陆 are surnames too, but 伍万元 is money.
    private func isAmount(_ window: borrowing TextWindow, _ range: Range<Int>) -> Bool {
        CandidateScanner.amountEnds.contains(window.unit(range.upperBound - 1))
            && range.dropLast().allSatisfy { CandidateScanner.numerals.contains(window.unit($0)) }
    }

    private static let numerals: UnitSet = "壹贰叁肆伍陆柒捌玖拾佰仟万亿零"
    private static let amountEnds: UnitSet = "元圆万亿"
    private static let beforeSurname: UnitSet = "姓老小"
    /// How people are addressed by one character behind a surname.
    private static let addresses: UnitSet = "总工姐哥叔伯婶嫂姨妈爷姓"
    /// Function words, and what 126,000 characters of given names in the texts learned from have nowhere.
    private static let neverGiven: UnitSet = "的了是在我你他她它们这那哪些吗呢吧啊呀就也都不没很把被让给跟却仅犯已案每怎拟携即将赴抵访"
}

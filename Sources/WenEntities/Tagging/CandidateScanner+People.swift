extension CandidateScanner {
    /// Chinese names: a surname with one or two characters behind it, or beside a title.
    func addPeople(
        _ classes: NameClass, _ start: Int, _ end: Int, _ window: borrowing TextWindow, _ candidates: inout [Candidate]
    ) {
        if classes.contains(.japaneseSurname) { addJapanese(start, end, window, &candidates) }
        guard classes.contains(.surname) else { return }
        func add(_ length: Int, _ source: Candidate.Source) {
            // A name that starts and ends within words is none.
            guard window.isBoundary(start) || window.isBoundary(end + length) else { return }
            if isAmount(window, start..<end + length) { return }
            candidates.append(Candidate(.person, start..<end + length, source, given: end))
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
        // 江主席, 姓张的, 老李.
        if window.startClasses(end).contains(.title)
            || start > 0 && CandidateScanner.beforeSurname.contains(window.unit(start - 1))
        {
            add(0, .surname)
        }
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

    /// Whether a unit may be part of a given name: any Chinese character that is no function word.
    private func isGiven(_ window: borrowing TextWindow, _ position: Int) -> Bool {
        guard position < window.count, FoldedUnit.isHan(window.unit(position)) else { return false }
        return !CandidateScanner.neverGiven.contains(window.unit(position))
    }

    /// Whether a name would be the end of an amount: 伍 and 陆 are surnames too, but 伍万元 is money.
    private func isAmount(_ window: borrowing TextWindow, _ range: Range<Int>) -> Bool {
        CandidateScanner.amountEnds.contains(window.unit(range.upperBound - 1)) && range.count > 1
            && range.dropLast().allSatisfy { CandidateScanner.numerals.contains(window.unit($0)) }
    }

    private static let numerals: UnitSet = "壹贰叁肆伍陆柒捌玖拾佰仟万亿零"
    private static let amountEnds: UnitSet = "元圆万亿"
    private static let beforeSurname: UnitSet = "姓老小"
    private static let neverGiven: UnitSet = "的了是在我你他她它们这那哪些吗呢吧啊呀就也都不没很把被让给跟"
}

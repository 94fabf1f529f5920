import WenSegmentation

extension CandidateScanner {
    /// 《人民日报》, “阿拉木图”: what stands between marks; and a medium with its country, 英国《金融时报》.
    func addQuoted(_ window: borrowing TextWindow, _ open: Int, _ candidates: inout [Candidate]) {
        let close: UInt16
        switch window.unit(open) {
        case 0x300A: close = 0x300B  // 《》
        case 0x201C: close = 0x201D  // “”
        default: return
        }
        var end = open + 1
        while end < window.count, end - open <= 10, window.unit(end) != close { end += 1 }
        guard end < window.count, window.unit(end) == close, end - open > 2 else { return }
        candidates.append(Candidate(.all, open + 1..<end, .quoted))
        guard close == 0x300B, open > 0, window.isBoundary(open) else { return }
        let start = window.start(ofToken: window.token(at: open - 1))
        if !window.classes(of: start..<open).isDisjoint(with: .anyPlace) {
            candidates.append(Candidate(.organization, start..<end + 1, .quoted))
        }
    }

    /// What stands before a stock code: 远帆电子 in 远帆电子（688123.SH）, whether a list has it or not.
    func addListed(_ window: borrowing TextWindow, _ end: Int, _ candidates: inout [Candidate]) {
        guard StockCode.stands(at: end, in: window) else { return }
        var start = end
        while start > max(0, end - CandidateScanner.longestShare) {
            start = window.start(ofToken: window.token(at: start - 1))
            guard window.kind(ofToken: window.token(at: start)) == .word else { return }
            if end - start > 1 { candidates.append(Candidate(.organization, start..<end, [])) }
        }
    }

    private static let longestShare = 8

    /// The stock of a company under special treatment: ST明诚, and *ST with the star before. ST tells as much as quotation
    /// marks.
    func addTreated(_ window: borrowing TextWindow, _ start: Int, _ end: Int, _ candidates: inout [Candidate]) {
        guard end - start == 2, window.unit(start) == 0x53, window.unit(start + 1) == 0x54 else { return }
        let first = start > 0 && window.unit(start - 1) == 0x2A ? start - 1 : start
        var stop = end
        while stop < min(window.count, end + CandidateScanner.longestTreated),
            window.kind(ofToken: window.token(at: stop)) == .word
        {
            stop = window.end(ofToken: window.token(at: stop))
            if stop - end > 1 { candidates.append(Candidate(.organization, first..<stop, .quoted)) }
        }
    }

    /// Such names have two or three characters behind ST.
    private static let longestTreated = 3
}

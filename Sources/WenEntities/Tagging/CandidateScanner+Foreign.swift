import WenSegmentation

extension CandidateScanner {
    /// Runs of characters that write foreign names, cut where tokens start.
    func addForeign(_ window: borrowing TextWindow, _ candidates: inout [Candidate]) {
        var start = 0
        while start < window.count {
            guard transliteration.strength(window.unit(start)) > 0 else {
                start += 1
                continue
            }
            var end = start + 1
            var strong = transliteration.strength(window.unit(start)) > 1 ? 1 : 0
            while end < window.count {
                let strength = transliteration.strength(window.unit(end))
                guard strength > 0 || isInnerDot(window, end) else { break }
                if strength > 1 { strong += 1 }
                end += 1
            }
            if end - start > 1, strong > 0 { addForeign(window, start..<end, &candidates) }
            start = end
        }
    }

    private func isInnerDot(_ window: borrowing TextWindow, _ position: Int) -> Bool {
        CandidateScanner.innerDots.contains(window.unit(position))
            && transliteration.strength(window.unit(position + 1)) > 0
    }

    /// The names that a run may hold: from one of its first four places to start at to one of its last four to end at.
    private func addForeign(_ window: borrowing TextWindow, _ run: Range<Int>, _ candidates: inout [Candidate]) {
        var firstEnd = run.upperBound
        var ends = 0
        var position = run.upperBound
        while position > run.lowerBound, position > run.upperBound - 8, ends < 4 {
            if position == run.upperBound || isCut(window, position) {
                firstEnd = position
                ends += 1
            }
            position -= 1
        }
        let rulerEnd = endOfRuler(window, run.upperBound)
        var starts = 0
        var start = run.lowerBound
        while start < run.upperBound, start < run.lowerBound + 8, starts < 4 {
            if start == run.lowerBound || isCut(window, start) {
                starts += 1
                for end in firstEnd...run.upperBound
                where end - start > 1 && end - start <= CandidateScanner.longestForeign
                    && (end == run.upperBound || isCut(window, end))
                {
                    candidates.append(Candidate(.all, start..<end, .foreign))
                }
                if let end = rulerEnd, end - start <= CandidateScanner.longestForeign {
                    candidates.append(Candidate(.all, start..<end, .foreign))
                }
            }
            start += 1
        }
    }

    /// The end of a ruler's number that starts at a unit, which belongs to the name before: 二世 in 卡洛斯二世.
    private func endOfRuler(_ window: borrowing TextWindow, _ start: Int) -> Int? {
        var end = start
        while end < start + 3, CandidateScanner.ordinals.contains(window.unit(end)) { end += 1 }
        guard end > start, window.unit(end) == 0x4E16 else { return nil }  // 世
        return end + 1
    }

    private static let longestForeign = 24
    /// The last is U+2013.
    private static let innerDots: UnitSet = "·.-–"
    private static let ordinals: UnitSet = "一二三四五六七八九十"

    /// Whether a token starts at a unit, which does not stand behind a dot.
    private func isCut(_ window: borrowing TextWindow, _ position: Int) -> Bool {
        window.isBoundary(position) && !CandidateScanner.innerDots.contains(window.unit(position - 1))
    }

    /// 威廉·莱昂·金: Chinese characters joined by dots, that start where tokens do, and end there or soon behind the last dot.
    func addDotted(_ window: borrowing TextWindow, _ candidates: inout [Candidate]) {
        var position = 1
        while position < window.count {
            guard isDot(window, position) else {
                position += 1
                continue
            }
            var lower = position
            while lower > 0, position - lower < 8, mayWriteForeign(window.unit(lower - 1)) { lower -= 1 }
            var last = position
            var upper = position + 1
            while upper < window.count, upper - last < 9 {
                if isDot(window, upper) { last = upper } else if !mayWriteForeign(window.unit(upper)) { break }
                upper += 1
            }
            if lower < position, upper > last + 1 {
                let starts = (lower..<position).filter { $0 == lower || window.isBoundary($0) }.suffix(5)
                // The segmenter may take what stands behind a name for part of it: 哈里·凯恩梅开二度.
                let ends = (last + 2..<upper + 1).filter {
                    $0 == upper || window.isBoundary($0) || $0 <= last + CandidateScanner.longestUncut
                }
                for start in starts {
                    for end in ends where end - start <= CandidateScanner.longestForeign {
                        candidates.append(Candidate(.all, start..<end, .foreign))
                    }
                }
            }
            position = upper
        }
    }

    /// Whether a unit is a Chinese character that is no function word, as 此 in 对此瓦莱丽·戈皮纳特说.
    private func mayWriteForeign(_ unit: UInt16) -> Bool {
        FoldedUnit.isHan(unit) && !CandidateScanner.neverForeign.contains(unit)
    }

    private static let neverForeign: UnitSet = "的是在这它们说称此与及和但而则并将把被已就也都时该对从由据向"

    /// Whether a dot joins two names, or what stands for one beside a character that writes foreign names: 欧尔班-维克多.
    private func isDot(_ window: borrowing TextWindow, _ position: Int) -> Bool {
        let unit = window.unit(position)
        guard CandidateScanner.innerDots.contains(unit) else { return false }
        let (before, behind) = (window.unit(position - 1), window.unit(position + 1))
        guard FoldedUnit.isHan(before), FoldedUnit.isHan(behind) else { return false }
        return unit == FoldedUnit.dot || transliteration.strength(before) > 0 || transliteration.strength(behind) > 0
    }

    /// What may end anywhere, with the dot before it.
    private static let longestUncut = 6
}

import WenSegmentation

extension CandidateScanner {
    /// People beside a title, with a surname that no list has: 书记|佃树生, 种|老师. ``addPeople`` finds the others.
    func addTitled(_ title: Range<Int>, _ window: borrowing TextWindow, _ candidates: inout [Candidate]) {
        addName(behind: title.upperBound, window, &candidates)
        addSurname(before: title.lowerBound, window, &candidates)
    }

    /// Two to four characters behind a title: names of nationalities other than the Han have four.
    private func addName(behind start: Int, _ window: borrowing TextWindow, _ candidates: inout [Candidate]) {
        guard start < window.count, window.isBoundary(start), !window.startClasses(start).contains(.surname) else {
            return
        }
        var end = start
        while end < start + 4, isGiven(window, end) {
            end += 1
            guard end > start + 1, window.isBoundary(end) else { continue }
            // Of four characters none says where a surname ends.
            candidates.append(Candidate(.person, start..<end, .titled, given: end < start + 4 ? start + 1 : nil))
        }
    }

    /// A word of one character before a title, which may be a rare surname.
    private func addSurname(before end: Int, _ window: borrowing TextWindow, _ candidates: inout [Candidate]) {
        guard end > 0, window.isBoundary(end - 1), window.isBoundary(end), isGiven(window, end - 1),
            !window.startClasses(end - 1).contains(.surname)
        else { return }
        candidates.append(Candidate(.person, end - 1..<end, [.surname, .titled], given: end))
    }
}

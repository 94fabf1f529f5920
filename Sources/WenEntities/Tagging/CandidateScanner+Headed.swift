import WenSegmentation

extension CandidateScanner {
    /// Names that end with a head: 成都|工业|学院, 西园|街道. The left end is looked for word by word.
    func addHeaded(
        _ classes: NameClass, _ start: Int, _ end: Int, _ window: borrowing TextWindow,
        _ candidates: inout [Candidate]
    ) {
        // A word may end behind the title of who leads it: 农业|部长, 移民局长.
        if classes.contains(.organizationHead)
            || classes.contains(.weakOrganizationHead) && (window.isBoundary(end) || window.unit(end) == 0x957F)
                && !isVerb(window, start)
        {
            addHeaded(.organization, .headed, start, end, 26, window, &candidates)
        }
        // Where the segmenter cut a word that no list has, its ends say little: 麦洛维大坝.
        if classes.contains(.placeHead),
            window.isBoundary(end) || CandidateScanner.atPlaces.contains(window.unit(end))
                || window.role(ofToken: window.token(at: start)).contains(.unknown)
        {
            addHeaded(.location, .placeHeaded, start, end, end - start > 1 ? 16 : 12, window, &candidates)
        }
    }

    /// Whether a head is only the end of a verb: 厂 in 出厂.
    private func isVerb(_ window: borrowing TextWindow, _ start: Int) -> Bool {
        switch window.tag(ofToken: window.token(at: start)) {
        case .v, .vd, .vn: !window.isBoundary(start)
        default: false
        }
    }

    private func addHeaded(
        _ kind: Candidate.Kinds, _ source: Candidate.Source, _ head: Int, _ end: Int, _ reach: Int,
        _ window: borrowing TextWindow,
        _ candidates: inout [Candidate]
    ) {
        var position = head
        var found = 0
        var depth = 0
        while position > 0, head - position < reach, found < 12 {
            position -= 1
            let unit = window.unit(position)
            switch unit {
            case 0xFF09, 0x29: depth += 1  // )
            case 0xFF08, 0x28:  // (
                depth -= 1
                if depth < 0 { return }
            case FoldedUnit.dot, 0x26, 0x2D, 0x20, 0x201C, 0x201D, 0x300A, 0x300B: break  // · & - space “ ” 《 》
            default:
                guard FoldedUnit.isHan(unit) || FoldedUnit.isAlphanumeric(unit) else { return }
                if window.isBoundary(position), window.isBoundary(position + 1),
                    CandidateScanner.stops.contains(unit)
                        || CandidateScanner.joints.contains(unit) && startsAnother(window, position + 1)
                {
                    return
                }
            }
            let isPlace = !window.startClasses(position).isDisjoint(with: .anyPlace)
            let token = window.token(at: position)
            let tag = window.isBoundary(position) ? window.tag(ofToken: token) : nil
            // A single character may be part of a coined name, whatever its tag: 自 in 中自环保.
            if !isPlace, window.end(ofToken: token) - position > 1, CandidateScanner.isOutside(tag) { return }
            guard depth == 0, unit != 0x20 else { continue }
            let isStart =
                isPlace
                || window.isBoundary(position)
                    && (!window.role(ofToken: token).isDisjoint(with: [.start, .unknown])
                        || tag != .p && tag != .c && (kind != .location || isSite(window, position, head, end)))
            if isStart {
                candidates.append(Candidate(kind, position..<end, source, head: head))
                found += 1
            }
        }
    }

    /// Whether any word from a unit to a head may name a place: 胜利 in 胜利北路, 318 in 318国道.
    private func isSite(_ window: borrowing TextWindow, _ position: Int, _ head: Int, _ end: Int) -> Bool {
        head - position <= CandidateScanner.longestSite && CandidateScanner.sites.contains(window.unit(end - 1))
    }

    private static let longestSite = 4
    /// What ends words for roads, settlements, grounds, divisions, waters and heights, whose names can be any word.
    private static let sites: UnitSet = "镇乡村庄路街道桥站线园场苑市省区县州河湖江山岛城坊"

    /// What is said behind places, which the segmenter may take for a part of them: 锦屏|隧道口, 庆春|东路段.
    private static let atPlaces: UnitSet = "口段边上下里"

    /// Whether what stands behind a 与 is a name by itself: 浙江大学 in 远帆智能与浙江大学宁波科创中心.
    private func startsAnother(_ window: borrowing TextWindow, _ position: Int) -> Bool {
        window.startClasses(position).contains(.organization)
    }

    /// Whether no name of a head holds words of a part of speech: 各级党委, 共同推动二十国集团.
    private static func isOutside(_ tag: PartOfSpeech?) -> Bool {
        switch tag {
        case .d, .r, .u, .y, .e, .o: true
        default: false
        }
    }

    /// What joins two words, of a name or two names.
    private static let joints: UnitSet = "与和及"
    /// Words of one character that no name holds.
    private static let stops: UnitSet = "的了是在我你他她它们这那哪就也都不没很把被让给跟将对向从于由为以等但而说着过又再已各该此其每"
}

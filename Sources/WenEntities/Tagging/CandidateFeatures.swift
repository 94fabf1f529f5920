/// What speaks for a candidate: numbers of features in the weight table.
///
/// Features: the units within and around it, its tokens and their tags, the gazetteer's classes of itself and its
/// neighbours, its given name, its head, and whether it cuts through tokens or longer names. Each speaks for every kind of
/// name at once: the row of a feature has a weight for each.
package struct CandidateFeatures {
    /// Makes the rules.
    package init() {}

    /// Calls `body` with every feature.
    ///
    /// - Complexity: O(length of the candidate).
    @inline(__always)
    package func forEach(_ candidate: Candidate, _ window: borrowing TextWindow, _ body: (CandidateFeature) -> Void) {
        forEach(ofItself: candidate, window, body)
        forEach(ofLikely: candidate, window, body)
    }

    /// The features that every hope has: what is directly around a candidate, its shape, and what is inside.
    @inline(__always)
    private func forEach(
        ofItself candidate: Candidate, _ window: borrowing TextWindow, _ body: (CandidateFeature) -> Void
    ) {
        forEach(before: candidate.start, window, body)
        forEach(behind: candidate.end, window, body)
        forEach(shapeOf: candidate, window, body)
        forEach(fewOf: candidate, window) { body(CandidateFeatures.feature(ofFew: $0)) }
        forEach(inside: candidate, window, body)
    }

    /// The features that are only for candidates that may be names yet: context and clusters.
    @inline(__always)
    func forEach(ofLikely candidate: Candidate, _ window: borrowing TextWindow, _ body: (CandidateFeature) -> Void) {
        let words = CandidateNeighbours(
            before: neighbour(window, before: candidate.start), behind: neighbour(window, from: candidate.end),
            head: contents(window, candidate.head..<candidate.end))
        forEach(contextOf: candidate, words, window, body)
        forEach(clusterOf: candidate, words, window, body)
    }

    /// The most features that a likely candidate of so many units has as such.
    static func likelyLimit(forUnits count: Int) -> Int {
        contextLimit(forUnits: count) + clusterLimit(forUnits: count)
    }

    /// The most features of a candidate of so many units that the ``HiddenLayer`` combines.
    static func combinedLimit(forUnits count: Int) -> Int { 36 + combinedClusters + count }

    /// The features that the ``HiddenLayer`` combines, but for those of likely candidates.
    @inline(__always)
    func forEach(
        combinedOf candidate: Candidate, _ window: borrowing TextWindow, _ body: (CandidateFeature) -> Void
    ) {
        forEach(ofItself: candidate, window) { feature in
            if feature.isCombined { body(feature) }
        }
    }

    /// The features that all candidates share which start at a unit.
    @inline(__always)
    func forEach(before start: Int, _ window: borrowing TextWindow, _ body: (CandidateFeature) -> Void) {
        let first = UInt64(window.unit(start))
        let left1 = UInt64(window.unit(start - 1))
        let left2 = left1 << 16 | UInt64(window.unit(start - 2))
        feature(4, left1, body)
        feature(5, left2, body)
        feature(6, left2 << 16 | UInt64(window.unit(start - 3)), body)
        feature(10, left1 << 16 | first, body)
        feature(12, bits(window.endClasses(start)), body)
        feature(15, first << 16 | UInt64(window.unit(start + 1)), body)
        feature(24, neighbour(window, before: start), body)
    }

    /// The features that all candidates share which end before a unit.
    @inline(__always)
    func forEach(behind end: Int, _ window: borrowing TextWindow, _ body: (CandidateFeature) -> Void) {
        let last = UInt64(window.unit(end - 1))
        let right1 = UInt64(window.unit(end))
        let right2 = right1 << 16 | UInt64(window.unit(end + 1))
        feature(7, right1, body)
        feature(8, right2, body)
        feature(9, right2 << 16 | UInt64(window.unit(end + 2)), body)
        feature(11, right1 << 16 | last, body)
        feature(13, bits(window.startClasses(end)), body)
        feature(16, last << 16 | UInt64(window.unit(end - 2)), body)
        feature(25, neighbour(window, from: end), body)
    }

    /// How many features all candidates share which start, or end, at a unit.
    static let sharedCount = 7

    /// How many features the shape of a candidate has, besides those of few values.
    static let shapeCount = 7

    /// The features of a candidate's length, edges, tokens and classes, but for those of few values.
    @inline(__always)
    func forEach(shapeOf candidate: Candidate, _ window: borrowing TextWindow, _ body: (CandidateFeature) -> Void) {
        let start = candidate.start
        let end = candidate.end
        let length = UInt64(min(end - start, 15))
        let firstToken = window.token(at: start)
        let lastToken = window.token(at: end - 1)
        let isToken = firstToken == lastToken && window.isBoundary(start) && window.isBoundary(end)

        feature(1, UInt64(candidate.source.rawValue) << 4 | length, body)
        feature(2, bits(candidate.classes), body)
        feature(3, isToken ? window.hash(ofToken: firstToken) : contents(window, start..<end), body)
        feature(14, UInt64(window.unit(start - 1)) << 16 | UInt64(window.unit(end)), body)
        feature(17, UInt64(window.unit(start)) << 4 | length, body)
        feature(18, UInt64(window.unit(end - 1)) << 4 | length, body)
        feature(20, window.group(ofToken: firstToken) << 8 | window.group(ofToken: lastToken), body)
    }

    // MARK: Features of few values

    /// How many values these features have together. Their rows are looked up once, when the model is opened.
    static let fewCount = 512 + 1024 + 1024 + 64

    /// Calls `body` with the value of every such feature, numbered from 0 to ``fewCount``: how a candidate lies among its
    /// tokens, and the longer names and words that it cuts through.
    @inline(__always)
    func forEach(fewOf candidate: Candidate, _ window: borrowing TextWindow, _ body: (Int) -> Void) {
        let start = candidate.start
        let end = candidate.end
        let firstToken = window.token(at: start)
        let lastToken = window.token(at: end - 1)
        let startsToken = window.isBoundary(start)
        let endsToken = window.isBoundary(end)
        let cut = (startsToken ? 1 : 0) | (endsToken ? 2 : 0)
        body((cut << 3 | min(lastToken - firstToken, 7)) << 4 | min(end - start, 15))
        let before = window.group(ofToken: startsToken ? firstToken - 1 : firstToken)
        let behind = window.group(ofToken: endsToken ? lastToken + 1 : lastToken)
        body(512 + (Int(before) << 2 | cut))
        body(1536 + (Int(behind) << 2 | cut))

        let reach = window.reach(start)
        let isReached = reach > start ? (reach >= end ? 2 : 1) : 0
        let isOverrun = window.reach(end) > end && isReached == 0 ? 1 : 0
        let wordEnd = window.wordEnd(start)
        var isWord = wordEnd >= end ? (wordEnd > end ? 2 : 1) : 0
        if end - start > 1, window.wordEnd(end - 1) > end { isWord |= 4 }
        body(2560 + ((isReached << 1 | isOverrun) << 3 | isWord))
    }

    /// A feature of few values by its number among these.
    static func feature(ofFew number: Int) -> CandidateFeature {
        func grouped(_ value: Int) -> UInt64 { UInt64((value >> 2) << 4 | value & 3) }
        return switch number {
        case ..<512: CandidateFeature(19, UInt64(number))
        case ..<1536: CandidateFeature(21, grouped(number - 512))
        case ..<2560: CandidateFeature(22, grouped(number - 1536))
        default: CandidateFeature(23, UInt64(number - 2560))
        }
    }

    /// The most features that a candidate of so many units has inside.
    static func insideLimit(forUnits count: Int) -> Int { 15 + 5 * count }

    /// The features of what is inside a candidate: names, words, characters.
    @inline(__always)
    func forEach(inside candidate: Candidate, _ window: borrowing TextWindow, _ body: (CandidateFeature) -> Void) {
        let end = candidate.end
        if candidate.given < end { people(candidate, window, body) }
        if !candidate.kinds.isDisjoint(with: [.organization, .location]) || candidate.given == end {
            insides(candidate, window, body)
        }
    }

    @inline(__always)
    func feature(_ template: UInt64, _ value: UInt64, _ body: (CandidateFeature) -> Void) {
        body(CandidateFeature(template, value))
    }

    /// Surname and given name, character by character.
    @inline(__always)
    private func people(_ candidate: Candidate, _ window: borrowing TextWindow, _ body: (CandidateFeature) -> Void) {
        let split = candidate.given
        let given = candidate.end - split
        let surname = contents(window, candidate.start..<split)
        feature(30, surname << 2 | UInt64(min(given, 3)), body)
        for position in split..<candidate.end {
            let place = UInt64(min(position - split, 3) << 2 | min(given, 3))
            feature(31, UInt64(window.unit(position)) << 4 | place, body)
        }
        feature(32, contents(window, split..<candidate.end), body)
    }

    /// The words and characters within, and the head.
    @inline(__always)
    private func insides(_ candidate: Candidate, _ window: borrowing TextWindow, _ body: (CandidateFeature) -> Void) {
        let head = contents(window, candidate.head..<candidate.end)
        let before = candidate.head - candidate.start
        feature(40, head << 3 | UInt64(min(before, 7)), body)
        feature(41, bits(window.endClasses(candidate.head)) << 20 ^ head, body)
        feature(42, bits(window.startClasses(candidate.start)), body)
        var position = candidate.start
        var token = window.token(at: position)
        while position < candidate.end {
            let end = window.end(ofToken: token)
            let next = min(end, candidate.end)
            let isWhole = end <= candidate.end && window.isBoundary(position)
            let word = isWhole ? window.hash(ofToken: token) : contents(window, position..<next)
            token &+= 1
            if position == candidate.start {
                feature(43, word, body)
                feature(44, word ^ head << 1, body)
            } else if next == candidate.head {
                feature(45, word, body)
            } else {
                feature(46, word, body)
            }
            if next - position > 1 || position == candidate.start {
                feature(47, UInt64(window.unit(position - 1)) << 32 ^ word, body)
            }
            position = next
        }
        if candidate.source.contains(.latin) {
            let shape = letterCase(window, candidate.start..<candidate.end)
            feature(50, shape << 4 | UInt64(min(candidate.end - candidate.start, 15)), body)
            feature(
                51, shape << 32 | UInt64(window.unit(candidate.start - 1)) << 16 | UInt64(window.unit(candidate.end)),
                body)
        }
        if candidate.source.contains(.foreign) {
            for position in candidate.start..<candidate.end {
                feature(48, UInt64(window.unit(position)), body)
                feature(49, UInt64(window.unit(position)) << 16 | UInt64(window.unit(position + 1)), body)
            }
        }
    }

    /// A hash of the token that ends before a unit, or of what a token has before it: six units at most.
    @inline(__always)
    func neighbour(_ window: borrowing TextWindow, before end: Int) -> UInt64 {
        guard end > 0 else { return UnitHash().value }
        let token = window.token(at: end - 1)
        let start = window.start(ofToken: token)
        if window.isBoundary(end), end - start <= 6 { return window.hash(ofToken: token) }
        return contents(window, max(start, end - 6)..<end)
    }

    /// A hash of the token that starts at a unit, or of what a token has behind it: six units at most.
    @inline(__always)
    func neighbour(_ window: borrowing TextWindow, from start: Int) -> UInt64 {
        guard start < window.count else { return UnitHash().value }
        let token = window.token(at: start)
        let end = window.end(ofToken: token)
        if window.isBoundary(start), end - start <= 6 { return window.hash(ofToken: token) }
        return contents(window, start..<min(end, start + 6))
    }

    /// What letters there are: capitals, small ones, digits, spaces, and whether a capital comes first.
    private func letterCase(_ window: borrowing TextWindow, _ range: Range<Int>) -> UInt64 {
        var shape: UInt64 = 0
        for position in range {
            switch window.unit(position) {
            case 0x41...0x5A: shape |= position == range.lowerBound ? 16 : 1
            case 0x61...0x7A: shape |= 2
            case 0x30...0x39: shape |= 4
            default: shape |= 8
            }
        }
        return shape
    }

    /// The classes as a number; those that only later rules ask for are left out.
    @inline(__always)
    func bits(_ classes: NameClass) -> UInt64 { UInt64(classes.subtracting(.unlearned).rawValue) }

    /// A hash of a range's units.
    @inline(__always)
    func contents(_ window: borrowing TextWindow, _ range: Range<Int>) -> UInt64 {
        var hash = UnitHash()
        for position in range { hash.append(window.unit(position)) }
        return hash.value
    }
}

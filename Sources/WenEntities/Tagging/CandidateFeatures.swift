package import WenSegmentation

/// What speaks for a candidate: numbers of features in the weight table.
///
/// Features: the units within and around it, its tokens and their tags, the gazetteer's classes of itself and its
/// neighbours, its given name, its head, and whether it cuts through tokens or longer names. Each speaks for every kind of
/// name at once: the row of a feature has a weight for each.
package struct CandidateFeatures {
    /// Makes the rules.
    package init() {}

    /// Calls `body` with every feature's number, of ``CandidateModel/featureBits`` bits.
    ///
    /// - Complexity: O(length of the candidate).
    @inline(__always)
    package func forEach(_ candidate: Candidate, _ window: TextWindow, _ tokens: [Token], _ body: (Int) -> Void) {
        @inline(__always)
        func feature(_ template: UInt64, _ value: UInt64 = 0) {
            // The upper bits of the product depend on all bits of the value.
            let hash = (value &+ template &* 0xD6E8_FEB8_6659_FD93) &* 0x9E37_79B9_7F4A_7C15
            body(Int(truncatingIfNeeded: hash >> (64 - CandidateModel.featureBits)))
        }
        let start = candidate.start
        let end = candidate.end
        let length = UInt64(min(end - start, 15))
        let source = UInt64(candidate.source.rawValue)
        @inline(__always)
        func unit(_ position: Int) -> UInt64 { UInt64(window.unit(position)) }

        // Shape.
        feature(1, source << 4 | length)
        let exact = exactClasses(candidate, window)
        feature(2, bits(exact))
        feature(3, contents(window, start..<end))

        // Around.
        let left1 = unit(start - 1)
        let left2 = left1 << 16 | unit(start - 2)
        let right1 = unit(end)
        let right2 = right1 << 16 | unit(end + 1)
        feature(4, left1)
        feature(5, left2)
        feature(6, left2 << 16 | unit(start - 3))
        feature(7, right1)
        feature(8, right2)
        feature(9, right2 << 16 | unit(end + 2))
        feature(10, left1 << 16 | unit(start))
        feature(11, right1 << 16 | unit(end - 1))
        let leftMask = bits(window.endClasses[start])
        let rightMask = bits(window.startClasses[end])
        feature(12, leftMask)
        feature(13, rightMask)
        feature(14, left1 << 16 | right1)

        // Edges.
        feature(15, unit(start) << 16 | unit(start + 1))
        feature(16, unit(end - 1) << 16 | unit(end - 2))
        feature(17, unit(start) << 4 | length)
        feature(18, unit(end - 1) << 4 | length)

        // Tokens.
        let firstToken = window.tokenIndex[start]
        let lastToken = window.tokenIndex[end - 1]
        let startsToken = window.isBoundary[start]
        let endsToken = window.isBoundary[end]
        let cut: UInt64 = (startsToken ? 1 : 0) | (endsToken ? 2 : 0)
        let tokenCount = UInt64(min(lastToken - firstToken, 7))
        feature(19, (cut << 3 | tokenCount) << 4 | length)
        feature(20, tag(tokens, firstToken) << 8 | tag(tokens, lastToken))
        feature(24, neighbour(window, before: start))
        feature(25, neighbour(window, from: end))
        feature(21, tag(tokens, startsToken ? firstToken - 1 : firstToken) << 4 | cut)
        feature(22, tag(tokens, endsToken ? lastToken + 1 : lastToken) << 4 | cut)

        // Longer names and words that it cuts through.
        let isReached = Int(window.reach[start]) > start ? UInt64(Int(window.reach[start]) >= end ? 2 : 1) : 0
        let isOverrun: UInt64 = Int(window.reach[end]) > end && isReached == 0 ? 1 : 0
        var isWord: UInt64 = Int(window.wordEnd[start]) >= end ? (Int(window.wordEnd[start]) > end ? 2 : 1) : 0
        if end - start > 1, Int(window.wordEnd[end - 1]) > end { isWord |= 4 }
        feature(23, (isReached << 1 | isOverrun) << 3 | isWord)

        if candidate.given < end { people(candidate, window, feature) }
        if !candidate.kinds.isDisjoint(with: [.organization, .location]) || candidate.given == end {
            insides(candidate, window, feature)
        }
    }

    /// Surname and given name, character by character.
    @inline(__always)
    private func people(_ candidate: Candidate, _ window: TextWindow, _ feature: (UInt64, UInt64) -> Void) {
        let split = candidate.given
        let given = candidate.end - split
        let surname = contents(window, candidate.start..<split)
        feature(30, surname << 2 | UInt64(min(given, 3)))
        for position in split..<candidate.end {
            let place = UInt64(min(position - split, 3) << 2 | min(given, 3))
            feature(31, UInt64(window.units[position]) << 4 | place)
        }
        feature(32, contents(window, split..<candidate.end))
    }

    /// The words and characters within, and the head.
    @inline(__always)
    private func insides(_ candidate: Candidate, _ window: TextWindow, _ feature: (UInt64, UInt64) -> Void) {
        let head = contents(window, candidate.head..<candidate.end)
        let before = candidate.head - candidate.start
        feature(40, head << 3 | UInt64(min(before, 7)))
        feature(41, bits(window.endClasses[candidate.head]) << 20 ^ head)
        feature(42, bits(window.startClasses[candidate.start]))
        var position = candidate.start
        while position < candidate.end {
            var next = position + 1
            while next < candidate.end, !window.isBoundary[next] { next += 1 }
            let word = contents(window, position..<next)
            if position == candidate.start {
                feature(43, word)
                feature(44, word ^ head << 1)
            } else if next == candidate.head {
                feature(45, word)
            } else {
                feature(46, word)
            }
            if next - position > 1 || position == candidate.start {
                feature(47, UInt64(window.unit(position - 1)) << 32 ^ word)
            }
            position = next
        }
        if candidate.source.contains(.latin) {
            let shape = letterCase(window, candidate.start..<candidate.end)
            feature(50, shape << 4 | UInt64(min(candidate.end - candidate.start, 15)))
            feature(
                51, shape << 32 | UInt64(window.unit(candidate.start - 1)) << 16 | UInt64(window.unit(candidate.end)))
        }
        if candidate.source.contains(.foreign) {
            for position in candidate.start..<candidate.end {
                feature(48, UInt64(window.units[position]))
                feature(49, UInt64(window.units[position]) << 16 | UInt64(window.unit(position + 1)))
            }
        }
    }

    /// A hash of the token that ends before a unit, or of what a token has before it.
    @inline(__always)
    private func neighbour(_ window: TextWindow, before end: Int) -> UInt64 {
        var start = max(0, end - 1)
        while start > 0, !window.isBoundary[start], end - start < 6 { start -= 1 }
        return contents(window, start..<end)
    }

    /// A hash of the token that starts at a unit, or of what a token has behind it.
    @inline(__always)
    private func neighbour(_ window: TextWindow, from start: Int) -> UInt64 {
        var end = min(window.count, start + 1)
        while end < window.count, !window.isBoundary[end], end - start < 6 { end += 1 }
        return contents(window, start..<end)
    }

    /// What letters there are: capitals, small ones, digits, spaces, and whether a capital comes first.
    private func letterCase(_ window: TextWindow, _ range: Range<Int>) -> UInt64 {
        var shape: UInt64 = 0
        for position in range {
            switch window.units[position] {
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
    private func bits(_ classes: NameClass) -> UInt64 { UInt64(classes.subtracting(.unlearned).rawValue) }

    /// The gazetteer's classes of the candidate as a whole.
    private func exactClasses(_ candidate: Candidate, _ window: TextWindow) -> NameClass {
        window.classes(of: candidate.start..<candidate.end)
    }

    @inline(__always)
    private func tag(_ tokens: [Token], _ index: Int) -> UInt64 {
        guard tokens.indices.contains(index) else { return 255 }
        return TagGroup.of(tokens[index])
    }

    /// A hash of a range's units.
    @inline(__always)
    private func contents(_ window: TextWindow, _ range: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for position in range { hash = (hash ^ UInt64(window.units[position])) &* 0x100_0000_01B3 }
        return hash >> 8
    }
}

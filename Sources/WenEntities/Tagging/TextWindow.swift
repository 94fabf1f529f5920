package import WenSegmentation

/// A sentence made ready for look-up: folded units, where each starts, and what the tokens and the gazetteer say.
///
/// One window is used for sentence after sentence, so that its memory is reused. Positions are not checked, for speed: they
/// lie between 0 and ``count``, or a few units beyond where ``unit(_:)`` is asked.
@safe
package struct TextWindow: ~Copyable {
    /// The longest window in units: an endless sentence is looked at in pieces.
    package static let limit = 4096

    /// How many units of the token that reaches the limit are seen: of an endless one only so many.
    static let longestToken = 64

    private var memory = WindowMemory(capacity: 256)
    /// The number of units.
    package private(set) var count = 0
    /// The number of tokens.
    private(set) var tokenCount = 0
    /// The gazetteer's entries, by start and then by end.
    private(set) var matches = MatchList()
    /// What the text around is about.
    private(set) var topic = TextTopic(.zero)

    /// Makes an empty window.
    package init() {}

    // MARK: Units

    /// The unit at a position, or ``FoldedUnit/edge`` a little outside.
    @inline(__always)
    package func unit(_ position: Int) -> UInt16 {
        assert(position >= -WindowMemory.margin && position < count + WindowMemory.margin)
        return unsafe memory.units[position]
    }

    /// Whether a token starts at a unit; true behind the last.
    @inline(__always)
    func isBoundary(_ position: Int) -> Bool {
        assert((0...count).contains(position))
        return unsafe memory.isBoundary[position]
    }

    /// The classes of all entries that start at a unit.
    @inline(__always)
    func startClasses(_ position: Int) -> NameClass {
        assert((0...count).contains(position))
        return unsafe memory.startClasses[position]
    }

    /// The classes of all entries that end before a unit.
    @inline(__always)
    func endClasses(_ position: Int) -> NameClass {
        assert((0...count).contains(position))
        return unsafe memory.endClasses[position]
    }

    /// The furthest end of an entry that starts before a unit and is a name.
    @inline(__always)
    func reach(_ position: Int) -> Int {
        assert((0...count).contains(position))
        return unsafe Int(memory.reach[position])
    }

    /// The end of the longest common word that starts at a unit.
    @inline(__always)
    func wordEnd(_ position: Int) -> Int {
        assert((0...count).contains(position))
        return unsafe Int(memory.wordEnd[position])
    }

    /// The classes of the entry that is exactly a range of units.
    @inline(__always)
    package func classes(of range: Range<Int>) -> NameClass {
        assert(range.lowerBound >= 0 && range.upperBound <= count)
        // Nothing starts behind the last unit.
        guard range.lowerBound < count else { return [] }
        var index = unsafe Int(memory.firstMatch[range.lowerBound])
        let end = unsafe Int(memory.firstMatch[range.lowerBound + 1])
        while index < end {
            if Int(matches[index].end) == range.upperBound { return matches[index].classes }
            index += 1
        }
        return []
    }

    /// The bytes of a range of units.
    ///
    /// - Parameter document: the one that the window was filled from.
    /// - Complexity: O(n) for tokens of n units.
    package func byteRange(_ range: Range<Int>, in document: Document) -> Range<Int> {
        assert(range.lowerBound >= 0 && range.upperBound <= count)
        return byte(of: range.lowerBound, in: document)..<byte(of: range.upperBound, in: document)
    }

    /// The byte at which a unit starts, or behind the last.
    private func byte(of position: Int, in document: Document) -> Int {
        let token = position < count ? token(at: position) : tokenCount
        var byte = unsafe Int(memory.bytes[token])
        guard position < count else { return byte }
        for _ in start(ofToken: token)..<position {
            byte += 1
            while document.utf8[byte] & 0xC0 == 0x80 { byte += 1 }
        }
        return byte
    }

    // MARK: Tokens

    /// The token that holds a unit, counted from the window's first.
    @inline(__always)
    func token(at position: Int) -> Int {
        assert((0..<count).contains(position))
        return unsafe Int(memory.tokenIndex[position])
    }

    /// The first unit of a token.
    @inline(__always)
    func start(ofToken token: Int) -> Int {
        assert((0..<tokenCount).contains(token))
        return unsafe Int(memory.tokenStarts[token])
    }

    /// The unit behind a token.
    @inline(__always)
    func end(ofToken token: Int) -> Int {
        assert((0..<tokenCount).contains(token))
        return unsafe Int(memory.tokenStarts[token + 1])
    }

    /// What a token is made of.
    @inline(__always)
    func kind(ofToken token: Int) -> TokenKind {
        assert((0..<tokenCount).contains(token))
        return unsafe memory.kinds[token]
    }

    /// The part of speech of a token.
    @inline(__always)
    func tag(ofToken token: Int) -> PartOfSpeech? {
        assert((0..<tokenCount).contains(token))
        return unsafe memory.tags[token]
    }

    /// The ``UnitHash`` of a token.
    @inline(__always)
    func hash(ofToken token: Int) -> UInt64 {
        assert((0..<tokenCount).contains(token))
        return unsafe memory.hashes[token]
    }

    /// What a token can be in a name.
    @inline(__always)
    func role(ofToken token: Int) -> TokenRole {
        assert((0..<tokenCount).contains(token))
        return unsafe memory.roles[token]
    }

    /// The ``TagGroup`` of a token, or of the one before the first or behind the last.
    @inline(__always)
    func group(ofToken token: Int) -> UInt64 {
        assert((-1...tokenCount).contains(token))
        return unsafe UInt64(memory.groups[token])
    }

    /// The cluster of a token, or of what stands for those before the first and behind the last.
    @inline(__always)
    func cluster(ofToken token: Int) -> UInt64 {
        assert((-2...tokenCount + 1).contains(token))
        return unsafe UInt64(memory.clusters[token])
    }

    /// The family of a token's cluster, or of what stands for those before the first and behind the last.
    @inline(__always)
    func family(ofToken token: Int) -> UInt64 {
        assert((-2...tokenCount + 1).contains(token))
        return unsafe UInt64(memory.families[token])
    }

    /// What stands for the cluster of a part of a token.
    static let cutCluster: UInt64 = 0xFFFE
    /// What stands for the family of a part of a token.
    static let cutFamily: UInt64 = 0xFE
    /// What stands for clusters beyond the window.
    private static let edgeCluster: UInt16 = 0xFFFF
    /// What stands for families beyond the window.
    private static let edgeFamily: UInt8 = 0xFF

    // MARK: Filling

    /// Fills the window with tokens from `range`'s first on, up to its last or the limit.
    ///
    /// - Parameters:
    ///   - words: of the whole document, and `clusters` too.
    ///   - range: some of the tokens, which tile the document.
    /// - Returns: the index of the first token left out.
    package mutating func load(
        _ words: FoldedWords, _ tokens: [Token], _ range: Range<Int>, _ clusters: inout TextClusters,
        _ gazetteer: Gazetteer
    ) -> Int {
        precondition(range.lowerBound >= 0 && range.upperBound <= words.count && tokens.count == words.count)
        let first = unsafe Int(words.starts[range.lowerBound])
        var index = range.upperBound
        if unsafe Int(words.starts[index]) - first > TextWindow.limit {
            // The limit is reached in the last token.
            index = range.lowerBound + 1
            while unsafe Int(words.starts[index]) - first < TextWindow.limit { index += 1 }
        }
        count = unsafe min(Int(words.starts[index]) - first, TextWindow.limit + TextWindow.longestToken)
        tokenCount = index - range.lowerBound
        // Tokens that do not tile the text may be more than its units.
        let needed = max(count, tokenCount)
        if needed > memory.capacity { memory = WindowMemory(capacity: max(needed, 2 * memory.capacity)) }
        let memory = memory
        let all = tokens.span
        unsafe memory.units.update(from: words.units + first, count: count)
        unsafe memory.hashes.update(from: words.hashes + range.lowerBound, count: tokenCount)
        unsafe memory.isBoundary.update(repeating: false, count: count)
        // Where the units of a token begin.
        var byte = range.lowerBound > 0 ? all[range.lowerBound - 1].end : all.isEmpty ? 0 : all[0].start
        for number in 0..<tokenCount {
            let start = unsafe Int(words.starts[range.lowerBound + number]) - first
            let end = unsafe min(Int(words.starts[range.lowerBound + number + 1]) - first, count)
            let next = all[range.lowerBound + number]
            unsafe memory.tokenStarts[number] = Int32(truncatingIfNeeded: start)
            unsafe memory.isBoundary[start] = true
            // Few have more than four units, so that this is guessed right.
            for unit in stride(from: start, to: end, by: 4) { unsafe memory.setToken(number, ofFourFrom: unit) }
            unsafe memory.bytes[number] = UInt32(truncatingIfNeeded: byte)
            byte = next.end
            unsafe memory.kinds[number] = next.kind
            unsafe memory.tags[number] = next.tag
            unsafe memory.groups[number] = TagGroup.of(next)
            unsafe memory.clusters[number] = clusters.cluster(ofToken: range.lowerBound + number)
            unsafe memory.families[number] = clusters.family(ofToken: range.lowerBound + number)
        }
        for outside in [-2, -1, tokenCount, tokenCount + 1] {
            unsafe memory.clusters[outside] = TextWindow.edgeCluster
            unsafe memory.families[outside] = TextWindow.edgeFamily
        }
        // In a loop of its own: two tables in one are made a jump that cannot be guessed.
        for number in 0..<tokenCount {
            let first = unsafe memory.units[Int(memory.tokenStarts[number])]
            unsafe memory.roles[number] = TokenRole.of(all[range.lowerBound + number], startingWith: first)
        }
        unsafe memory.tokenStarts[tokenCount] = Int32(truncatingIfNeeded: count)
        unsafe memory.bytes[tokenCount] = UInt32(truncatingIfNeeded: byte)
        unsafe memory.isBoundary[count] = true
        unsafe memory.groups[-1] = range.lowerBound > 0 ? TagGroup.of(all[range.lowerBound - 1]) : TagGroup.none
        unsafe memory.groups[tokenCount] = index < all.count ? TagGroup.of(all[index]) : TagGroup.none
        for position in 1...WindowMemory.margin {
            unsafe memory.units[-position] = FoldedUnit.edge
            unsafe memory.units[count + position - 1] = FoldedUnit.edge
        }
        topic = clusters.topic(around: range.lowerBound..<index)
        findMatches(gazetteer)
        return index
    }

    private mutating func findMatches(_ gazetteer: Gazetteer) {
        let memory = memory
        let count = count
        unsafe memory.startClasses.update(repeating: [], count: count + 1)
        unsafe memory.endClasses.update(repeating: [], count: count + 1)
        unsafe memory.wordEnd.update(repeating: 0, count: count + 1)
        matches.removeAll()
        let units = unsafe UnsafeBufferPointer(start: memory.units, count: count)
        unsafe findPairs(gazetteer, units)
        /// Whether what ends before a unit is only a part of a Latin word, which is no name.
        func isPart(endingAt end: Int) -> Bool {
            unsafe FoldedUnit.isAlphanumeric(memory.units[end]) && !memory.isBoundary[end]
        }
        /// Notes what stands at both ends; a proper name of any kind says little, there are too many.
        func note(_ start: Int, _ end: Int, _ classes: NameClass) {
            let telling = classes.subtracting(.properName)
            unsafe memory.startClasses[start].formUnion(telling)
            unsafe memory.endClasses[end].formUnion(telling)
        }
        var furthest: Int32 = 0
        for start in 0..<count {
            unsafe memory.reach[start] = furthest
            unsafe memory.firstMatch[start] = Int32(truncatingIfNeeded: matches.count)
            let unit = unsafe units[start]
            guard unsafe memory.isBoundary[start] || FoldedUnit.isHan(unit) else { continue }
            let one = isPart(endingAt: start + 1) ? [] : gazetteer.classes(of: unit)
            matches.append(start, start + 1, one, if: !one.isEmpty)
            note(start, start + 1, one)
            let node = unsafe Int(memory.pairNodes[start])
            guard node != 0 else { continue }
            unsafe gazetteer.forEachMatch(in: units, through: node, endingAt: start + 2) { end, classes in
                guard !isPart(endingAt: end) else { return }
                matches.append(start, end, classes, if: true)
                note(start, end, classes)
                let stop = Int32(truncatingIfNeeded: end)
                if classes.contains(.word) { unsafe memory.wordEnd[start] = stop }
                if !classes.isDisjoint(with: TextWindow.names) { furthest = max(furthest, stop) }
            }
        }
        unsafe memory.reach[count] = furthest
        unsafe memory.firstMatch[count] = Int32(truncatingIfNeeded: matches.count)
    }

    /// Finds the nodes of all pairs of units. Each look-up waits for memory, so that each step is done for all of them, and
    /// what the next one reads is asked for.
    @unsafe private func findPairs(_ gazetteer: Gazetteer, _ units: UnsafeBufferPointer<UInt16>) {
        let memory = memory
        unsafe memory.pairNodes.update(repeating: 0, count: count)
        for start in 0..<max(count - 1, 0) { unsafe gazetteer.willLookUp(units[start], units[start &+ 1]) }
        // Where an entry may start; the places are overwritten with the numbers of matches later.
        let starts = unsafe memory.firstMatch
        var found = 0
        for start in 0..<max(count - 1, 0) {
            unsafe starts[found] = Int32(truncatingIfNeeded: start)
            // Without a branch, which would be guessed wrong often.
            found &+= unsafe gazetteer.startBit(units[start], units[start &+ 1])
        }
        for index in 0..<found {
            let start = unsafe Int(starts[index])
            unsafe gazetteer.willFindNode(units[start], units[start &+ 1])
        }
        for index in 0..<found {
            let start = unsafe Int(starts[index])
            let node = unsafe gazetteer.pairNode(units[start], units[start &+ 1])
            gazetteer.willRead(node)
            unsafe memory.pairNodes[start] = Int32(truncatingIfNeeded: node)
        }
    }

    private static let names: NameClass = [
        .country, .division, .place, .organization, .possibleOrganization, .person, .title,
    ]
}

package import WenSegmentation

extension TextWindow {
    /// Fills the window with tokens from `range`'s first on, up to its last or the limit.
    ///
    /// - Parameters:
    ///   - words: of the whole document, and `clusters` too.
    ///   - range: some of the tokens, which tile the document.
    /// - Returns: the index of the first token left out.
    package mutating func load(
        _ words: borrowing FoldedWords, _ tokens: [Token], _ range: Range<Int>, _ clusters: inout TextClusters,
        _ gazetteer: Gazetteer
    ) -> Int {
        precondition(range.lowerBound >= 0 && range.upperBound <= words.count && tokens.count == words.count)
        let first = unsafe Int(words.starts.base[range.lowerBound])
        var index = range.upperBound
        if unsafe Int(words.starts.base[index]) - first > TextWindow.limit {
            // The limit is reached in the last token.
            index = range.lowerBound + 1
            while unsafe Int(words.starts.base[index]) - first < TextWindow.limit { index += 1 }
        }
        count = unsafe min(Int(words.starts.base[index]) - first, TextWindow.limit + TextWindow.longestToken)
        tokenCount = index - range.lowerBound
        // Tokens that do not tile the text may be more than its units.
        let needed = max(count, tokenCount)
        if needed > memory.capacity { memory = WindowMemory(capacity: max(needed, 2 * memory.capacity)) }
        let memory = memory
        let all = tokens.span
        unsafe memory.units.base.update(from: words.units.base + first, count: count)
        unsafe memory.hashes.base.update(from: words.hashes.base + range.lowerBound, count: tokenCount)
        unsafe memory.isBoundary.base.update(repeating: false, count: count)
        // Where the units of a token begin.
        var byte = range.lowerBound > 0 ? all[range.lowerBound - 1].end : all.isEmpty ? 0 : all[0].start
        for number in 0..<tokenCount {
            let start = unsafe Int(words.starts.base[range.lowerBound + number]) - first
            let end = unsafe min(Int(words.starts.base[range.lowerBound + number + 1]) - first, count)
            let next = all[range.lowerBound + number]
            unsafe memory.tokenStarts.base[number] = Int32(truncatingIfNeeded: start)
            unsafe memory.isBoundary.base[start] = true
            // Few have more than four units, so that this is guessed right.
            for unit in stride(from: start, to: end, by: 4) { unsafe memory.setToken(number, ofFourFrom: unit) }
            unsafe memory.bytes.base[number] = UInt32(truncatingIfNeeded: byte)
            byte = next.end
            unsafe memory.kinds.base[number] = next.kind
            unsafe memory.tags.base[number] = next.tag
            unsafe memory.groups.base[number] = TagGroup.of(next)
            unsafe memory.clusters.base[number] = clusters.cluster(ofToken: range.lowerBound + number)
            unsafe memory.families.base[number] = clusters.family(ofToken: range.lowerBound + number)
        }
        for outside in [-2, -1, tokenCount, tokenCount + 1] {
            unsafe memory.clusters.base[outside] = TextWindow.edgeCluster
            unsafe memory.families.base[outside] = TextWindow.edgeFamily
        }
        for position in 1...WindowMemory.margin {
            unsafe memory.units.base[-position] = FoldedUnit.edge
            unsafe memory.units.base[count + position - 1] = FoldedUnit.edge
        }
        // In a loop of its own: two tables in one are made a jump that cannot be guessed.
        for number in 0..<tokenCount {
            let first = unsafe memory.units.base[Int(memory.tokenStarts.base[number])]
            unsafe memory.roles.base[number] = TokenRole.of(all[range.lowerBound + number], startingWith: first)
        }
        unsafe memory.tokenStarts.base[tokenCount] = Int32(truncatingIfNeeded: count)
        unsafe memory.bytes.base[tokenCount] = UInt32(truncatingIfNeeded: byte)
        unsafe memory.isBoundary.base[count] = true
        unsafe memory.groups.base[-1] = range.lowerBound > 0 ? TagGroup.of(all[range.lowerBound - 1]) : TagGroup.none
        unsafe memory.groups.base[tokenCount] = index < all.count ? TagGroup.of(all[index]) : TagGroup.none
        topic = clusters.topic(around: range.lowerBound..<index)
        findMatches(gazetteer)
        return index
    }

    /// What stands for clusters beyond the window.
    private static let edgeCluster: UInt16 = 0xFFFF
    /// What stands for families beyond the window.
    private static let edgeFamily: UInt8 = 0xFF
}

extension TextWindow {
    /// Finds the gazetteer's entries.
    ///
    /// - Complexity: O(n): no entry is longer than its table allows.
    mutating func findMatches(_ gazetteer: Gazetteer) {
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

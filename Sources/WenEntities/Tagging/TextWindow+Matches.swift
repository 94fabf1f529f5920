import WenSegmentation

extension TextWindow {
    /// Finds the gazetteer's entries.
    ///
    /// - Complexity: O(n): no entry is longer than its table allows.
    mutating func findMatches(_ gazetteer: Gazetteer) {
        let memory = memory
        let count = count
        unsafe memory.startClasses.base.update(repeating: [], count: count + 1)
        unsafe memory.endClasses.base.update(repeating: [], count: count + 1)
        unsafe memory.wordEnd.base.update(repeating: 0, count: count + 1)
        matches.removeAll()
        let units = unsafe UnsafeBufferPointer(start: memory.units.base, count: count)
        unsafe findPairs(gazetteer, units)
        /// Whether what ends before a unit is only a part of a Latin word, which is no name.
        func isPart(endingAt end: Int) -> Bool {
            unsafe FoldedUnit.isAlphanumeric(memory.units.base[end]) && !memory.isBoundary.base[end]
        }
        /// Notes what stands at both ends; a proper name of any kind says little, there are too many.
        func note(_ start: Int, _ end: Int, _ classes: NameClass) {
            let telling = classes.subtracting(.properName)
            unsafe memory.startClasses.base[start].formUnion(telling)
            unsafe memory.endClasses.base[end].formUnion(telling)
        }
        var furthest: Int32 = 0
        for start in 0..<count {
            unsafe memory.reach.base[start] = furthest
            unsafe memory.firstMatch.base[start] = Int32(truncatingIfNeeded: matches.count)
            let unit = unsafe units[start]
            guard unsafe memory.isBoundary.base[start] || FoldedUnit.isHan(unit) else { continue }
            let one = isPart(endingAt: start + 1) ? [] : gazetteer.classes(of: unit)
            matches.append(start, start + 1, one, if: !one.isEmpty)
            note(start, start + 1, one)
            let node = unsafe Int(memory.pairNodes.base[start])
            guard node != 0 else { continue }
            unsafe gazetteer.forEachMatch(in: units, through: node, endingAt: start + 2) { end, classes in
                guard !isPart(endingAt: end) else { return }
                matches.append(start, end, classes, if: true)
                note(start, end, classes)
                let stop = Int32(truncatingIfNeeded: end)
                if classes.contains(.word) { unsafe memory.wordEnd.base[start] = stop }
                if !classes.isDisjoint(with: TextWindow.names) { furthest = max(furthest, stop) }
            }
        }
        unsafe memory.reach.base[count] = furthest
        unsafe memory.firstMatch.base[count] = Int32(truncatingIfNeeded: matches.count)
    }

    /// Finds the nodes of all pairs of units. Each look-up waits for memory, so that each step is done for all of them, and
    /// what the next one reads is asked for.
    @unsafe private func findPairs(_ gazetteer: Gazetteer, _ units: UnsafeBufferPointer<UInt16>) {
        let memory = memory
        unsafe memory.pairNodes.base.update(repeating: 0, count: count)
        for start in 0..<max(count - 1, 0) { unsafe gazetteer.willLookUp(units[start], units[start &+ 1]) }
        // Where an entry may start; the places are overwritten with the numbers of matches later.
        let starts = unsafe memory.firstMatch.base
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
            unsafe memory.pairNodes.base[start] = Int32(truncatingIfNeeded: node)
        }
    }

    private static let names: NameClass = [
        .country, .division, .place, .organization, .possibleOrganization, .person, .title,
    ]
}

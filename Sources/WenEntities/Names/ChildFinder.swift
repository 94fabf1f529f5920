/// Finds names inside names: 成都 in 成都工业学院, 西园街道 in 西园街道党工委.
struct ChildFinder {
    /// A name inside a name: half-open ranges of bytes from the outer name's first.
    struct Child: Hashable {
        var kind: Entity.Kind
        var range: Range<Int>
        /// The bytes of the outer name.
        var nameLength: Int
    }

    private let gazetteer: Gazetteer
    private let user: UserGazetteer?
    /// A name of the document.
    private struct Known {
        /// Its units among those of all names.
        var units: Range<Int>
        var kind: Entity.Kind
        /// The next name of the same chain; -1 behind the last.
        var next: Int32
    }

    private var known: [Known] = []
    /// The units of all known names, one name behind the other.
    private var units: [UInt16] = []
    /// The first name of each chain: those whose first two units have the same hash, so that most places are passed by one
    /// look; -1 where there is none.
    private var heads: [Int32] = []

    /// - Parameters:
    ///   - user: names of the user's own, which win.
    ///   - known: different names of the document.
    init(_ gazetteer: Gazetteer, _ user: UserGazetteer?, known names: [Mention], in text: TextBytes) {
        self.gazetteer = gazetteer
        self.user = user
        // A name is not inside itself.
        guard names.count > 1 else { return }
        var chainCount = 16
        while chainCount < 4 * names.count { chainCount *= 2 }
        heads = Array(repeating: -1, count: chainCount)
        known.reserveCapacity(names.count)
        units.reserveCapacity(8 * names.count)
        for mention in names {
            let start = units.count
            text.forEachNameUnit(mention.range) { units.append($0) }
            guard (2...ChildFinder.longestName).contains(units.count - start) else {
                units.removeLast(units.count - start)
                continue
            }
            let chain = chain(units, start)
            known.append(Known(units: start..<units.count, kind: mention.kind, next: heads[chain]))
            heads[chain] = Int32(known.count - 1)
        }
    }

    /// Whether a mention is long enough to have names inside.
    static func mayHaveChildren(_ mention: Mention) -> Bool { mention.kind != .person && mention.range.count >= 9 }

    /// The names inside an organisation or place, in order, none overlapping another.
    ///
    /// Complexity: O(n), for a name of n units, but for names of the document that start alike.
    func children(of mention: Mention, in text: TextBytes) -> [Child] {
        guard ChildFinder.mayHaveChildren(mention) else { return [] }
        let units = text.units(mention.range)
        let first = mention.range.lowerBound
        var children: [Child] = []
        var start = 0
        while start < units.count {
            if let (end, kind) = longest(units, start) {
                let lower = text.advance(first, by: start)
                let upper = text.advance(lower, by: end - start)
                children.append(
                    Child(kind: kind, range: lower - first..<upper - first, nameLength: mention.range.count))
                start = end
            } else {
                start += 1
            }
        }
        return children
    }

    /// The longest known name that starts at a unit and is not the whole.
    private func longest(_ units: [UInt16], _ start: Int) -> (end: Int, kind: Entity.Kind)? {
        var best: (end: Int, kind: Entity.Kind)?
        if let user {
            user.names.forEachMatch(in: units, from: start) { end, _ in
                guard end - start < units.count, let entry = user.entry(FoldedName(Array(units[start..<end]))) else {
                    return
                }
                best = (end, entry.kind)
            }
            if best != nil { return best }
        }
        gazetteer.forEachMatch(in: units, from: start) { end, classes in
            guard end - start > 1, end - start < units.count else { return }
            if !classes.isDisjoint(with: [.country, .division, .place]) {
                best = (end, .location)
            } else if classes.contains(.organization), classes.isDisjoint(with: .anyHead) {
                best = (end, .organization)
            }
        }
        guard start + 1 < units.count, !known.isEmpty else { return best }
        var number = Int(heads[chain(units, start)])
        while number >= 0 {
            let name = known[number]
            number = Int(name.next)
            let end = start + name.units.count
            if name.units.count < units.count, end > best?.end ?? 0, end <= units.count,
                units[start..<end].elementsEqual(self.units[name.units])
            {
                best = (end, name.kind)
            }
        }
        return best
    }

    /// The chain of the names that start with the two units at a place.
    @inline(__always)
    private func chain(_ units: [UInt16], _ start: Int) -> Int {
        let pair = UInt32(units[start]) << 16 | UInt32(units[start + 1])
        return Int((pair &* 0x9E37_79B1) >> 8) & (heads.count - 1)
    }

    private static let longestName = 20
}

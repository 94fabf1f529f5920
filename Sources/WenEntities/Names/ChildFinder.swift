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
        var units: [UInt16]
        var kind: Entity.Kind
        /// The next name that starts with the same two units; -1 behind the last.
        var next: Int
    }

    private var known: [Known] = []
    /// The first name of those that start with two units, so that most places are passed by one look.
    private var heads: [UInt32: Int] = [:]

    /// - Parameters:
    ///   - user: names of the user's own, which win.
    ///   - known: names of the document.
    init(_ gazetteer: Gazetteer, _ user: UserGazetteer?, known names: [(name: FoldedName, kind: Entity.Kind)]) {
        self.gazetteer = gazetteer
        self.user = user
        heads.reserveCapacity(names.count)
        for (name, kind) in names where (2...ChildFinder.longestName).contains(name.count) {
            let next = heads.updateValue(known.count, forKey: ChildFinder.key(name.units, 0)) ?? -1
            known.append(Known(units: name.units, kind: kind, next: next))
        }
    }

    /// The names inside an organisation or place, in order, none overlapping another.
    ///
    /// Complexity: O(n), for a name of n units, but for names of the document that start alike.
    func children(of mention: Mention, in text: TextBytes) -> [Child] {
        guard mention.kind != .person, mention.range.count >= 9 else { return [] }
        let (units, offsets) = text.unitsWithOffsets(mention.range)
        var children: [Child] = []
        var start = 0
        while start < units.count {
            if let (end, kind) = longest(units, start) {
                let first = mention.range.lowerBound
                children.append(
                    Child(
                        kind: kind, range: offsets[start] - first..<offsets[end] - first,
                        nameLength: mention.range.count))
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
        user?.names.forEachMatch(in: units, from: start) { end, _ in
            guard end - start < units.count, let entry = user?.entry(FoldedName(Array(units[start..<end]))) else {
                return
            }
            best = (end, entry.kind)
        }
        if best != nil { return best }
        gazetteer.forEachMatch(in: units, from: start) { end, classes in
            guard end - start > 1, end - start < units.count else { return }
            if !classes.isDisjoint(with: [.country, .division, .place]) {
                best = (end, .location)
            } else if classes.contains(.organization), classes.isDisjoint(with: .anyHead) {
                best = (end, .organization)
            }
        }
        guard start + 1 < units.count else { return best }
        var number = heads[ChildFinder.key(units, start)] ?? -1
        while number >= 0 {
            let name = known[number]
            number = name.next
            let end = start + name.units.count
            if name.units.count < units.count, end > best?.end ?? 0, end <= units.count,
                units[start..<end].elementsEqual(name.units)
            {
                best = (end, name.kind)
            }
        }
        return best
    }

    private static func key(_ units: [UInt16], _ start: Int) -> UInt32 {
        UInt32(units[start]) << 16 | UInt32(units[start + 1])
    }

    private static let longestName = 20
}

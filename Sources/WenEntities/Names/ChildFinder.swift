/// Finds names inside names: 成都 in 成都工业学院, 西园街道 in 西园街道党工委.
struct ChildFinder {
    /// A name inside a name: half-open ranges of bytes from the outer name's first.
    struct Child: Hashable {
        var kind: Entity.Kind
        var range: Range<Int>
    }

    private let user: UserGazetteer?
    /// Names of the document by their digests, and their kinds by number.
    private var known = NameNumbers(capacity: 0)
    private var kinds: [Entity.Kind] = []
    /// The lengths of the names of each chain, a bit for each: of those whose first two units have the same hash, so that most
    /// places are passed by one look.
    private var lengths: [UInt32] = []

    /// - Parameters:
    ///   - user: names of the user's own, which win.
    ///   - known: different names of the document.
    init(_ user: UserGazetteer?, known names: [Mention], in text: TextBytes) {
        self.user = user
        // A name is not inside itself.
        guard names.count > 1 else { return }
        var chainCount = 16
        while chainCount < 4 * names.count { chainCount *= 2 }
        lengths = Array(repeating: 0, count: chainCount)
        known = NameNumbers(capacity: names.count)
        kinds.reserveCapacity(names.count)
        for mention in names {
            var hash = UnitHash()
            var length = 0
            var pair: UInt32 = 0
            text.forEachNameUnit(mention.range) { unit in
                hash.append(unit)
                if length < 2 { pair = pair << 16 | UInt32(unit) }
                length += 1
            }
            guard (2...ChildFinder.longestName).contains(length), known.number(of: hash.digest) == kinds.count else {
                continue
            }
            kinds.append(mention.kind)
            lengths[chain(pair)] |= 1 << UInt32(length)
        }
    }

    /// Whether a mention is long enough to have names inside.
    static func mayHaveChildren(_ mention: Mention) -> Bool { mention.kind != .person && mention.range.count >= 9 }

    /// The names inside an organisation or place, in order, none overlapping another.
    ///
    /// - Complexity: O(n), for a name of n units.
    func children(of mention: Mention, in text: TextBytes) -> [Child] {
        guard ChildFinder.mayHaveChildren(mention) else { return [] }
        let (units, offsets) = text.unitsWithOffsets(mention.range)
        var children: [Child] = []
        var start = 0
        while start < units.count {
            if let (end, kind) = userName(units, offsets, start, text) ?? longest(units, start) {
                let first = mention.range.lowerBound
                children.append(Child(kind: kind, range: offsets[start] - first..<offsets[end] - first))
                start = end
            } else {
                start += 1
            }
        }
        return children
    }

    /// The user's longest name that starts at a unit and is not the whole.
    private func userName(
        _ units: [UInt16], _ offsets: [Int], _ start: Int, _ text: TextBytes
    ) -> (end: Int, kind: Entity.Kind)? {
        user?.longest(in: text, units, offsets, at: start, limit: start == 0 ? units.count - 1 : units.count)
            .map { ($0.end, $0.entry.kind) }
    }

    /// The longest other known name that starts at a unit and is not the whole.
    private func longest(_ units: [UInt16], _ start: Int) -> (end: Int, kind: Entity.Kind)? {
        var best: (end: Int, kind: Entity.Kind)?
        Gazetteer.embedded.forEachMatch(in: units, from: start) { end, classes in
            guard end - start > 1, end - start < units.count else { return }
            if !classes.isDisjoint(with: [.country, .division, .place]) {
                best = (end, .location)
            } else if classes.contains(.organization), classes.isDisjoint(with: .anyHead) {
                best = (end, .organization)
            }
        }
        guard start + 1 < units.count, !kinds.isEmpty else { return best }
        var lengths = lengths[chain(UInt32(units[start]) << 16 | UInt32(units[start + 1]))]
        while lengths != 0 {
            let length = 31 - lengths.leadingZeroBitCount
            lengths &= ~(1 << UInt32(length))
            let end = start + length
            guard end > best?.end ?? 0 else { break }
            guard end <= units.count, length < units.count,
                let number = known.find(FoldedName.digest(units[start..<end]))
            else { continue }
            return (end, kinds[number])
        }
        return best
    }

    /// The chain of the names that start with two units.
    @inline(__always)
    private func chain(_ pair: UInt32) -> Int { Int((pair &* 0x9E37_79B1) >> 8) & (lengths.count - 1) }

    private static let longestName = 20
}

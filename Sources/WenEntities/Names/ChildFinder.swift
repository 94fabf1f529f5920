/// Finds names inside names: 成都 in 成都工业学院, 西园街道 in 西园街道党工委.
struct ChildFinder {
    /// A name inside a name: half-open ranges of bytes from the outer name's first.
    struct Child: Hashable {
        var kind: Entity.Kind
        var range: Range<Int>
    }

    private let gazetteer: Gazetteer
    private let known: [[UInt16]: Entity.Kind]
    private var found: [ArraySlice<UInt8>: [Child]] = [:]

    /// - Parameter known: names of the document.
    init(_ gazetteer: Gazetteer, known: [[UInt16]: Entity.Kind]) {
        self.gazetteer = gazetteer
        self.known = known
    }

    /// The names inside an organisation or place, in order, none overlapping another.
    ///
    /// Complexity: O(length of the name), once for each name.
    mutating func children(of mention: Mention, in text: TextBytes) -> [Child] {
        guard mention.kind != .person, mention.range.count >= 9 else { return [] }
        let bytes = text.utf8[mention.range]
        if let children = found[bytes] { return children }
        let children = search(text.units(mention.range), mention, text)
        found[bytes] = children
        return children
    }

    private func search(_ units: [UInt16], _ mention: Mention, _ text: TextBytes) -> [Child] {
        var offsets = [0]
        var position = mention.range.lowerBound
        while position < mention.range.upperBound {
            position = text.after(position)
            offsets.append(position - mention.range.lowerBound)
        }
        var children: [Child] = []
        var start = 0
        while start < units.count {
            if let (end, kind) = longest(units, start) {
                children.append(Child(kind: kind, range: offsets[start]..<offsets[end]))
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
        gazetteer.forEachMatch(in: units, from: start) { end, classes in
            guard end - start > 1, end - start < units.count else { return }
            if !classes.isDisjoint(with: [.country, .division, .place]) {
                best = (end, .location)
            } else if classes.contains(.organization), classes.isDisjoint(with: .anyHead) {
                best = (end, .organization)
            }
        }
        var end = start
        while end < min(units.count, start + ChildFinder.longestName) {
            end += 1
            guard end - start > 1, end - start < units.count, end > best?.end ?? 0 else { continue }
            if let kind = known[Array(units[start..<end])] { best = (end, kind) }
        }
        return best
    }

    private static let longestName = 20
}

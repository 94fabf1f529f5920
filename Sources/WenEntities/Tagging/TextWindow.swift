package import WenSegmentation

/// A sentence made ready for look-up: folded units, where each starts, and what the tokens and the gazetteer say.
///
/// One window is used for sentence after sentence, so that its memory is reused.
package struct TextWindow {
    /// A gazetteer entry found in the window.
    package struct Match {
        var start: Int32
        var end: Int32
        var classes: NameClass
    }

    /// The longest window in units: an endless sentence is looked at in pieces.
    package static let limit = 4096

    /// The units.
    package private(set) var units: [UInt16] = []
    /// The byte at which each unit starts, and the byte behind the last.
    package private(set) var offsets: [Int] = []
    /// Whether a token starts at each unit; true behind the last.
    package private(set) var isBoundary: [Bool] = []
    /// The index of the token that holds each unit.
    package private(set) var tokenIndex: [Int] = []
    /// The gazetteer's entries, by start and then by end.
    package private(set) var matches: [Match] = []
    /// The index of the first entry that starts at or behind each unit.
    private var firstMatch: [Int32] = []
    /// The classes of all entries that start at each unit, and behind the last.
    package private(set) var startClasses: [NameClass] = []
    /// The classes of all entries that end before each unit, and behind the last.
    package private(set) var endClasses: [NameClass] = []
    /// The furthest end of an entry that starts before each unit and is a name.
    package private(set) var reach: [Int32] = []
    /// The end of the longest common word that starts at each unit.
    package private(set) var wordEnd: [Int32] = []

    /// The number of units.
    package var count: Int { units.count }

    /// Makes an empty window.
    package init() {}

    /// Fills the window with tokens from `first` on, up to `last` or the limit.
    ///
    /// - Returns: the index of the first token left out.
    package mutating func load(_ document: Document, _ tokens: [Token], _ range: Range<Int>, _ gazetteer: Gazetteer)
        -> Int
    {
        removeAll()
        var index = range.lowerBound
        let bytes = document.utf8
        while index < range.upperBound, units.count < TextWindow.limit {
            let token = tokens[index]
            var position = token.start
            var isFirst = true
            while position < token.end {
                let start = position
                units.append(gazetteer.fold(FoldedUnit.fold(TextWindow.scalar(bytes, &position))))
                offsets.append(start)
                isBoundary.append(isFirst)
                tokenIndex.append(index)
                isFirst = false
            }
            index += 1
        }
        offsets.append(index > range.lowerBound ? tokens[index - 1].end : 0)
        isBoundary.append(true)
        findMatches(gazetteer)
        return index
    }

    /// The unit at a position, or ``FoldedUnit/edge`` outside.
    @inline(__always)
    package func unit(_ position: Int) -> UInt16 {
        position >= 0 && position < units.count ? units[position] : FoldedUnit.edge
    }

    /// The unit behind the token that holds a unit.
    func endOfToken(at position: Int) -> Int {
        var end = position + 1
        while end < count, tokenIndex[end] == tokenIndex[position] { end += 1 }
        return end
    }

    /// The classes of the entry that is exactly a range of units.
    @inline(__always)
    package func classes(of range: Range<Int>) -> NameClass {
        var index = Int(firstMatch[range.lowerBound])
        let end = Int(firstMatch[range.lowerBound + 1])
        while index < end {
            if Int(matches[index].end) == range.upperBound { return matches[index].classes }
            index += 1
        }
        return []
    }

    /// The bytes of a range of units.
    package func byteRange(_ range: Range<Int>) -> Range<Int> {
        offsets[range.lowerBound]..<offsets[range.upperBound]
    }

    private mutating func removeAll() {
        units.removeAll(keepingCapacity: true)
        offsets.removeAll(keepingCapacity: true)
        isBoundary.removeAll(keepingCapacity: true)
        tokenIndex.removeAll(keepingCapacity: true)
        matches.removeAll(keepingCapacity: true)
        firstMatch.removeAll(keepingCapacity: true)
        startClasses.removeAll(keepingCapacity: true)
        endClasses.removeAll(keepingCapacity: true)
        reach.removeAll(keepingCapacity: true)
        wordEnd.removeAll(keepingCapacity: true)
    }

    private mutating func findMatches(_ gazetteer: Gazetteer) {
        let count = units.count
        for _ in 0...count {
            startClasses.append([])
            endClasses.append([])
            reach.append(0)
            wordEnd.append(0)
        }
        var furthest: Int32 = 0
        for start in 0..<count {
            reach[start] = furthest
            firstMatch.append(Int32(matches.count))
            let unit = units[start]
            guard isBoundary[start] || FoldedUnit.isHan(unit) else { continue }
            gazetteer.forEachMatch(in: units, from: start) { end, classes in
                // Part of a Latin word is no name.
                if !isBoundary[end], FoldedUnit.isAlphanumeric(units[end]) { return }
                matches.append(Match(start: Int32(start), end: Int32(end), classes: classes))
                startClasses[start].formUnion(classes)
                endClasses[end].formUnion(classes)
                if end - start > 1 {
                    if classes.contains(.word) { wordEnd[start] = Int32(end) }
                    if !classes.isDisjoint(with: TextWindow.names) { furthest = max(furthest, Int32(end)) }
                }
            }
        }
        reach[count] = furthest
        firstMatch.append(Int32(matches.count))
    }

    private static let names: NameClass = [
        .country, .division, .place, .organization, .possibleOrganization, .person, .title,
    ]

    /// Decodes valid UTF-8.
    @inline(__always)
    static func scalar(_ bytes: [UInt8], _ position: inout Int) -> UInt32 {
        let lead = UInt32(bytes[position])
        if lead < 0x80 {
            position += 1
            return lead
        }
        if lead < 0xE0 {
            position += 2
            return (lead & 0x1F) << 6 | UInt32(bytes[position - 1] & 0x3F)
        }
        if lead < 0xF0 {
            position += 3
            return (lead & 0x0F) << 12 | UInt32(bytes[position - 2] & 0x3F) << 6 | UInt32(bytes[position - 1] & 0x3F)
        }
        position += 4
        return (lead & 0x07) << 18 | UInt32(bytes[position - 3] & 0x3F) << 12 | UInt32(bytes[position - 2] & 0x3F) << 6
            | UInt32(bytes[position - 1] & 0x3F)
    }
}

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

    /// What is known of each unit and token.
    var memory = WindowMemory(capacity: 256)
    /// The number of units.
    package internal(set) var count = 0
    /// The number of tokens.
    var tokenCount = 0
    /// The gazetteer's entries, by start and then by end.
    var matches = MatchList()
    /// What the text around is about.
    var topic = TextTopic(.zero)

    /// Makes an empty window.
    package init() {}

    /// The unit at a position, or ``FoldedUnit/edge`` a little outside.
    @inline(__always)
    package func unit(_ position: Int) -> UInt16 {
        assert(position >= -WindowMemory.margin && position < count + WindowMemory.margin)
        return unsafe memory.units.base[position]
    }

    /// Whether a word, no longer than ``WindowMemory/margin``, stands at a unit.
    func stands(_ word: [UInt16], at position: Int) -> Bool {
        word.indices.allSatisfy { word[$0] == unit(position + $0) }
    }

    /// Whether one of some words, none longer than ``WindowMemory/margin``, stands at a unit.
    func stands(oneOf words: [[UInt16]], at position: Int) -> Bool {
        for word in words where stands(word, at: position) { return true }
        return false
    }

    /// Whether a token starts at a unit; true behind the last.
    @inline(__always)
    func isBoundary(_ position: Int) -> Bool {
        assert((0...count).contains(position))
        return unsafe memory.isBoundary.base[position]
    }

    /// The classes of all entries that start at a unit.
    @inline(__always)
    func startClasses(_ position: Int) -> NameClass {
        assert((0...count).contains(position))
        return unsafe memory.startClasses.base[position]
    }

    /// The classes of all entries that end before a unit.
    @inline(__always)
    func endClasses(_ position: Int) -> NameClass {
        assert((0...count).contains(position))
        return unsafe memory.endClasses.base[position]
    }

    /// The furthest end of an entry that starts before a unit and is a name.
    @inline(__always)
    func reach(_ position: Int) -> Int {
        assert((0...count).contains(position))
        return unsafe Int(memory.reach.base[position])
    }

    /// The end of the longest common word that starts at a unit.
    @inline(__always)
    func wordEnd(_ position: Int) -> Int {
        assert((0...count).contains(position))
        return unsafe Int(memory.wordEnd.base[position])
    }

    /// The classes of the entry that is exactly a range of units.
    @inline(__always)
    package func classes(of range: Range<Int>) -> NameClass {
        assert(range.lowerBound >= 0 && range.upperBound <= count)
        // Nothing starts behind the last unit.
        guard range.lowerBound < count else { return [] }
        var index = unsafe Int(memory.firstMatch.base[range.lowerBound])
        let end = unsafe Int(memory.firstMatch.base[range.lowerBound + 1])
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
        var byte = unsafe Int(memory.bytes.base[token])
        guard position < count else { return byte }
        for _ in start(ofToken: token)..<position {
            byte += 1
            while document.utf8[byte] & 0xC0 == 0x80 { byte += 1 }
        }
        return byte
    }
}

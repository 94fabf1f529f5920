package import WenSegmentation

/// The words of a document as names are looked up: their folded units, and a hash of each. A text is decoded once, for all
/// that the tagger reads from it.
///
/// Its memory is kept for the next document. Words and units are counted from the document's first, and not checked, for speed.
package struct FoldedWords: ~Copyable {
    /// The number of words.
    package private(set) var count = 0
    /// The units, one word behind the other.
    private(set) var units = Scratch<UInt16>(capacity: 1024)
    /// The first unit of each word, and the end of the last.
    private(set) var starts = Scratch<UInt32>(capacity: 512)
    /// The ``UnitHash`` of each word.
    private(set) var hashes = Scratch<UInt64>(capacity: 512)

    /// Makes memory for a document.
    package init() {
        unsafe starts.base[0] = 0
    }

    /// Reads the words of one document.
    package init(_ document: Document, _ tokens: [Token], _ gazetteer: Gazetteer = .embedded) {
        self.init()
        read(document, tokens, gazetteer)
    }

    /// Reads the words of a document.
    ///
    /// - Parameter tokens: they tile it. What lies between two that do not is read as part of the second.
    /// - Complexity: O(n).
    package mutating func read(_ document: Document, _ tokens: [Token], _ gazetteer: Gazetteer) {
        count = tokens.count
        reserve(document.utf8.count)
        let (units, starts, hashes) = unsafe (units.base, starts.base, hashes.base)
        let bytes = document.utf8.span
        let all = tokens.span
        unsafe starts[0] = 0
        guard count > 0 else { return }
        var position = all[0].start
        let stop = min(all[count - 1].end, bytes.count)
        // Tokens that do not tile the text may start inside a character.
        while position < stop, bytes[position] & 0xC0 == 0x80 { position += 1 }
        var end = all[0].end
        var unit = 0
        var token = 0
        var hash = UnitHash()
        // Where tokens end is hard to guess for the processor: each unit writes what its token has up to here.
        while position < stop {
            let folded = FoldedWords.unit(bytes, &position, gazetteer)
            unsafe units[unit] = folded
            unit &+= 1
            hash.append(folded)
            unsafe hashes[token] = hash.value
            unsafe starts[token &+ 1] = UInt32(truncatingIfNeeded: unit)
            let isLast = position >= end
            hash = isLast ? UnitHash() : hash
            token &+= isLast ? 1 : 0
            end = all[min(token, count &- 1)].end
        }
        // Tokens that do not tile the text may be left.
        while token < count {
            unsafe hashes[token] = UnitHash().value
            token += 1
            unsafe starts[token] = UInt32(truncatingIfNeeded: unit)
        }
    }

    /// How many units there is room for.
    var capacity: Int { units.capacity }

    /// The units of a word.
    @inline(__always)
    func units(ofWord word: Int) -> Range<Int> {
        assert((0..<count).contains(word))
        return unsafe Int(starts.base[word])..<Int(starts.base[word + 1])
    }

    /// The number of units.
    var unitCount: Int { unsafe Int(starts.base[count]) }

    /// A unit.
    @inline(__always)
    func unit(_ position: Int) -> UInt16 {
        assert((0..<unitCount).contains(position))
        return unsafe units.base[position]
    }

    /// The ``UnitHash`` of a word.
    @inline(__always)
    package func hash(ofWord word: Int) -> UInt64 {
        assert((0..<count).contains(word))
        return unsafe hashes.base[word]
    }

    /// Makes room for the words and the units of so many bytes: each unit has one at least.
    private mutating func reserve(_ byteCount: Int) {
        if byteCount > units.capacity { units.grow(to: byteCount) }
        guard count >= starts.capacity else { return }
        starts.grow(to: count + 1)
        hashes.grow(to: count + 1)
    }

    /// Decodes a scalar of valid UTF-8, of which the first byte must be there, and folds it.
    @inline(__always)
    package static func unit(_ bytes: Span<UInt8>, _ position: inout Int, _ gazetteer: Gazetteer) -> UInt16 {
        func tail(_ offset: Int) -> UInt16 { UInt16(unsafe bytes[unchecked: position &+ offset] & 0x3F) }
        let lead = UInt16(unsafe bytes[unchecked: position])
        // Nearly all are of three bytes.
        if lead &- 0xE0 < 0x10 {
            let unit = (lead & 0x0F) << 12 | tail(1) << 6 | tail(2)
            position &+= 3
            return gazetteer.fold(unit)
        }
        if lead < 0x80 {
            position &+= 1
            return gazetteer.fold(lead)
        }
        if lead < 0xE0 {
            let unit = (lead & 0x1F) << 6 | tail(1)
            position &+= 2
            return gazetteer.fold(unit)
        }
        position &+= 4
        return FoldedUnit.beyond
    }
}

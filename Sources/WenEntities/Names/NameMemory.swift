/// The names that a document gives in a strong context, found again where the context is weak.
struct NameMemory {
    private struct Name {
        var bytes: ArraySlice<UInt8>
        var kind: Entity.Kind
        var confidence: Double
    }

    private var names: [UInt32: [Name]] = [:]
    /// One bit for each hash of a name's first bytes: most places are passed by one look.
    private var filter = [UInt64](repeating: 0, count: 1024)

    /// Remembers the mentions that are sure enough; of two kinds the more frequent one stays.
    ///
    /// - Parameter shortNames: names of companies that the text may use for the full ones.
    init(_ mentions: [Mention], shortNames: Set<[UInt8]>, in text: TextBytes) {
        var kinds: [ArraySlice<UInt8>: [Entity.Kind: (count: Int, confidence: Double)]] = [:]
        for mention in mentions where mention.confidence >= NameMemory.sure && mention.range.count >= 4 {
            let old = kinds[text.utf8[mention.range], default: [:]][mention.kind] ?? (0, 0)
            kinds[text.utf8[mention.range], default: [:]][mention.kind] =
                (old.count + 1, max(old.confidence, mention.confidence))
        }
        for bytes in shortNames where bytes.count >= 6 && kinds[bytes[...]] == nil {
            add(Name(bytes: bytes[...], kind: .organization, confidence: NameMemory.sure))
        }
        for (bytes, found) in kinds {
            guard
                let best = found.max(by: {
                    ($0.value.count, $0.value.confidence, $0.key.rawValue) < (
                        $1.value.count, $1.value.confidence, $1.key.rawValue
                    )
                })
            else { continue }
            add(Name(bytes: bytes, kind: best.key, confidence: best.value.confidence))
        }
    }

    private mutating func add(_ name: Name) {
        let key = NameMemory.key(name.bytes, at: name.bytes.startIndex)
        names[key, default: []].append(name)
        filter[Int(key >> 6 & 1023)] |= 1 << UInt64(key & 63)
        // The longest first.
        names[key]?.sort { $0.bytes.count > $1.bytes.count }
    }

    /// The places where remembered names stand, longest names first, none overlapping another.
    ///
    /// - Parameter isBoundary: whether a token starts at a byte. A short name must lie on token boundaries.
    /// - Complexity: O(n) for a document of n bytes.
    func mentions(in text: TextBytes, isBoundary: (Int) -> Bool) -> [Mention] {
        guard !names.isEmpty else { return [] }
        var found: [Mention] = []
        var position = 0
        while position + 4 <= text.count {
            if text.utf8[position] & 0xC0 != 0x80, let name = name(at: position, text, isBoundary) {
                found.append(
                    Mention(
                        kind: name.kind, range: position..<position + name.bytes.count,
                        confidence: name.confidence * NameMemory.discount))
                position += name.bytes.count
            } else {
                position += 1
            }
        }
        return found
    }

    private func name(at start: Int, _ text: TextBytes, _ isBoundary: (Int) -> Bool) -> Name? {
        let key = NameMemory.key(text.utf8[...], at: start)
        guard filter[Int(key >> 6 & 1023)] >> UInt64(key & 63) & 1 == 1, let list = names[key] else { return nil }
        candidates: for name in list {
            let end = start + name.bytes.count
            guard end <= text.count else { continue }
            var position = start
            for byte in name.bytes {
                if text.utf8[position] != byte { continue candidates }
                position += 1
            }
            let isShort = name.bytes.count <= NameMemory.shortLength || name.bytes.first.map { $0 < 0x80 } ?? true
            if !isShort || isBoundary(start) && isBoundary(end) { return name }
        }
        return nil
    }

    /// The first four bytes, mixed.
    @inline(__always)
    private static func key(_ bytes: ArraySlice<UInt8>, at start: Int) -> UInt32 {
        let word =
            UInt32(bytes[start]) << 24 | UInt32(bytes[start + 1]) << 16 | UInt32(bytes[start + 2]) << 8
            | UInt32(bytes[start + 3])
        return (word &* 0x9E37_79B1) >> 4
    }

    private static let sure = 0.8
    private static let discount = 0.95
    /// Two Chinese characters.
    private static let shortLength = 6
}

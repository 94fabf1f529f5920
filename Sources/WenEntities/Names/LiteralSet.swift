/// Literals that are looked for at many places of a text: most are passed by one look at three bytes.
struct LiteralSet: Sendable {
    private let literals: [[UInt8]]
    /// One bit for each hash of a literal's first three bytes.
    private let filter: [UInt64]

    /// - Parameter literals: each of at least three bytes; of two that stand at the same place the earlier one is found.
    init(_ literals: [String]) {
        self.literals = literals.map { Array($0.utf8) }
        var filter = [UInt64](repeating: 0, count: 64)
        for literal in self.literals {
            let hash = LiteralSet.hash(literal[0], literal[1], literal[2])
            filter[hash >> 6] |= 1 << UInt64(hash & 63)
        }
        self.filter = filter
    }

    /// The byte behind the literal that stands at a byte; `nil` where none does.
    @inline(__always)
    func end(in text: TextBytes, at start: Int) -> Int? {
        guard start + 3 <= text.count else { return nil }
        let hash = LiteralSet.hash(text.utf8[start], text.utf8[start + 1], text.utf8[start + 2])
        guard filter[hash >> 6] >> UInt64(hash & 63) & 1 == 1 else { return nil }
        return text.end(ofAny: literals, at: start)
    }

    @inline(__always)
    private static func hash(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
        let word = UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third)
        return Int((word &* 0x9E37_79B1) >> 20)
    }
}

/// Literals that are looked for at many places of a text: most are passed by a look at three bytes or six.
struct LiteralSet: Sendable {
    private let literals: [[UInt8]]
    /// One bit for each hash of a literal's first three bytes.
    private let first: Filter
    /// One bit for each hash of the three bytes behind them.
    private let second: Filter

    /// - Parameter literals: each of at least six bytes; of two that stand at the same place the earlier one is found.
    init(_ literals: [String]) {
        self.literals = literals.map { Array($0.utf8) }
        first = Filter(self.literals, 0)
        second = Filter(self.literals, 3)
    }

    /// The byte behind the literal that stands at a byte; `nil` where none does.
    @inline(__always)
    func end(in text: TextBytes, at start: Int) -> Int? {
        guard start + 6 <= text.count, first.mayContain(text.utf8, start), second.mayContain(text.utf8, start + 3)
        else { return nil }
        return text.end(ofAny: literals, at: start)
    }

    /// One bit for each hash of three bytes.
    private struct Filter {
        private var bits = [UInt64](repeating: 0, count: 64)

        /// Takes in the three bytes of each literal from one on.
        init(_ literals: [[UInt8]], _ start: Int) {
            for literal in literals {
                let hash = Filter.hash(literal, start)
                bits[hash >> 6] |= 1 << UInt64(hash & 63)
            }
        }

        @inline(__always)
        func mayContain(_ bytes: [UInt8], _ start: Int) -> Bool {
            let hash = Filter.hash(bytes, start)
            return bits[hash >> 6] >> UInt64(hash & 63) & 1 == 1
        }

        @inline(__always)
        private static func hash(_ bytes: [UInt8], _ start: Int) -> Int {
            let word = UInt32(bytes[start]) << 16 | UInt32(bytes[start + 1]) << 8 | UInt32(bytes[start + 2])
            return Int((word &* 0x9E37_79B1) >> 20)
        }
    }
}

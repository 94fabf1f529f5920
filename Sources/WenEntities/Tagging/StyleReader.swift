import CDictionaries
package import WenSegmentation

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Tells the style of a text by logistic regression over its characters, pairs of characters, and words.
package struct StyleReader: Sendable {
    /// The number of rows of votes: features share them by their hash.
    package static let rowCount = 1 << 17
    /// Votes in the file for one nat.
    package static let scale: Float = 32
    /// How many units of a text are read: the beginning tells enough.
    private static let reach = 4096

    private let votes: ModelSection<UInt32>
    private let biases: SIMD4<Float>

    /// Wraps the votes of a model file; `biases` are in nats.
    init(votes: ModelSection<UInt32>, biases: SIMD4<Float>) {
        self.votes = votes
        self.biases = biases
    }

    /// The mixture of a document.
    ///
    /// - Parameter rows: memory to use.
    /// - Complexity: O(1): it reads the beginning of the text.
    func mixture(
        of words: borrowing FoldedWords, _ tokens: [Token], _ rows: inout FeatureList
    ) -> StyleMixture {
        // The rows are asked for before the first is read, since each waits for memory.
        rows.removeAll()
        let votes = votes
        // Of each unit, of each pair, of each word.
        rows.append(atMost: 3 * min(StyleReader.reach, words.unitCount)) { add in
            StyleReader.forEachRow(words, tokens) { row in
                unsafe wen_prefetch(votes.base + row)
                add(UInt32(truncatingIfNeeded: row))
            }
        }
        var sums = SIMD4<Int32>.zero
        let count = rows.count
        for index in 0..<count {
            sums &+= SIMD4<Int32>(truncatingIfNeeded: Int8Row(bits: unsafe votes.base[Int(rows[index])]).lanes)
        }
        let strength = StyleReader.strength(count) / StyleReader.scale
        return StyleMixture(StyleReader.probabilities(SIMD4<Float>(sums) * strength + biases))
    }

    /// How much each of `count` votes counts: a long text has many that say the same.
    package static func strength(_ count: Int) -> Float { 1 / (Float(count) + 10).squareRoot() }

    /// The probabilities of the styles, from their sums in nats; the fourth is 0.
    package static func probabilities(_ sums: SIMD4<Float>) -> SIMD4<Float> {
        let top = max(sums[0], sums[1], sums[2])
        let powers = SIMD4<Float>(expf(sums[0] - top), expf(sums[1] - top), expf(sums[2] - top), 0)
        return powers / powers.sum()
    }

    /// Calls `body` with the row of every feature of the beginning of a text.
    @inline(__always)
    package static func forEachRow(
        _ words: borrowing FoldedWords, _ tokens: [Token], _ body: (Int) -> Void
    ) {
        func row(_ feature: UInt64) -> Int { Int((feature &* 0x9E37_79B9_7F4A_7C15) >> 47) }
        var count = 0
        var previous = UInt64(FoldedUnit.edge)
        for index in tokens.indices where tokens[index].kind != .newline {
            var word: UInt64 = 77
            let units = words.units(ofWord: index)
            for position in units {
                let unit = UInt64(words.unit(position))
                body(row(unit &* 7919 &+ 3))
                body(row((previous << 16 | unit) << 1 | 1))
                word = (word ^ unit) &* 0x100_0000_01B3
                previous = unit
                count += 1
                // A word without end is cut, so that reading takes no longer for it.
                if count >= reach { return }
            }
            if !units.isEmpty { body(row(word >> 3)) }
        }
    }
}

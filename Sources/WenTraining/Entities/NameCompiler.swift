import WenEntities
import WenSegmentation

/// Prunes, rounds and packs weights to the file of a ``NameModel``.
struct NameCompiler {
    /// The symbol of each UTF-16 unit.
    let symbols: [UInt16]
    /// The classes of words.
    let words: NameWordClasses
    /// What was learned.
    let weights: NameWeights
    /// N-grams and words whose weights are all smaller than this are left out, in nats.
    let threshold: Float
    /// What each symbol says of the style of the text, in nats.
    var styles: [SIMD4<Float>] = []
    /// How many of 100 names are right, by margin.
    var confidences = [UInt8](repeating: 0, count: NameModel.stepCount)

    /// The model's file.
    ///
    /// Complexity: O(n log n).
    func bytes() throws(TrainingError) -> [UInt8] {
        var writer = ModelFileWriter()
        writer.add("symbols", symbols)
        let symbolCount = UInt64(symbols.max() ?? 0) + 1
        writer.add(
            "characters",
            NameCompiler.tables.flatMap { style in (0..<symbolCount).flatMap { packed(.character, $0, style) } })
        writer.add(
            "style-votes",
            (0..<Int(symbolCount)).flatMap { symbol in
                (0..<4).map { index in
                    let vote = symbol < styles.count ? styles[symbol][index] : 0
                    return Int16(max(-1000, min(1000, (vote * NameModel.scale).rounded())))
                }
            })
        try addHashed("pairs", .pair, to: &writer) {
            [UInt16(truncatingIfNeeded: $0 >> 16), UInt16(truncatingIfNeeded: $0)]
        }
        try addHashed("triples", .triple, to: &writer) {
            [
                UInt16(truncatingIfNeeded: $0 >> 32), UInt16(truncatingIfNeeded: $0 >> 16),
                UInt16(truncatingIfNeeded: $0),
            ]
        }
        try addHashed("word-pairs", .wordPair, to: &writer) {
            let mark = NameTemplate.fingerprint(PerfectHash.hash($0))
            return [UInt16(truncatingIfNeeded: mark >> 16), UInt16(truncatingIfNeeded: mark)]
        }
        try addWords(to: &writer)
        let classes = UInt64(words.roles.count)
        func table(_ template: NameTemplate, _ second: UInt64, _ style: NameStyle? = nil) -> [UInt64] {
            (0..<classes).flatMap { first in (0..<second).flatMap { packed(template, first << 8 | $0, style) } }
        }
        writer.add("class-pairs", table(.classPair, classes))
        writer.add("class-frames", table(.classFrame, classes))
        writer.add("class-heads", NameCompiler.tables.flatMap { table(.classHead, UInt64(NameModel.headCount), $0) })
        writer.add("class-roles", words.roles.map(\.rawValue))
        writer.add("transitions", transitions)
        writer.add("confidence", confidences)
        return writer.bytes
    }

    /// A table for no style, and one for each.
    private static let tables: [NameStyle?] = [nil] + NameStyle.allCases

    private func addHashed(
        _ name: String, _ template: NameTemplate, to writer: inout ModelFileWriter, marks: (UInt64) -> [UInt16]
    ) throws(TrainingError) {
        let keys = weights.keys(template, above: threshold)
        let hash = try PerfectHashBuilder(keys)
        let length = template.places * 2
        // No key has the marks of an empty slot: they name a symbol that there is not.
        var section = [UInt64](repeating: 0xFFFF << 48, count: hash.slots * length)
        for key in keys {
            let slot = hash.slot(of: key) * length
            for (index, word) in packed(template, key, nil, marks: marks(key)).enumerated() {
                section[slot + index] = word
            }
        }
        writer.add(name, section)
        writer.add(name + "-moves", hash.displacements)
    }

    private func addWords(to writer: inout ModelFileWriter) throws(TrainingError) {
        let voting = Set(weights.keys(.word, above: threshold))
        let known = words.numbers.keys.sorted()
        let hash = try PerfectHashBuilder(known)
        var entries = [UInt64](repeating: 0, count: hash.slots)
        var rows = [UInt64](repeating: 0, count: WordPlace.votes * 2)
        for key in known {
            var row = 0
            if voting.contains(key) {
                row = rows.count / (WordPlace.votes * 2)
                rows += packed(.word, key, nil)
                for style in NameStyle.allCases {
                    rows += weights.row(.word, key, style).prefix(WordPlace.inWord).flatMap { packed($0, mark: 0) }
                }
            }
            let fingerprint = UInt64(NameTemplate.fingerprint(PerfectHash.hash(key)))
            entries[hash.slot(of: key)] = fingerprint << 32 | UInt64(words.numbers[key] ?? 0) << 24 | UInt64(row)
        }
        writer.add("words", entries)
        writer.add("words-moves", hash.displacements)
        writer.add("word-votes", rows)
    }

    /// The votes of a row, with those of a style added, and marks beside them.
    private func packed(
        _ template: NameTemplate, _ key: UInt64, _ style: NameStyle?, marks: [UInt16] = []
    ) -> [UInt64] {
        var votes = Array(weights.row(template, key))
        if let style {
            for (place, vote) in weights.row(template, key, style).enumerated() { votes[place] += vote }
        }
        return votes.enumerated().flatMap { place, vote in packed(vote, mark: place < marks.count ? marks[place] : 0) }
    }

    private func packed(_ vote: SIMD16<Float>, mark: UInt16) -> [UInt64] {
        var words: [UInt64] = [0, UInt64(mark) << 48]
        for label in NameLabel.allCases {
            let byte = label.rawValue < 8 ? Int(label.rawValue) * 2 : (Int(label.rawValue) - 8) * 2 + 1
            let rounded = (vote[Int(label.rawValue)] * NameModel.scale).rounded()
            let value = UInt64(UInt8(bitPattern: Int8(max(-127, min(127, rounded)))))
            words[byte / 8] |= value << UInt64(byte % 8 * 8)
        }
        return words
    }

    private var transitions: [Int16] {
        (0..<256).map { index in
            guard let from = NameLabel(rawValue: UInt8(index / 16)), let to = NameLabel(rawValue: UInt8(index % 16)),
                NameLabel.allows(from, to)
            else { return -12_000 }
            return Int16((weights.transitions[index] * NameModel.scale).rounded())
        }
    }
}

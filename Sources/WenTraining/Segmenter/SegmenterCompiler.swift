import WenSegmentation

/// Prunes, rounds and packs weights to the file of a ``SegmenterModel``.
struct SegmenterCompiler {
    /// The symbol of each UTF-16 unit.
    let symbols: [UInt16]
    /// The words of the training lexicon with their classes.
    let words: [[UInt16]: UInt8]
    /// What was learned.
    let weights: SegmenterWeights
    /// N-grams whose labels' weights lie nowhere further apart are left out, in nats.
    let threshold: Float
    /// How often each template's n-grams are looked up, as far as that is known.
    var uses: [[UInt64: Int32]] = SegmenterWeights.templates.map { _ in [:] }

    /// The model's file.
    ///
    /// - Complexity: O(n log n).
    func bytes() throws(TrainingError) -> [UInt8] {
        var pairs = kept(template: 1)
        var triples = kept(template: 2)
        var starts: Set<UInt64> = []
        var prefixes: [UInt64: UInt8] = [:]
        for (word, kind) in words {
            if word.count == 2 {
                pairs[SegmenterModel.key(word[0], word[1]), default: zeros(1)].add(votes(kind, 2))
                continue
            }
            let key = SegmenterModel.key(word[0], word[1], word[2])
            if word.count == 3 {
                triples[key, default: zeros(2)].add(votes(kind, 3))
                continue
            }
            // A start needs a row for its flag, even without votes.
            triples[key, default: zeros(2)].add([])
            starts.insert(key)
            var prefix = key
            for index in 3..<word.count {
                prefix = SegmenterModel.longerKey(prefix, word[index])
                prefixes[prefix, default: 0] |= index == word.count - 1 ? kind : 0
            }
        }
        var writer = ModelFileWriter()
        writer.add("symbols", symbols)
        writer.add("unigrams", unigrams())
        try addBigrams(pairs, to: &writer)
        try addTrigrams(triples, starts, to: &writer)
        try addWords(prefixes, to: &writer)
        writer.add("transitions", weights.transitions.map(Self.rounded))
        return writer.bytes
    }

    // MARK: Sections

    private func unigrams() -> [Int16] {
        let count = Int(symbols.max() ?? 0) + 1
        let stride = SegmenterModel.unigramStride
        var section = Array(repeating: Int16(0), count: max(count, Int(SegmenterSymbol.firstCharacter)) * stride)
        for (key, row) in weights.rows[0] {
            for position in 0..<5 {
                let votes = weights.values[row + position]
                for label in 0..<4 { section[Int(key) * stride + position * 4 + label] = Self.rounded(votes[label]) }
            }
        }
        return section
    }

    private func addBigrams(_ rows: [UInt64: [SIMD4<Float>]], to writer: inout ModelFileWriter) throws(TrainingError) {
        let hash = try PerfectHashBuilder(rows.keys.sorted(), uses: uses[1])
        let stride = SegmenterModel.bigramStride
        var section = Array(repeating: UInt32(0), count: hash.slots * stride)
        for slot in 0..<hash.slots { section[slot * stride] = .max }
        for (key, row) in rows {
            let slot = hash.slot(of: key) * stride
            section[slot] = UInt32(key)
            for index in 0..<8 {
                let low = Self.byte(row[index / 4][index % 4])
                let high = Self.byte(row[index / 4 + 2][index % 4])
                section[slot + 1 + index / 2] |= (low | high << 8) << UInt32(index % 2 * 16)
            }
        }
        writer.add("bigrams", section)
        writer.add("bigram-moves", hash.displacements)
    }

    private func addTrigrams(
        _ rows: [UInt64: [SIMD4<Float>]], _ starts: Set<UInt64>, to writer: inout ModelFileWriter
    ) throws(TrainingError) {
        let hash = try PerfectHashBuilder(rows.keys.sorted(), uses: uses[2])
        let stride = SegmenterModel.trigramStride
        var section = Array(repeating: UInt32(0), count: hash.slots * stride)
        for (key, row) in rows {
            let slot = hash.slot(of: key) * stride
            let fingerprint =
                PerfectHash.hash(key) & SegmenterModel.fingerprintMask
                | (starts.contains(key) ? SegmenterModel.wordFlag : 0)
            section[slot] = UInt32(truncatingIfNeeded: fingerprint)
            section[slot + 1] = UInt32(truncatingIfNeeded: fingerprint >> 32)
            for index in 0..<8 {
                let low = Self.byte(row[index / 4 + 1][index % 4])
                let high = index >= 4 ? Self.byte(row[0][index % 4]) : 0
                section[slot + index / 2] |= (low | high << 8) << UInt32(index % 2 * 16)
            }
        }
        writer.add("trigrams", section)
        writer.add("trigram-moves", hash.displacements)
    }

    private func addWords(_ prefixes: [UInt64: UInt8], to writer: inout ModelFileWriter) throws(TrainingError) {
        let hash = try PerfectHashBuilder(prefixes.keys.sorted())
        var section = Array(repeating: UInt32(0), count: hash.slots)
        for (key, kind) in prefixes {
            let fingerprint = UInt32(truncatingIfNeeded: PerfectHash.hash(key) >> 32)
            section[hash.slot(of: key)] = fingerprint & ~UInt32(SegmenterModel.classes - 1) | UInt32(kind)
        }
        writer.add("words", section)
        writer.add("word-moves", hash.displacements)
        let lengths = SegmenterModel.wordLengths
        var table = Array(
            repeating: Int16(0), count: SegmenterModel.wordVotesStride * lengths.count * SegmenterModel.classes)
        for kind in 0..<SegmenterModel.classes {
            for (index, length) in lengths.enumerated() {
                let start = (kind * lengths.count + index) * SegmenterModel.wordVotesStride
                for (position, votes) in votes(UInt8(kind), length).enumerated() {
                    for label in 0..<4 { table[start + position * 4 + label] = Self.rounded(votes[label]) }
                }
            }
        }
        writer.add("word-votes", table)
    }

    // MARK: Rows

    private func kept(template: Int) -> [UInt64: [SIMD4<Float>]] {
        var kept: [UInt64: [SIMD4<Float>]] = [:]
        for (key, row) in weights.rows[template] where weights.spread(row, template: template) >= threshold {
            kept[key] = Array(weights.values[row..<row + SegmenterWeights.templates[template].positions])
        }
        return kept
    }

    private func zeros(_ template: Int) -> [SIMD4<Float>] {
        Array(repeating: .zero, count: SegmenterWeights.templates[template].positions)
    }

    /// The votes of a word, with those beside it where its length has such.
    private func votes(_ kind: UInt8, _ length: Int) -> [SIMD4<Float>] {
        var votes = (0..<length).map { weights.values[weights.wordRow(kind, length, .place($0, of: length))] }
        if SegmenterWeights.votesBeside(length) {
            votes.insert(weights.values[weights.wordRow(kind, length, .before)], at: 0)
            votes.append(weights.values[weights.wordRow(kind, length, .behind)])
        }
        return votes
    }

    private static func rounded(_ weight: Float) -> Int16 {
        Int16(max(-8192, min(8192, (weight * SegmenterModel.scale).rounded())))
    }

    private static func byte(_ weight: Float) -> UInt32 {
        UInt32(UInt8(bitPattern: Int8(max(-127, min(127, (weight * SegmenterModel.scale).rounded())))))
    }
}

extension [SIMD4<Float>] {
    fileprivate mutating func add(_ other: [SIMD4<Float>]) {
        for index in other.indices { self[index] += other[index] }
    }
}

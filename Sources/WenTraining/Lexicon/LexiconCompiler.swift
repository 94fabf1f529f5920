import WenSegmentation

/// Compiles counted words to the binary form of a ``Lexicon``.
struct LexiconCompiler {
    /// The words; each has its cost.
    var entries: [LexiconEntry]
    let folding: HanFolding
    let names: NameCounter
    /// What personal names cost more than their characters say, in nats.
    let nameBias: Double

    private static let scale = Lexicon.costScale

    /// Leaves out the words that their parts are cheaper than: no path takes them.
    ///
    /// - Complexity: O(n · square of the length of words).
    mutating func removeUnused() {
        var costs: [ArraySlice<LexiconAtom>: Double] = [:]
        for entry in entries { costs[entry.atoms[...]] = entry.cost }
        entries.removeAll { entry in
            let atoms = entry.atoms
            var best = Array(repeating: Double.infinity, count: atoms.count + 1)
            best[0] = 0
            for start in atoms.indices where best[start] < .infinity {
                for end in start + 1...atoms.count where end - start < atoms.count {
                    if let cost = costs[atoms[start..<end]] { best[end] = min(best[end], best[start] + cost) }
                }
            }
            return best[atoms.count] < entry.cost
        }
    }

    /// The file.
    ///
    /// - Complexity: O(n log n).
    func bytes() throws(TrainingError) -> [UInt8] {
        let (codes, texts, count) = try assignCodes()
        // Every atom is a word by itself, so that a path leads through any text.
        let dearest = (entries.map(\.cost).max() ?? 0) + 2
        var isListed = Array(repeating: false, count: count)
        var words: [DoubleArrayBuilder.Word] = []
        words.reserveCapacity(entries.count + count)
        let costs = nameCosts(codes, count)
        func flag(_ code: UInt16) -> UInt8 { costs[Int(code)].surname == NameCosts.never ? 0 : 0x40 }
        for entry in entries {
            let word = entry.atoms.map { codes[$0] ?? AtomCode.unknown }
            if word.count == 1 { isListed[Int(word[0])] = true }
            words.append(
                .init(
                    codes: word, cost: LexiconCompiler.quantize(entry.cost),
                    tag: entry.tag | (word.count == 1 ? flag(word[0]) : 0)))
        }
        for code in 0..<UInt16(count) where !isListed[Int(code)] {
            let tag = PartOfSpeech.byte(of: LexiconCompiler.tag(ofUnlisted: code))
            words.append(.init(codes: [code], cost: LexiconCompiler.quantize(dearest), tag: tag | flag(code)))
        }
        words.sort { $0.codes.lexicographicallyPrecedes($1.codes) }
        var writer = ModelFileWriter()
        writer.add("codes", codeTable(codes))
        writer.add("nodes", DoubleArrayBuilder.nodes(of: words, codeCount: count))
        writer.add("texts", texts.sorted())
        writer.add("text-codes", texts.sorted().map { codes[.text($0)] ?? AtomCode.latin })
        writer.add("names", costs.flatMap { [$0.surname, $0.single, $0.first, $0.second] })
        return writer.bytes
    }

    /// The part of speech of an atom that no source has as a word.
    private static func tag(ofUnlisted code: UInt16) -> PartOfSpeech? {
        switch code {
        case AtomCode.unknown: .x
        // The mark's own kind tells it.
        case AtomCode.mark: nil
        case AtomCode.number, AtomCode.numerals: .m
        case AtomCode.latin: .nx
        default: .g
        }
    }

    private static func quantize(_ cost: Double) -> UInt16 {
        UInt16(min(max((cost * scale).rounded(), 1), Double(LexiconNode.noWord - 1)))
    }

    /// Numbers the atoms: the fixed ones, Chinese digits, Han characters by falling frequency, Latin words.
    private func assignCodes() throws(TrainingError) -> (codes: [LexiconAtom: UInt16], texts: [UInt64], count: Int) {
        var frequency: [LexiconAtom: Double] = [:]
        for entry in entries {
            for atom in entry.atoms { frequency[atom, default: 0] += entry.count }
        }
        var codes: [LexiconAtom: UInt16] = [
            .number: AtomCode.number, .latin: AtomCode.latin, .numerals: AtomCode.numerals,
        ]
        for (index, scalar) in AtomCode.numeralCharacters.enumerated() {
            codes[.han(scalar.value)] = AtomCode.firstNumeral + UInt16(index)
        }
        guard frequency.count < 60_000 else { throw .tooManyAtoms(frequency.count) }
        var next = AtomCode.firstHan
        for (atom, _) in frequency.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
            guard case .han = atom, codes[atom] == nil else { continue }
            codes[atom] = next
            next += 1
        }
        var texts: [UInt64] = []
        for case .text(let hash) in frequency.keys.sorted() {
            codes[.text(hash)] = next
            texts.append(hash)
            next += 1
        }
        return (codes, texts, Int(next))
    }

    private func codeTable(_ codes: [LexiconAtom: UInt16]) -> [UInt16] {
        (0...UInt32(UInt16.max)).map { unit in codes[.han(folding[unit])] ?? AtomCode.unknown }
    }

    private func nameCosts(_ codes: [LexiconAtom: UInt16], _ count: Int) -> [NameCosts] {
        let never = NameCosts.never
        var costs = Array(repeating: NameCosts(), count: count)
        func quantize(_ cost: Double?) -> UInt16 { cost.map(LexiconCompiler.quantize) ?? never }
        for case (.han(let scalar), let code) in codes {
            let name = names.costs(of: scalar, bias: nameBias)
            costs[Int(code)] = NameCosts(
                surname: quantize(name.surname), single: quantize(name.single), first: quantize(name.first),
                second: quantize(name.second))
        }
        return costs
    }
}
